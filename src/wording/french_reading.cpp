// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/french_reading.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "domain/code_points.h"
#include "domain/time_of_day.h"
#include "wording/french_format.h"

namespace delibere::wording {

namespace {

bool isFigure(char character)
{
    return character >= '0' && character <= '9';
}

bool areFigures(std::string_view text, std::size_t least, std::size_t most)
{
    return text.size() >= least && text.size() <= most && std::ranges::all_of(text, isFigure);
}

// Small letters without accents, one space where there are several; what has no place in a day or
// an hour becomes "?".
std::string plain(std::string_view text)
{
    std::string read;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, length] = codePointAt(text, at);
        at += length;
        if (kindOf(point) == CodePointKind::Space || point == U'\n' || point == U'\t') {
            space = !read.empty();
            continue;
        }
        if (space)
            read += ' ';
        space = false;
        for (const char32_t letter : foldedLetter(point))
            read += letter < 0x80 ? static_cast<char>(letter) : '?';
    }
    return read;
}

// "12 / 3/2026" is 12 / 3 / 2026; "1er mars" is 1 er, a space, mars.
std::vector<std::string> runs(std::string_view text)
{
    const auto kind = [](char c) { return isFigure(c) ? 0 : c >= 'a' && c <= 'z' ? 1 : 2; };
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at == 0 || kind(text[at]) != kind(text[at - 1]))
            found.emplace_back();
        found.back() += text[at];
    }
    for (std::string& run : found) {
        if (run.size() > 1 && kind(run[0]) == 2)
            std::erase(run, ' ');
    }
    return found;
}

std::optional<int> monthNamed(std::string_view word)
{
    for (std::size_t at = 0; at < monthNames.size(); ++at) {
        if (plain(monthNames.at(at)) == word)
            return static_cast<int>(at) + 1;
    }
    return std::nullopt;
}

int numberOf(std::string_view figures)
{
    int number = 0;
    std::from_chars(figures.data(), figures.data() + figures.size(), number);
    return number;
}

std::optional<Date> existing(int year, int month, int day)
{
    constexpr int firstYear = 1900;
    if (year < firstYear || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    return Date::fromIso(Date{year, month, day}.iso());
}

// « 09:40:00 » becomes « 09:40 ». True: the next minute is nearer, as where a spreadsheet computed
// 09:39:59.
bool takeSeconds(std::string& text)
{
    const std::size_t from = text.rfind(':');
    if (from == std::string::npos || text.find_first_of(":h") == from)
        return false;
    const std::string seconds = text.substr(from + 1);
    constexpr int most = 59;
    constexpr int half = 30;
    if (!areFigures(seconds, 2, 2) || numberOf(seconds) > most)
        return false;
    text.resize(from);
    return numberOf(seconds) >= half;
}

} // namespace

std::optional<std::string> timeFrom(std::string_view typed)
{
    std::string text = plain(typed);
    std::erase(text, ' ');
    if (text.empty())
        return std::string();
    const bool later = takeSeconds(text);
    const auto mark = std::ranges::find_if_not(text, isFigure);
    std::string hours(text.begin(), mark);
    std::string minutes;
    if (mark == text.end()) {
        if (!areFigures(text, 3, 4))
            return std::nullopt;
        minutes = hours.substr(hours.size() - 2);
        hours.resize(hours.size() - 2);
    } else {
        if (*mark != 'h' && *mark != ':' && *mark != '.')
            return std::nullopt;
        minutes.assign(mark + 1, text.end());
        // « 9: » is a time that was not finished; « 9h » is nine o'clock.
        if (minutes.empty() && *mark == 'h')
            minutes = "00";
    }
    if (!areFigures(hours, 1, 2) || !areFigures(minutes, 2, 2))
        return std::nullopt;
    std::string time = (hours.size() == 1 ? "0" : "") + hours + ":" + minutes;
    if (!isTimeOfDay(time) || !later)
        return isTimeOfDay(time) ? std::optional(std::move(time)) : std::nullopt;
    const int next = minutesOfDay(time) + 1;
    return next < minutesInDay ? std::optional(timeOfDay(next)) : std::nullopt;
}

std::optional<Date> dateFrom(std::string_view typed)
{
    std::vector<std::string> parts = runs(plain(typed));
    if (parts.size() == 1 && areFigures(parts[0], 8, 8))
        return existing(numberOf(parts[0].substr(4)), numberOf(parts[0].substr(2, 2)),
                        numberOf(parts[0].substr(0, 2)));
    if (parts.size() == 6 && parts[0] == "1" && parts[1] == "er")
        parts.erase(parts.begin() + 1);
    if (parts.size() != 5)
        return std::nullopt;
    if (const auto month = monthNamed(parts[2]); month && parts[1] == " " && parts[3] == " " &&
                                                 areFigures(parts[0], 1, 2) &&
                                                 areFigures(parts[4], 4, 4))
        return existing(numberOf(parts[4]), *month, numberOf(parts[0]));
    const auto partsFigures = [](std::string_view mark) {
        return mark == "-" || mark == "/" || mark == "." || mark == " ";
    };
    if (!partsFigures(parts[1]) || !partsFigures(parts[3]) || !areFigures(parts[2], 1, 2))
        return std::nullopt;
    if (areFigures(parts[0], 1, 2) && areFigures(parts[4], 4, 4))
        return existing(numberOf(parts[4]), numberOf(parts[2]), numberOf(parts[0]));
    if (areFigures(parts[0], 4, 4) && parts[1] != " " && parts[2].size() == 2 &&
        areFigures(parts[4], 2, 2))
        return existing(numberOf(parts[0]), numberOf(parts[2]), numberOf(parts[4]));
    return std::nullopt;
}

} // namespace delibere::wording
