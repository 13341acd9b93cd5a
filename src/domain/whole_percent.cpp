// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whole_percent.h"

#include <algorithm>
#include <charconv>
#include <string>

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

std::optional<Percent> wholePercent(std::string_view text, const MarkScale& marks)
{
    if (marks.inPercents())
        return wholePercent(text);
    constexpr int hundred = 100;
    const std::size_t comma = text.find_first_of(",.");
    const auto points = wholePercent(text.substr(0, comma));
    std::string decimals =
        comma == std::string_view::npos ? "0" : std::string(text.substr(comma + 1));
    if (decimals.size() == 1)
        decimals += '0';
    const auto hundredths = wholePercent(decimals);
    if (!points || !hundredths || decimals.size() != 2)
        return std::nullopt;
    const int parts = hundredths->value * marks.stepsPerPoint;
    const int steps = points->value * marks.stepsPerPoint + parts / hundred;
    if (parts % hundred != 0 || steps > marks.top())
        return std::nullopt;
    return Percent{steps};
}

} // namespace delibere
