// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coverage.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

Candidate presenting(std::vector<BlockId> blocks)
{
    Candidate candidate;
    candidate.presented = std::move(blocks);
    return candidate;
}

const Candidate bothBlocks = presenting({BlockId("B1"), BlockId("B2")});

} // namespace

TEST_CASE("a blank sheet covers no competency of any bloc")
{
    const auto blocks = coverageOf(sample::percentFramework(), bothBlocks, ScoreSheet{});
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].competencies ==
          std::vector<CompetencyCoverage>{{CompetencyId("C1"), 0, 2}, {CompetencyId("C2"), 0, 1}});
    CHECK_FALSE(blocks[0].touched());
    CHECK_FALSE(blocks[1].touched());
}

TEST_CASE("a mark of the interview covers its criterion, one of the dossier does not")
{
    ScoreSheet sheet;
    sheet.criteria[CriterionId("C1.1")].interview = LevelMark{2};
    sheet.criteria[CriterionId("C1.2")].dossier = LevelMark{4};
    const auto blocks = coverageOf(sample::percentFramework(), bothBlocks, sheet);
    CHECK(blocks[0].competencies[0].covered == 1);
    CHECK(blocks[0].touched());
    CHECK_FALSE(blocks[0].competencies[1].touched());
    CHECK_FALSE(blocks[1].touched());
}

TEST_CASE("a zero was talked about, « non abordé » was not")
{
    ScoreSheet sheet;
    sheet.criteria[CriterionId("C1.1")].interview = Percent{0};
    sheet.criteria[CriterionId("C2.1")].interview = NotCovered{};
    const auto blocks = coverageOf(sample::percentFramework(), bothBlocks, sheet);
    CHECK(blocks[0].competencies[0].touched());
    CHECK_FALSE(blocks[0].competencies[1].touched());
}

TEST_CASE("a question that was asked touches its competency before any mark")
{
    ScoreSheet sheet;
    sheet.competencies[CompetencyId("C3")].questions = {{"Pourquoi ?", false}};
    CHECK_FALSE(coverageOf(sample::percentFramework(), bothBlocks, sheet)[1].touched());
    sheet.competencies[CompetencyId("C3")].questions = {{"Pourquoi ?", true}};
    CHECK(coverageOf(sample::percentFramework(), bothBlocks, sheet)[1].touched());
}

TEST_CASE("a bloc that the candidate does not present is not to be covered")
{
    const auto blocks =
        coverageOf(sample::percentFramework(), presenting({BlockId("B2")}), ScoreSheet{});
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].block == BlockId("B2"));
}

TEST_CASE("of several sheets, what nobody touched is left, whoever touched the rest")
{
    const Framework framework = sample::percentFramework();
    std::vector<ScoreSheet> sheets(2);
    sheets[0].criteria[CriterionId("C1.1")].interview = Percent{0};
    sheets[1].criteria[CriterionId("C1.2")].interview = LevelMark{3};
    sheets[1].criteria[CriterionId("C1.1")].interview = NotCovered{};
    sheets[1].criteria[CriterionId("C3.1")].dossier = Percent{80};
    using Ids = std::vector<CriterionId>;
    CHECK(uncoveredCriteria(framework, bothBlocks, sheets) ==
          Ids{CriterionId("C2.1"), CriterionId("C3.1"), CriterionId("C3.2")});
    CHECK(uncoveredCriteria(framework, presenting({BlockId("B1")}), sheets) ==
          Ids{CriterionId("C2.1")});
    CHECK(uncoveredCriteria(framework, bothBlocks, {}).size() == 5);
}
