// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "domain/whole_percent.h"

using namespace delibere;

TEST_CASE("a percent is whole, decimal and between 0 and 100, or it is none")
{
    for (int value = 0; value <= 100; ++value)
        CHECK(wholePercent(std::to_string(value)) == Percent{value});
    CHECK(wholePercent("070") == Percent{70}); // not octal
    CHECK(wholePercent("08") == Percent{8});
    for (const char* text : {"", "72,5", "72.5", "7,5", "6.5", "9,9", "101", "725", "0100", "+7",
                             "-1", "0x46", "7 5", " 70", "70 %", "1e1", "soixante"}) {
        CAPTURE(text);
        CHECK_FALSE(wholePercent(text));
    }
}
