// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace delibere {

std::optional<Date> Date::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) -> std::optional<int> {
        int value = 0;
        const char* first = text.data() + from;
        const auto [end, error] = std::from_chars(first, first + length, value);
        if (error != std::errc{} || end != first + length || *first == '-')
            return std::nullopt;
        return value;
    };
    const auto year = number(0, 4);
    const auto month = number(5, 2);
    const auto day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok())
        return std::nullopt;
    return Date{*year, *month, *day};
}

namespace {

std::chrono::year_month_day calendar(const Date& date)
{
    return {std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
            std::chrono::day{static_cast<unsigned>(date.day)}};
}

Date fromCalendar(const std::chrono::year_month_day& day)
{
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

} // namespace

Date Date::plusDays(int days) const
{
    return fromCalendar(std::chrono::sys_days(calendar(*this)) + std::chrono::days(days));
}

Date Date::plusMonths(int months) const
{
    const auto moved = calendar(*this) + std::chrono::months(months);
    if (moved.ok())
        return fromCalendar(moved);
    return fromCalendar(
        std::chrono::year_month_day(moved.year() / moved.month() / std::chrono::last));
}

std::string Date::iso() const
{
    std::array<char, 16> text{};
    (void)std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    return text.data();
}

} // namespace delibere
