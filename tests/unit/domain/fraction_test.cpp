// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fraction.h"

#include <catch2/catch.hpp>

using delibere::Fraction;

TEST_CASE("69.5 is under 70 and 70 is not")
{
    REQUIRE(Fraction(69 + 70, 2) < Fraction(70, 1));
    REQUIRE(Fraction(70 + 70, 2) == Fraction(70, 1));
    REQUIRE_FALSE(Fraction(210, 3) < Fraction(70, 1));
    REQUIRE(Fraction(209, 3) < Fraction(70, 1));
}

TEST_CASE("a fraction is kept in lowest terms")
{
    REQUIRE(Fraction(150, 2).num() == 75);
    REQUIRE(Fraction(150, 2).den() == 1);
    REQUIRE(Fraction(0, 3) == Fraction(0, 1));
}

TEST_CASE("a difference under zero keeps its sign, in lowest terms")
{
    REQUIRE(Fraction(-42, 4).num() == -21);
    REQUIRE(Fraction(-42, 4).den() == 2);
    REQUIRE(Fraction(-1, 3) < Fraction(-1, 4));
    REQUIRE(Fraction(-1, 3) < Fraction(0, 1));
}

TEST_CASE("rounding is for display: halves go up")
{
    REQUIRE(Fraction(139, 2).rounded() == 70);
    REQUIRE(Fraction(139, 2).tenths() == 695);
    REQUIRE(Fraction(226, 3).rounded() == 75);
    REQUIRE(Fraction(226, 3).tenths() == 753);
    REQUIRE(Fraction(0, 1).tenths() == 0);
}
