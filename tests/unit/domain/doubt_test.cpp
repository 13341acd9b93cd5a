// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doubt.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

// The ids in doubt of C1 (criteria C1.1 and C1.2) when C1.1 is marked so.
std::vector<CriterionId> doubts(const Framework& framework, const Mark& first)
{
    ScoreSheet sheet;
    sheet.criteria[CriterionId("C1.1")].dossier = first;
    sheet.criteria[CriterionId("C1.2")].interview = LevelMark{3};
    std::vector<CriterionId> ids;
    for (const Criterion* criterion :
         criteriaInDoubt(framework, framework.blocks[0].competencies[0], sheet))
        ids.push_back(criterion->id);
    return ids;
}

const std::vector<CriterionId> both{CriterionId("C1.1"), CriterionId("C1.2")};
const std::vector<CriterionId> second{CriterionId("C1.2")};

} // namespace

TEST_CASE("what the dossier does not show is in doubt, whatever the interview said")
{
    CHECK(doubts(sample::percentFramework(), NotEntered{}) == both);
    CHECK(doubts(sample::percentFramework(), NotCovered{}) == both);
}

TEST_CASE("a dossier mark under the threshold is in doubt, one that reaches it is not")
{
    CHECK(doubts(sample::percentFramework(), Percent{69}) == both);
    CHECK(doubts(sample::percentFramework(), Percent{70}) == second);
    CHECK(doubts(sample::percentFramework(), LevelMark{2}) == both);   // anchor 50
    CHECK(doubts(sample::percentFramework(), LevelMark{3}) == second); // anchor 75
}

TEST_CASE("a level under the required one is in doubt")
{
    CHECK(doubts(sample::concordanceFramework(), LevelMark{2}) == both);
    CHECK(doubts(sample::concordanceFramework(), LevelMark{3}) == second);
}

TEST_CASE("where every table must be at the top, a lower level is in doubt")
{
    CHECK(doubts(sample::tableFramework(), LevelMark{2}) == both);
    CHECK(doubts(sample::tableFramework(), LevelMark{3}) == second);
}

TEST_CASE("where nothing is published, no limit is invented")
{
    Framework framework = sample::tableFramework();
    framework.evaluation->aggregation = Aggregation::None;
    CHECK(doubts(framework, LevelMark{1}) == second);
}
