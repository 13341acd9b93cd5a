// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/score_sheet.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

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

TEST_CASE("editing a sheet makes a new one and leaves the old as it was")
{
    const ScoreSheet before;
    const auto after = before.with(CriterionId("C1.1"), Evidence::Interview, Percent{60});
    REQUIRE(after.has_value());
    REQUIRE(before.criteria.empty());
    REQUIRE(after->criterion(CriterionId("C1.1")).interview == Mark(Percent{60}));
    REQUIRE(after->criterion(CriterionId("C1.1")).dossier == Mark(NotEntered{}));
}

TEST_CASE("a mark taken back leaves the sheet equal to one never marked")
{
    const ScoreSheet before;
    const auto marked = before.with(CriterionId("C1.1"), Evidence::Dossier, LevelMark{2});
    const auto cleared = marked->with(CriterionId("C1.1"), Evidence::Dossier, NotEntered{});
    REQUIRE(*cleared == before);
}

TEST_CASE("a submitted sheet refuses every edit")
{
    const ScoreSheet sheet = sample::submitted("c1", "m1", 70, 80);
    const auto mark = sheet.with(CriterionId("C1.1"), Evidence::Dossier, Percent{1});
    REQUIRE(mark.error().code == ProblemCode::SheetSubmitted);
    REQUIRE(sheet.with(CompetencyId("C1"), CompetencyEntry{}).error().code ==
            ProblemCode::SheetSubmitted);
    REQUIRE(sheet.with(BlockId("B1"), BlockEntry{}).error().code == ProblemCode::SheetSubmitted);
}
