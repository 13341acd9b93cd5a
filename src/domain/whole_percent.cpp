// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whole_percent.h"

#include <algorithm>
#include <charconv>

namespace delibere {

std::optional<Percent> wholePercent(std::string_view text)
{
    constexpr int greatest = 100;
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value > greatest ? std::nullopt : std::optional(Percent{value});
}

} // namespace delibere
