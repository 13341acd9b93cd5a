// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, dates and spaces as French readers expect them, on screen and on paper. UTF-8.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "domain/date.h"
#include "domain/fraction.h"
#include "domain/mark.h"

namespace delibere::wording {

inline constexpr std::array<std::string_view, 12> monthNames{
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};

// "12 mars 2026", "1er mars 2026".
[[nodiscard]] std::string formatDate(const Date& date);
// "14:15" -> "14 h 15"; any other text comes back as it is.
[[nodiscard]] std::string formatTime(const std::string& time);
// "12 mars 2026 à 14 h 05 (UTC+1)": the clock of the place, and how far it is from universal time.
[[nodiscard]] std::string formatInstant(std::chrono::sys_seconds instant, int zoneMinutes);
// "70 %", with a no-break space.
[[nodiscard]] std::string formatPercent(int percent);
// One decimal: "69,5 %". A mean under the threshold never reads as the threshold: 69 + 29/30
// prints "69,96 %", not "70,0 %".
[[nodiscard]] std::string formatMean(const Fraction& mean, std::optional<int> threshold);
// A number of a framework: "70 %", or "12,5/20", exact.
[[nodiscard]] std::string formatMark(const MarkScale& marks, int steps);
// The same without its sign or its scale: "70", "12,5".
[[nodiscard]] std::string bareMark(const MarkScale& marks, int steps);
// What stands after it: " %", "/20".
[[nodiscard]] std::string markUnit(const MarkScale& marks);
// "69,5 %" as formatMean() says it, or "11,67/20": two decimals at most, and never the threshold
// for a mean that is under it. `threshold` in steps.
[[nodiscard]] std::string formatMarkMean(const MarkScale& marks, const Fraction& mean,
                                         std::optional<int> threshold);
// What one can write: "un pourcentage entier, de 0 à 100", "une note de 0 à 20, par demi-point".
[[nodiscard]] std::string markRule(const MarkScale& marks);
// Between two marks: "20 points", "0,5 point", "1,5 point", "2,5 points".
[[nodiscard]] std::string formatPoints(const MarkScale& marks, int steps);
// "0 point", "1 point", "2 points".
[[nodiscard]] std::string formatCount(int count, std::string_view singular,
                                      std::string_view plural);

// Bytes as lowercase hexadecimal digits.
[[nodiscard]] std::string hexDigits(std::string_view bytes);
// "01234567 89abcdef": digits cut in groups, to be compared by eye or broken into lines.
[[nodiscard]] std::string inGroups(std::string_view digits, std::size_t size,
                                   std::string_view separator = " ");

// No-break spaces inside « » and before : ; ! ? %. For our own sentences; for the certifier's only
// on a screen, whose lines break anywhere: paper prints what was published.
[[nodiscard]] std::string withNoBreakSpaces(std::string_view sentence);

// "a, b et c".
template <class Range>
[[nodiscard]] std::string enumerate(const Range& words)
{
    std::string text;
    std::size_t position = 0;
    for (const auto& word : words) {
        if (position > 0)
            text += position + 1 == words.size() ? " et " : ", ";
        text += word;
        ++position;
    }
    return text;
}

} // namespace delibere::wording
