// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/date.h"

#include <catch2/catch.hpp>

using delibere::Date;

TEST_CASE("a day is read from its ISO text and written back")
{
    REQUIRE(Date::fromIso("2026-03-12") == Date{2026, 3, 12});
    REQUIRE(Date{2026, 3, 2}.iso() == "2026-03-02");
}

TEST_CASE("a day that does not exist is refused")
{
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-30",
                             "2026/04/30", "2026-4-30", "", "2026-04-3x", "-026-04-30"})
        REQUIRE_FALSE(Date::fromIso(text).has_value());
    REQUIRE(Date::fromIso("2024-02-29").has_value());
}

TEST_CASE("days and months are counted on the calendar, and a short month gives its last day")
{
    CHECK(Date{2026, 12, 25}.plusDays(15) == Date{2027, 1, 9});
    CHECK(Date{2028, 2, 20}.plusDays(15) == Date{2028, 3, 6}); // a leap year
    CHECK(Date{2026, 11, 30}.plusMonths(3) == Date{2027, 2, 28});
    CHECK(Date{2026, 3, 31}.plusMonths(0) == Date{2026, 3, 31});
}
