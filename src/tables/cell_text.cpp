// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cell_text.h"

#include <algorithm>

namespace delibere::tables {

std::string withoutNul(const std::string& text)
{
    std::string clean;
    clean.reserve(text.size());
    for (const char c : text) {
        if (c == '\0')
            clean += "\uFFFD";
        else
            clean += c;
    }
    return clean;
}

std::size_t characterCount(const std::string& text)
{
    constexpr unsigned continuationMask = 0xc0;
    constexpr unsigned continuation = 0x80;
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        return (static_cast<unsigned char>(c) & continuationMask) != continuation;
    }));
}

} // namespace delibere::tables
