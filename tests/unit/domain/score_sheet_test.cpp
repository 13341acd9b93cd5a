// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/score_sheet.h"

#include <catch2/catch.hpp>

using namespace delibere;

TEST_CASE("a blank criterion, one not covered and a zero are three different states")
{
    const Mark blank;
    const Mark notCovered = NotCovered{};
    const Mark zero = Percent{0};
    REQUIRE(blank != notCovered);
    REQUIRE(blank != zero);
    REQUIRE(notCovered != zero);
    REQUIRE_FALSE(isEntered(blank));
    REQUIRE(isEntered(notCovered));
    REQUIRE(isEntered(zero));
}
