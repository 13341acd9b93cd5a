// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/french_format.h"

#include <cassert>
#include <cstdlib>

namespace delibere::wording {

namespace {

constexpr std::string_view noBreakSpace = "\u00a0";

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// 1250 -> "12,5": hundredths, without the decimals that say nothing.
std::string decimal(std::int64_t hundredths)
{
    std::string text = std::to_string(hundredths / 100);
    const std::int64_t rest = hundredths % 100;
    if (rest != 0)
        text += "," + (rest % 10 == 0 ? std::to_string(rest / 10) : twoDigits(rest));
    return text;
}

// "UTC", "UTC+1", "UTC−10", "UTC+5 h 30".
std::string zoneWords(int zoneMinutes)
{
    constexpr int hour = 60;
    if (zoneMinutes == 0)
        return "UTC";
    const int distance = std::abs(zoneMinutes);
    std::string text = "UTC" + std::string(zoneMinutes < 0 ? "−" : "+");
    text += std::to_string(distance / hour);
    if (distance % hour != 0)
        text += "\u00a0h\u00a0" + twoDigits(distance % hour);
    return text;
}

} // namespace

std::string formatDate(const Date& date)
{
    assert(date.month >= 1 && date.month <= 12);
    const std::string day = date.day == 1 ? "1er" : std::to_string(date.day);
    std::string text = day;
    text += noBreakSpace;
    text += monthNames.at(static_cast<std::size_t>(date.month - 1));
    text += noBreakSpace;
    return text + std::to_string(date.year);
}

std::string formatTime(const std::string& time)
{
    if (time.size() != 5 || time[2] != ':' || !isDigit(time[0]) || !isDigit(time[1]) ||
        !isDigit(time[3]) || !isDigit(time[4]))
        return time;
    std::string text = time.substr(time[0] == '0' ? 1 : 0, time[0] == '0' ? 1 : 2);
    text += noBreakSpace;
    text += "h";
    text += noBreakSpace;
    return text + time.substr(3);
}

std::string formatInstant(std::chrono::sys_seconds instant, int zoneMinutes)
{
    const std::chrono::sys_seconds local = instant + std::chrono::minutes(zoneMinutes);
    const auto midnight = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day day(midnight);
    const std::chrono::hh_mm_ss clock(local - midnight);
    const Date date{static_cast<int>(day.year()), static_cast<int>(unsigned(day.month())),
                    static_cast<int>(unsigned(day.day()))};
    return formatDate(date) + " à " +
           formatTime(twoDigits(clock.hours().count()) + ":" + twoDigits(clock.minutes().count())) +
           "\u00a0(" + zoneWords(zoneMinutes) + ")";
}

std::string formatPercent(int percent)
{
    return withNoBreakSpaces(std::to_string(percent) + " %");
}

std::string formatMean(const Fraction& mean, std::optional<int> threshold)
{
    const int tenths = mean.tenths();
    std::string digits = std::to_string(tenths / 10) + ',' + std::to_string(tenths % 10);
    if (threshold && tenths >= *threshold * 10 && mean < Fraction(*threshold, 1)) {
        const std::int64_t hundredths = mean.num() * 100 / mean.den();
        digits = std::to_string(hundredths / 100) + ',' + twoDigits(hundredths % 100);
    }
    return withNoBreakSpaces(digits + " %");
}

std::string bareMark(const MarkScale& marks, int steps)
{
    return decimal(Fraction(std::int64_t{steps} * 100, marks.stepsPerPoint).rounded());
}

std::string markUnit(const MarkScale& marks)
{
    return marks.inPercents() ? " %" : "/" + std::to_string(marks.points);
}

std::string formatMark(const MarkScale& marks, int steps)
{
    if (marks.inPercents())
        return formatPercent(steps);
    return bareMark(marks, steps) + markUnit(marks);
}

std::string formatMarkMean(const MarkScale& marks, const Fraction& mean,
                           std::optional<int> threshold)
{
    if (marks.inPercents())
        return formatMean(mean, threshold);
    const Fraction hundredths(mean.num() * 100, mean.den() * marks.stepsPerPoint);
    const bool under = threshold && mean < Fraction(*threshold, 1);
    const auto floor = static_cast<int>(hundredths.num() / hundredths.den());
    return decimal(under ? floor : hundredths.rounded()) + markUnit(marks);
}

std::string markRule(const MarkScale& marks)
{
    if (marks.inPercents())
        return "un pourcentage entier, de 0 à 100";
    constexpr int half = 2;
    const char* step = marks.stepsPerPoint == 1      ? "point entier"
                       : marks.stepsPerPoint == half ? "demi-point"
                                                     : "quart de point";
    return "une note de 0 à " + std::to_string(marks.points) + ", par " + step;
}

std::string formatPoints(const MarkScale& marks, int steps)
{
    return bareMark(marks, steps) + std::string(noBreakSpace) +
           (steps >= 2 * marks.stepsPerPoint ? "points" : "point");
}

std::string formatCount(int count, std::string_view singular, std::string_view plural)
{
    std::string text = std::to_string(count);
    text += noBreakSpace;
    text += count >= 2 ? plural : singular;
    return text;
}

std::string hexDigits(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value >> 4U];
        text += digits[value & 15U];
    }
    return text;
}

std::string inGroups(std::string_view digits, std::size_t size, std::string_view separator)
{
    std::string text;
    for (std::size_t position = 0; position < digits.size(); position += size) {
        text += position > 0 ? separator : "";
        text += digits.substr(position, size);
    }
    return text;
}

std::string withNoBreakSpaces(std::string_view sentence)
{
    constexpr std::string_view opening = "« ";
    constexpr std::string_view closing = " »";
    constexpr std::string_view highMarks = ":;!?%";
    std::string text;
    while (!sentence.empty()) {
        if (sentence.starts_with(opening)) {
            text += opening.substr(0, opening.size() - 1);
            text += noBreakSpace;
            sentence.remove_prefix(opening.size());
        } else if (sentence.starts_with(closing) ||
                   (sentence.starts_with(' ') && sentence.size() > 1 &&
                    highMarks.find(sentence[1]) != std::string_view::npos)) {
            text += noBreakSpace;
            sentence.remove_prefix(1);
        } else {
            text += sentence.front();
            sentence.remove_prefix(1);
        }
    }
    return text;
}

} // namespace delibere::wording
