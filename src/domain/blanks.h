// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a text and is none of it: spaces of any width, no-break ones too, ends of
// lines, and what a page or a word processor leaves there without drawing it.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/code_points.h"

namespace delibere {

// A joiner or a selector shapes the letter before it, and stays.
[[nodiscard]] inline bool isBlankAround(char32_t point)
{
    // soft hyphen, zero-width space, word joiner, byte order mark
    constexpr std::array<char32_t, 4> notDrawn{0x00AD, 0x200B, 0x2060, 0xFEFF};
    return kindOf(point) == CodePointKind::Space || point == U'\n' || point == U'\r' ||
           point == U'\t' || std::ranges::find(notDrawn, point) != notDrawn.end();
}

// Empty, at the end of the text, when there is nothing else.
[[nodiscard]] inline std::string_view withoutBlanksAround(std::string_view text)
{
    std::size_t first = text.size();
    std::size_t last = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint read = codePointAt(text, at);
        if (!isBlankAround(read.point)) {
            first = std::min(first, at);
            last = at + read.length;
        }
        at += read.length;
    }
    return text.substr(first, last - first);
}

} // namespace delibere
