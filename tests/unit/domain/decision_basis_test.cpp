// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision_basis.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

const CandidateId c1("c1");
const BlockId b1("B1");
const BlockId b2("B2");

struct Room : sample::Deliberating {
    [[nodiscard]] Synthesis synthesis() const
    {
        return synthesize(framework, session, session.candidates[0], sheets, held);
    }
    [[nodiscard]] std::string basis(const BlockId& block = b1) const
    {
        return basisOf(*synthesis().block(block));
    }
    // All three decisions of B2, on what is on the table now.
    void decide()
    {
        held.appraisals[b2] = {true, Percent{70}, {}};
        held.votes[b2] = {2, 1, 0, {}};
        held.discussed = {b2};
        held.bases = {{{b2, basis(b2)}}, {{b2, basis(b2)}}, {{b2, basis(b2)}}};
    }
    [[nodiscard]] std::vector<DecisionKind> moved() const
    {
        return movedDecisions(*synthesis().block(b2), held);
    }
};

const std::vector everything{DecisionKind::Appraisal, DecisionKind::Vote, DecisionKind::Discussed};

} // namespace

TEST_CASE("the basis of a decision is who sits, what counts and what is flagged")
{
    Room room;
    const std::string before = room.basis();
    CHECK(before == "siegent\nm1 82\nm2 78\nm3 80");
    CHECK(room.basis(b2).ends_with("\nalerte ecart\nalerte de-part-et-d-autre"));
    SECTION("the order of the panel and of the sheets is nothing to it")
    {
        std::ranges::reverse(room.session.jurors);
        std::ranges::reverse(room.sheets);
        CHECK(room.basis() == before);
    }
    SECTION("nor is a member who does not sit")
    {
        Juror away = room.session.jurors[2];
        away.id = JurorId("m4");
        away.attendance = Attendance::Absent;
        room.session.jurors.push_back(away);
        CHECK(room.basis() == before);
    }
    SECTION("two sheets exchanged are not the same sheets")
    {
        room.sheets[0] = sample::submitted("c1", "m1", 78, 72);
        room.sheets[1] = sample::submitted("c1", "m2", 82, 56);
        CHECK(room.basis() != before);
    }
    SECTION("a sheet that waits is not a sheet without a final")
    {
        room.sheets[0].state = SheetState::Draft;
        const std::string waiting = room.basis();
        room.sheets[0].state = SheetState::Submitted;
        room.sheets[0].blocks.erase(b1);
        CHECK(room.basis() != waiting);
        CHECK(waiting != before);
    }
}

TEST_CASE("in levels by competency each final is in the basis, not only how many are at the top")
{
    Room room;
    room.framework = sample::tableFramework();
    for (ScoreSheet& sheet : room.sheets) {
        sheet.blocks.clear();
        sheet.competencies[CompetencyId("C1")].final = LevelMark{3};
        sheet.competencies[CompetencyId("C2")].final = LevelMark{2};
    }
    const std::string before = room.basis();
    room.sheets[0].competencies[CompetencyId("C1")].final = LevelMark{2};
    room.sheets[0].competencies[CompetencyId("C2")].final = LevelMark{3};
    CHECK(room.synthesis().block(b1)->cells[0].topCount->top == 1); // as before
    CHECK(room.basis() != before);
}

TEST_CASE("whatever moves what was on the table, every decision on it waits to be confirmed")
{
    Room room;
    room.decide();
    REQUIRE(room.moved().empty());
    SECTION("a sheet reopened")
    {
        room.sheets[0].state = SheetState::Draft;
    }
    SECTION("a sheet handed in again")
    {
        room.sheets[0] = sample::submitted("c1", "m1", 82, 71);
    }
    SECTION("a late sheet")
    {
        room.sheets.pop_back();
    }
    SECTION("a déport")
    {
        room.session.recusals = {{c1, JurorId("m3"), ""}};
    }
    SECTION("an absence")
    {
        room.session.jurors[2].attendance = Attendance::Absent;
    }
    SECTION("an hour of departure")
    {
        room.session.candidates[0].time = "11:00";
        room.session.jurors[2].departure = "10:30";
    }
    SECTION("an hour of the candidate")
    {
        room.session.jurors[2].arrival = "09:30";
        REQUIRE(room.moved().empty());
        room.session.candidates[0].time = "09:00";
    }
    CHECK(room.moved() == everything);
    CHECK(confirmation(*room.synthesis().block(b2), room.held).size() == 3);
    CHECK(movedDecisions(room.synthesis(), room.held).size() == 3);
}

TEST_CASE("what comes back as it was needs no confirmation")
{
    Room room;
    room.decide();
    room.sheets[0].state = SheetState::Draft;
    REQUIRE_FALSE(room.moved().empty());
    room.sheets[0].state = SheetState::Submitted;
    CHECK(room.moved().empty());
}

TEST_CASE("a decision of an older file, whose basis is not known, is not said to have moved")
{
    Room room;
    room.decide();
    room.held.bases = {};
    room.sheets[0] = sample::submitted("c1", "m1", 82, 30);
    CHECK(room.moved().empty());
}

TEST_CASE("« discuté » where nothing is flagged any more has nothing to confirm")
{
    Room room;
    room.decide();
    room.sheets[1] = sample::submitted("c1", "m2", 78, 75);
    CHECK(room.moved() == std::vector{DecisionKind::Appraisal, DecisionKind::Vote});
}

TEST_CASE("a bloc that is no longer decided here has nothing to confirm")
{
    Room room;
    room.decide();
    room.sheets[0] = sample::submitted("c1", "m1", 82, 30);
    room.session.candidates[0].presented = {b1};
    CHECK(room.moved().empty());
}

TEST_CASE("an accepted decision is given today's basis, and one taken up again keeps its own")
{
    Room room;
    const Synthesis synthesis = room.synthesis();
    const Appraisal retained{true, Percent{80}, {}};
    const auto basisOfEdit = [&](const SetAppraisal& edit) {
        return std::get<SetAppraisal>(onBasis(edit, synthesis)).basis;
    };
    CHECK(basisOfEdit({c1, b1, retained}) == room.basis());
    CHECK(basisOfEdit({c1, b1, retained, "avant"}) == "avant");
    CHECK(basisOfEdit({c1, b1, retained, ""}) == ""); // unknown, and it stays so
    CHECK(basisOfEdit({c1, b1, std::nullopt}) == std::nullopt);
    CHECK(std::get<SetVote>(onBasis(SetVote{c1, b2, Vote{2, 1, 0, {}}}, synthesis)).basis ==
          room.basis(b2));
    CHECK(std::get<SetDiscussed>(onBasis(SetDiscussed{c1, b2, true}, synthesis)).basis ==
          room.basis(b2));
    CHECK(onBasis(SetComment{c1, "x"}, synthesis) == DeliberationEdit(SetComment{c1, "x"}));
}
