// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cell_value.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "domain/date.h"

namespace delibere::tables {

namespace {

std::optional<double> numberIn(std::string_view digits)
{
    double number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || error != std::errc{} || stop != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::string shortest(double number)
{
    std::array<char, 1100> text{}; // the longest double in plain digits
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return error == std::errc{} ? std::string(text.data(), end) : std::string();
}

std::string hour(int seconds)
{
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

} // namespace

WorkbookCell numberCell(std::string_view digits)
{
    const auto number = numberIn(digits);
    if (!number)
        return {std::string(digits), CellKind::Text};
    return {shortest(*number), CellKind::Number};
}

WorkbookCell percentCell(std::string_view digits)
{
    constexpr double exact = 1e10; // 0.07 times 100 is not quite 7
    const auto number = numberIn(digits);
    if (!number)
        return {std::string(digits), CellKind::Text};
    return {shortest(std::round(*number * 100 * exact) / exact), CellKind::Percent};
}

WorkbookCell serialDateCell(std::string_view digits, DateSystem system)
{
    using namespace std::chrono;
    constexpr double lastDay = 2'958'465; // 31 December 9999
    constexpr double leapBug = 60;        // 29 February 1900, which never was
    constexpr int daySeconds = 86'400;
    const auto number = numberIn(digits);
    if (!number || *number < 0 || *number >= lastDay)
        return numberCell(digits);
    const double whole = std::floor(*number);
    const int seconds = static_cast<int>(std::round((*number - whole) * daySeconds));
    if (whole == 0 && seconds < daySeconds)
        return {hour(seconds), CellKind::Date};
    sys_days day = system == DateSystem::From1904 ? sys_days{1904y / January / 1}
                                                  : sys_days{1899y / December / 30};
    day += days{static_cast<int>(whole) + seconds / daySeconds};
    if (system == DateSystem::From1900 && whole < leapBug)
        day += days{1};
    const year_month_day date{day};
    std::string text =
        Date{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
             static_cast<int>(static_cast<unsigned>(date.day()))}
            .iso();
    if (seconds % daySeconds != 0)
        text += "T" + hour(seconds);
    return {std::move(text), CellKind::Date};
}

WorkbookCell booleanCell(bool value)
{
    return {value ? "oui" : "non", CellKind::Boolean};
}

std::string withLineFeeds(std::string_view text)
{
    std::string written;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            written += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            written += '\n';
    }
    return written;
}

std::string utf8Of(char32_t point)
{
    const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
    const auto follow = [&](unsigned shift, char32_t of) {
        return byte(0x80U | ((of >> shift) & 0x3FU));
    };
    if (point < 0x80)
        return {byte(point)};
    if (point < 0x800)
        return {byte(0xC0U | (point >> 6U)), follow(0, point)};
    if (point < 0x10000)
        return {byte(0xE0U | (point >> 12U)), follow(6, point), follow(0, point)};
    return {byte(0xF0U | (point >> 18U)), follow(12, point), follow(6, point), follow(0, point)};
}

} // namespace delibere::tables
