// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever was marked: order, repetition and absence.
#include "domain/synthesis.h"

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

std::vector<ScoreSheet> randomSheets(std::mt19937& random, const JurySession& session)
{
    std::uniform_int_distribution<int> percent(0, 100);
    std::uniform_int_distribution<int> kind(0, 3);
    std::vector<ScoreSheet> sheets;
    for (const Juror& juror : session.jurors) {
        ScoreSheet sheet =
            sample::submitted("c1", juror.id.text().c_str(), percent(random), percent(random));
        if (kind(random) == 0)
            sheet.state = SheetState::Draft;
        if (kind(random) == 1)
            sheet.blocks.erase(BlockId("B1"));
        if (kind(random) == 2)
            sheet.criteria[CriterionId("C3.1")].interview = Percent{percent(random)};
        sheets.push_back(sheet);
    }
    return sheets;
}

} // namespace

TEST_CASE("any order and any repetition of the sheets give the same synthesis")
{
    const Framework framework = sample::percentFramework();
    const JurySession session = sample::session();
    std::mt19937 random(20260312);
    for (int round = 0; round < 300; ++round) {
        std::vector<ScoreSheet> sheets = randomSheets(random, session);
        const auto merged = synthesize(framework, session, session.candidates[0], sheets, {});
        sheets.insert(sheets.end(), sheets.begin(), sheets.end());
        std::ranges::shuffle(sheets, random);
        REQUIRE(synthesize(framework, session, session.candidates[0], sheets, {}) == merged);
    }
}

TEST_CASE("what an absent or withdrawn member marked changes no figure")
{
    const Framework framework = sample::percentFramework();
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        JurySession session = sample::session();
        if (round % 2 == 0)
            session.jurors[1].attendance = Attendance::Absent;
        else
            session.recusals = {{CandidateId("c1"), JurorId("m2"), ""}};
        const std::vector<ScoreSheet> with = randomSheets(random, session);
        std::vector<ScoreSheet> without = with;
        std::erase_if(without,
                      [](const ScoreSheet& sheet) { return sheet.key.juror == JurorId("m2"); });
        REQUIRE(synthesize(framework, session, session.candidates[0], with, {}) ==
                synthesize(framework, session, session.candidates[0], without, {}));
    }
}

TEST_CASE(
    "the mean lies between the extremes and attains exactly when it is not under the threshold")
{
    const Framework framework = sample::percentFramework();
    const JurySession session = sample::session();
    std::mt19937 random(70);
    for (int round = 0; round < 300; ++round) {
        const auto sheets = randomSheets(random, session);
        for (const BlockRow& row :
             synthesize(framework, session, session.candidates[0], sheets, {}).blocks) {
            if (!row.mean)
                continue;
            REQUIRE(Fraction(*row.lowest, 1) <= *row.mean);
            REQUIRE(*row.mean <= Fraction(*row.highest, 1));
            REQUIRE(row.attained == (row.mean->num() >= 70 * row.mean->den()));
        }
    }
}
