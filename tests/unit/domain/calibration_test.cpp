// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calibration.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

TEST_CASE("the concertation shows what a reopened sheet said and what it says now")
{
    const Framework framework = sample::percentFramework();
    ScoreSheet before = sample::submitted("c1", "m1", 60, 80);
    ScoreSheet after = sample::submitted("c1", "m1", 72, 80);
    const Criterion& criterion = framework.blocks[0].competencies[0].criteria[0];
    after.criteria[criterion.id].interview = LevelMark{3};
    const auto changes = changesSince(framework, before, after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == BlockChange{BlockId("B1"), Percent{60}, Percent{72}, 1});
    CHECK(changes[1] == BlockChange{BlockId("B2"), Percent{80}, Percent{80}, 0});
}

TEST_CASE("while the sheet is not handed in again, what it says now is its author's alone")
{
    const Framework framework = sample::percentFramework();
    const ScoreSheet before = sample::submitted("c1", "m1", 60, 80);
    ScoreSheet after = sample::submitted("c1", "m1", 90, 90);
    after.state = SheetState::Draft;
    for (const BlockChange& change : changesSince(framework, before, after)) {
        CHECK_FALSE(change.after.has_value());
        CHECK(change.criteria == 0);
    }
}
