// SPDX-License-Identifier: GPL-3.0-or-later
// Units through small networks, worked by hand.
#include <catch2/catch.hpp>

#include "domain/cheapest_flow.h"

using namespace delibere;

TEST_CASE("the cheaper of two ways is taken first, then the other, then none is left")
{
    CheapestFlow flow(4); // 0 → 1 → 3 costs 5, 0 → 2 → 3 costs 3
    const std::size_t dear = flow.addArc(0, 1, 2);
    flow.addArc(1, 3, 3);
    const std::size_t cheap = flow.addArc(0, 2, 1);
    flow.addArc(2, 3, 2);
    REQUIRE(flow.send(0, 3));
    CHECK(flow.used(cheap));
    CHECK_FALSE(flow.used(dear));
    REQUIRE(flow.send(0, 3));
    CHECK(flow.used(dear));
    CHECK_FALSE(flow.send(0, 3));
    CHECK((flow.used(cheap) && flow.used(dear))); // nothing changed
}

TEST_CASE("a unit turns back what an earlier one took when that is the only way, or the cheaper")
{
    // 0 may go to 2 for nothing or to 3 for 10, 1 to 2 alone; 4 is the sink.
    CheapestFlow flow(5);
    const std::size_t first = flow.addArc(0, 2, 0);
    const std::size_t other = flow.addArc(0, 3, 10);
    const std::size_t second = flow.addArc(1, 2, 0);
    flow.addArc(2, 4, 0);
    flow.addArc(3, 4, 0);
    REQUIRE(flow.send(0, 4));
    CHECK(flow.used(first));
    REQUIRE(flow.send(1, 4));
    CHECK(flow.used(second));
    CHECK(flow.used(other));
    CHECK_FALSE(flow.used(first));
}

TEST_CASE("where no arc leads nothing is sent")
{
    CheapestFlow flow(2);
    CHECK_FALSE(flow.send(0, 1));
    const std::size_t back = flow.addArc(1, 0, 0);
    CHECK_FALSE(flow.send(0, 1));
    CHECK_FALSE(flow.used(back));
}
