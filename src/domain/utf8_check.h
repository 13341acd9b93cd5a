// SPDX-License-Identifier: GPL-3.0-or-later
// Whether bytes are UTF-8 at all, asked before anything is read of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/code_points.h"

namespace delibere {

// The first byte that is none; nothing when all are.
[[nodiscard]] inline std::optional<std::size_t> firstByteNotUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint read = codePointAt(bytes, at);
        if (read.point == notUtf8)
            return at;
        at += read.length;
    }
    return std::nullopt;
}

} // namespace delibere
