// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <catch2/catch.hpp>

#include "wording/french_format.h"

using namespace delibere;
using namespace delibere::wording;

TEST_CASE("a date is written as French readers write it")
{
    CHECK(formatDate({2026, 3, 12}) == "12\u00a0mars\u00a02026");
    CHECK(formatDate({2026, 8, 1}) == "1er\u00a0août\u00a02026");
    CHECK(formatDate({2026, 12, 31}) == "31\u00a0décembre\u00a02026");
}

TEST_CASE("an hour is written with h, and anything else is left as typed")
{
    CHECK(formatTime("14:15") == "14\u00a0h\u00a015");
    CHECK(formatTime("09:00") == "9\u00a0h\u00a000");
    CHECK(formatTime("vers midi") == "vers midi");
    CHECK(formatTime("ab:cd") == "ab:cd");
    CHECK(formatTime("").empty());
}

TEST_CASE("a percent keeps its sign on the same line")
{
    CHECK(formatPercent(0) == "0\u00a0%");
    CHECK(formatPercent(100) == "100\u00a0%");
}

TEST_CASE("a mean has one decimal and a comma")
{
    CHECK(formatMean(Fraction(139, 2), 70) == "69,5\u00a0%");
    CHECK(formatMean(Fraction(205, 3), std::nullopt) == "68,3\u00a0%");
    CHECK(formatMean(Fraction(70, 1), 70) == "70,0\u00a0%");
    CHECK(formatMean(Fraction(0, 1), 70) == "0,0\u00a0%");
}

TEST_CASE("a mean under the threshold never reads as the threshold")
{
    CHECK(formatMean(Fraction(2099, 30), 70) == "69,96\u00a0%");
    CHECK(formatMean(Fraction(2099, 30), std::nullopt) == "70,0\u00a0%");
    CHECK(formatMean(Fraction(1399, 20), 70) == "69,95\u00a0%");
}

TEST_CASE("a French plural begins at two")
{
    CHECK(formatCount(0, "point", "points") == "0\u00a0point");
    CHECK(formatCount(1, "point", "points") == "1\u00a0point");
    CHECK(formatCount(2, "point", "points") == "2\u00a0points");
}

TEST_CASE("our sentences get no-break spaces where French needs them")
{
    CHECK(withNoBreakSpaces("« oui » : non ; 70 % !") ==
          "«\u00a0oui\u00a0»\u00a0: non\u00a0; 70\u00a0%\u00a0!");
    CHECK(withNoBreakSpaces("a b") == "a b");
    CHECK(withNoBreakSpaces("fin ") == "fin ");
}

TEST_CASE("a list ends with et")
{
    CHECK(enumerate(std::vector<std::string>{}).empty());
    CHECK(enumerate(std::vector<std::string>{"BC1"}) == "BC1");
    CHECK(enumerate(std::vector<std::string>{"BC1", "BC2", "BC3"}) == "BC1, BC2 et BC3");
}

TEST_CASE("an instant is printed to the minute by the clock of the place, and says its zone")
{
    using namespace std::chrono;
    const sys_seconds instant = sys_days(year(2026) / 3 / 1) + hours(4) + minutes(5) + seconds(59);
    CHECK(formatInstant(instant, 0) == "1er\u00a0mars\u00a02026 à 4\u00a0h\u00a005\u00a0(UTC)");
    CHECK(formatInstant(instant, 60) == "1er\u00a0mars\u00a02026 à 5\u00a0h\u00a005\u00a0(UTC+1)");
    CHECK(formatInstant(instant, -600) ==
          "28\u00a0février\u00a02026 à 18\u00a0h\u00a005\u00a0(UTC−10)");
    CHECK(formatInstant(instant, 330) ==
          "1er\u00a0mars\u00a02026 à 9\u00a0h\u00a035\u00a0(UTC+5\u00a0h\u00a030)");
}

TEST_CASE("a fingerprint is cut in groups, none is lost")
{
    CHECK(hexDigits(std::string("\x00\xff\x1a", 3)) == "00ff1a");
    CHECK(inGroups("0123456789", 4) == "0123 4567 89");
    CHECK(inGroups("", 4).empty());
}

TEST_CASE("a mark is written on its scale, exactly")
{
    constexpr MarkScale halves{20, 2};
    CHECK(formatMark({}, 70) == "70\u00a0%");
    CHECK(formatMark(halves, 25) == "12,5/20");
    CHECK(formatMark(halves, 24) == "12/20");
    CHECK(formatMark({20, 4}, 45) == "11,25/20");
    CHECK(formatMark(halves, 0) == "0/20");
    CHECK(bareMark({}, 70) == "70");
    CHECK(bareMark(halves, 25) == "12,5");
}

TEST_CASE("a mean of marks has two decimals at most and never reads as its threshold")
{
    constexpr MarkScale halves{20, 2};
    CHECK(formatMarkMean(halves, Fraction(39, 2), 20) == "9,75/20");
    CHECK(formatMarkMean(halves, Fraction(24, 1), 24) == "12/20");
    CHECK(formatMarkMean(halves, Fraction(70, 3), std::nullopt) == "11,67/20");
    CHECK(formatMarkMean(halves, Fraction(23999, 1000), 24) == "11,99/20"); // not 12
    CHECK(formatMarkMean({40, 1}, Fraction(26, 1), 26) == "26/40");
    CHECK(formatMarkMean({}, Fraction(139, 2), 70) == "69,5\u00a0%");
}

TEST_CASE("points between two marks are those of the scale")
{
    CHECK(formatPoints({}, 20) == "20\u00a0points");
    CHECK(formatPoints({}, 1) == "1\u00a0point");
    CHECK(formatPoints({}, 0) == "0\u00a0point");
    CHECK(formatPoints({20, 2}, 1) == "0,5\u00a0point");
    CHECK(formatPoints({20, 2}, 3) == "1,5\u00a0point");
    CHECK(formatPoints({20, 2}, 5) == "2,5\u00a0points");
}

TEST_CASE("what one may write is said")
{
    CHECK(markRule({}) == "un pourcentage entier, de 0 à 100");
    CHECK(markRule({20, 2}) == "une note de 0 à 20, par demi-point");
    CHECK(markRule({20, 4}) == "une note de 0 à 20, par quart de point");
    CHECK(markRule({40, 1}) == "une note de 0 à 40, par point entier");
}
