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
