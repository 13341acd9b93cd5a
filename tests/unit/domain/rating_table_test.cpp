// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rating_table.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

RatingTable tableOf(const Framework& framework, const JurySession& session,
                    const std::vector<ScoreSheet>& sheets)
{
    std::vector<Synthesis> syntheses;
    for (const Candidate& candidate : session.candidates)
        syntheses.push_back(synthesize(framework, session, candidate, sheets, {}));
    return ratingTable(BlockId("B1"), syntheses);
}

std::vector<ScoreSheet> everySheet()
{
    return {sample::submitted("c1", "m1", 72, 1), sample::submitted("c1", "m2", 56, 2),
            sample::submitted("c1", "m3", 82, 3), sample::submitted("c2", "m1", 40, 4),
            sample::submitted("c2", "m2", 45, 5), sample::submitted("c2", "m3", 0, 6)};
}

} // namespace

TEST_CASE("the table holds the final percents of one bloc, candidates down and jurors across")
{
    const RatingTable table = tableOf(sample::percentFramework(), sample::session(), everySheet());
    REQUIRE(table.jurors == std::vector{JurorId("m1"), JurorId("m2"), JurorId("m3")});
    REQUIRE(table.candidates == std::vector{CandidateId("c1"), CandidateId("c2")});
    REQUIRE(table.rows == std::vector<RatingRow>{{72, 56, 82}, {40, 45, 0}});
}

TEST_CASE("a percent that was not entered is a blank of the table and a zero is a zero")
{
    std::vector<ScoreSheet> sheets = everySheet();
    sheets[3].blocks.erase(BlockId("B1"));
    const RatingTable table = tableOf(sample::percentFramework(), sample::session(), sheets);
    REQUIRE(table.rows[1] == RatingRow{std::nullopt, 45, 0});
}

TEST_CASE("a sheet that is not handed in, an absent and a withdrawn juror leave blanks")
{
    std::vector<ScoreSheet> draft = everySheet();
    draft[0].state = SheetState::Draft;
    REQUIRE(tableOf(sample::percentFramework(), sample::session(), draft).rows[0] ==
            RatingRow{std::nullopt, 56, 82});

    JurySession session = sample::session();
    session.jurors[1].attendance = Attendance::Absent;
    const RatingTable absent = tableOf(sample::percentFramework(), session, everySheet());
    REQUIRE(absent.jurors.size() == 3);
    REQUIRE(absent.rows == std::vector<RatingRow>{{72, std::nullopt, 82}, {40, std::nullopt, 0}});

    session = sample::session();
    session.recusals = {{CandidateId("c2"), JurorId("m3"), "lien"}};
    REQUIRE(tableOf(sample::percentFramework(), session, everySheet()).rows ==
            std::vector<RatingRow>{{72, 56, 82}, {40, 45, std::nullopt}});
}

TEST_CASE("a candidate with one mark, not heard, or not presenting the bloc is not compared")
{
    std::vector<ScoreSheet> alone = everySheet();
    alone.erase(alone.begin(), alone.begin() + 2);
    REQUIRE(tableOf(sample::percentFramework(), sample::session(), alone).candidates ==
            std::vector{CandidateId("c2")});

    JurySession session = sample::session();
    session.candidates[0].status = CandidateStatus::Suspended;
    REQUIRE(tableOf(sample::percentFramework(), session, everySheet()).candidates ==
            std::vector{CandidateId("c2")});

    session = sample::session();
    session.candidates[0].presented = {BlockId("B2")};
    REQUIRE(tableOf(sample::percentFramework(), session, everySheet()).candidates ==
            std::vector{CandidateId("c2")});

    session = sample::session();
    session.candidates[0].acquired = {{BlockId("B1"), Date{2025, 1, 1}, "PV 3"}};
    REQUIRE(tableOf(sample::percentFramework(), session, everySheet()).candidates ==
            std::vector{CandidateId("c2")});
}

TEST_CASE("levels are not percents: a framework of levels gives no row")
{
    std::vector<ScoreSheet> sheets = everySheet();
    for (ScoreSheet& sheet : sheets)
        sheet.blocks[BlockId("B1")].final = LevelMark{2};
    REQUIRE(tableOf(sample::concordanceFramework(), sample::session(), sheets).rows.empty());
}
