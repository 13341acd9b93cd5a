// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fisher_quantile.h"

#include <cmath>
#include <limits>

#include <catch2/catch.hpp>

using delibere::fisherQuantile;

TEST_CASE("quantiles of F are those of the printed tables")
{
    REQUIRE(fisherQuantile(0.975, 5, 15).value() == Approx(3.58).margin(0.005));
    REQUIRE(fisherQuantile(0.975, 5, 10).value() == Approx(4.24).margin(0.005));
    REQUIRE(fisherQuantile(0.975, 10, 5).value() == Approx(6.62).margin(0.005));
    REQUIRE(fisherQuantile(0.95, 1, 1).value() == Approx(161.4).margin(0.1));
    REQUIRE(fisherQuantile(0.95, 2, 10).value() == Approx(4.10).margin(0.005));
}

TEST_CASE("quantiles of F meet their closed forms, with fractional degrees of freedom too")
{
    // With 2 and d degrees of freedom: d / 2 ((1 - p)^(-2/d) - 1).
    REQUIRE(fisherQuantile(0.975, 2, 3.7).value() ==
            Approx(1.85 * (std::pow(0.025, -2 / 3.7) - 1)).epsilon(1e-9));
    // Turned over, F(a, b) at p is 1 / F(b, a) at 1 - p.
    REQUIRE(fisherQuantile(0.975, 4.79, 5).value() ==
            Approx(1 / fisherQuantile(0.025, 5, 4.79).value()).epsilon(1e-9));
}

TEST_CASE("what has no quantile gives none and throws nothing")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    REQUIRE(fisherQuantile(0.975, 0, 5) == std::nullopt);
    REQUIRE(fisherQuantile(0.975, 5, -1) == std::nullopt);
    REQUIRE(fisherQuantile(0.975, nan, 5) == std::nullopt);
    REQUIRE(fisherQuantile(0.975, 5, infinite) == std::nullopt);
    REQUIRE(fisherQuantile(1, 5, 5) == std::nullopt);
    REQUIRE(fisherQuantile(0, 5, 5) == std::nullopt);
    REQUIRE(fisherQuantile(nan, 5, 5) == std::nullopt);
    REQUIRE(fisherQuantile(0.975, 5, 1e-6) == std::nullopt); // greater than any double
}
