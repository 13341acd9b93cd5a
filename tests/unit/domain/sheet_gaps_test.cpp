// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_gaps.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

TEST_CASE("an empty sheet lacks everything, and only the final percents are required")
{
    const Framework framework = sample::percentFramework();
    const auto found = gaps(framework, sample::session().candidates[0], ScoreSheet{});
    REQUIRE(std::ranges::count(found, GapKind::NoMark, &Gap::kind) == 5);
    REQUIRE(std::ranges::count(found, GapKind::NotRead, &Gap::kind) == 3);
    REQUIRE(std::ranges::count(found, GapKind::DossierUnread, &Gap::kind) == 1);
    REQUIRE(std::ranges::count_if(found, &Gap::required) == 2);
}

TEST_CASE("a criterion marked not covered is no gap")
{
    const Framework framework = sample::percentFramework();
    ScoreSheet sheet = sample::submitted("c1", "m1", 70, 70);
    sheet.criteria[CriterionId("C1.1")].interview = NotCovered{};
    const auto found = gaps(framework, sample::session().candidates[0], sheet);
    REQUIRE(std::ranges::none_of(
        found, [](const Gap& gap) { return gap.criterion == CriterionId("C1.1"); }));
    REQUIRE(std::ranges::none_of(found, &Gap::required));
}

TEST_CASE("a bloc that is not presented is not missed")
{
    Candidate candidate = sample::session().candidates[0];
    candidate.presented = {BlockId("B2")};
    const auto found = gaps(sample::percentFramework(), candidate, ScoreSheet{});
    REQUIRE(std::ranges::none_of(found, [](const Gap& gap) { return gap.block == BlockId("B1"); }));
}

TEST_CASE("with tables every table needs its level")
{
    const auto found =
        gaps(sample::tableFramework(), sample::session().candidates[0], ScoreSheet{});
    REQUIRE(std::ranges::count(found, GapKind::NoFinal, &Gap::kind) == 3);
}

TEST_CASE("nothing is missing from the sheet of a candidate who is not heard")
{
    Candidate candidate = sample::session().candidates[0];
    candidate.status = CandidateStatus::Absent;
    CHECK(gaps(sample::percentFramework(), candidate, ScoreSheet{}).empty());
}
