// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a day as forms write it: "14:15". Its order as text is its order in the day.
#pragma once

#include <string>
#include <string_view>

namespace delibere {

// "00:00" to "23:59", two digits each; nothing else.
[[nodiscard]] constexpr bool isTimeOfDay(std::string_view text)
{
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4) &&
           text.substr(0, 2) <= "23" && text.substr(3) <= "59";
}

// From midnight; `time` is one of the day.
[[nodiscard]] constexpr int minutesOfDay(std::string_view time)
{
    const auto two = [&](std::size_t at) { return (time[at] - '0') * 10 + (time[at + 1] - '0'); };
    return two(0) * 60 + two(3);
}

inline constexpr int minutesInDay = 24 * 60;

// The other way; less than a day.
[[nodiscard]] inline std::string timeOfDay(int minutes)
{
    const auto two = [](int number) {
        return std::string{static_cast<char>('0' + number / 10),
                           static_cast<char>('0' + number % 10)};
    };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

} // namespace delibere
