// SPDX-License-Identifier: GPL-3.0-or-later
// A cell without the blanks around it.
#pragma once

#include <string_view>

namespace delibere {

// Spaces and tabs; a no-break space is a character that somebody typed.
[[nodiscard]] constexpr std::string_view trimmedCell(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

} // namespace delibere
