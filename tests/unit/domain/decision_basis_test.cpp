// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision_basis.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::b2;
using sample::c1;

struct DecidingJury : sample::Deliberating {
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

const std::vector everyKind{DecisionKind::Appraisal, DecisionKind::Vote, DecisionKind::Discussed};

} // namespace

TEST_CASE("the basis of a decision is who sits, what counts and what is flagged")
{
    DecidingJury jury;
    const std::string before = jury.basis();
    CHECK(before == "siegent\nm1 82\nm2 78\nm3 80");
    CHECK(jury.basis(b2).ends_with("\nalerte ecart\nalerte de-part-et-d-autre"));
    SECTION("the order of the panel and of the sheets is nothing to it")
    {
        std::ranges::reverse(jury.session.jurors);
        std::ranges::reverse(jury.sheets);
        CHECK(jury.basis() == before);
    }
    SECTION("nor is a member who does not sit")
    {
        Juror away = jury.session.jurors[2];
        away.id = JurorId("m4");
        away.attendance = Attendance::Absent;
        jury.session.jurors.push_back(away);
        CHECK(jury.basis() == before);
    }
    SECTION("two sheets exchanged are not the same sheets")
    {
        jury.sheets[0] = sample::submitted("c1", "m1", 78, 72);
        jury.sheets[1] = sample::submitted("c1", "m2", 82, 56);
        CHECK(jury.basis() != before);
    }
    SECTION("a sheet that waits is not a sheet without a final")
    {
        jury.sheets[0].state = SheetState::Draft;
        const std::string waiting = jury.basis();
        jury.sheets[0].state = SheetState::Submitted;
        jury.sheets[0].blocks.erase(b1);
        CHECK(jury.basis() != waiting);
        CHECK(waiting != before);
    }
}

TEST_CASE("in levels by competency each final is in the basis, not only how many are at the top")
{
    DecidingJury jury;
    jury.framework = sample::tableFramework();
    for (ScoreSheet& sheet : jury.sheets) {
        sheet.blocks.clear();
        sheet.competencies[CompetencyId("C1")].final = LevelMark{3};
        sheet.competencies[CompetencyId("C2")].final = LevelMark{2};
    }
    const std::string before = jury.basis();
    jury.sheets[0].competencies[CompetencyId("C1")].final = LevelMark{2};
    jury.sheets[0].competencies[CompetencyId("C2")].final = LevelMark{3};
    CHECK(jury.synthesis().block(b1)->cells[0].topCount->top == 1); // as before
    CHECK(jury.basis() != before);
}

TEST_CASE("whatever moves what was on the table, every decision on it waits to be confirmed")
{
    DecidingJury jury;
    jury.decide();
    REQUIRE(jury.moved().empty());
    SECTION("a sheet reopened")
    {
        jury.sheets[0].state = SheetState::Draft;
    }
    SECTION("a sheet handed in again")
    {
        jury.sheets[0] = sample::submitted("c1", "m1", 82, 71);
    }
    SECTION("a late sheet")
    {
        jury.sheets.pop_back();
    }
    SECTION("a déport")
    {
        jury.session.recusals = {{c1, JurorId("m3"), ""}};
    }
    SECTION("an absence")
    {
        jury.session.jurors[2].attendance = Attendance::Absent;
    }
    SECTION("an hour of departure")
    {
        jury.session.candidates[0].time = "11:00";
        jury.session.jurors[2].departure = "10:30";
    }
    SECTION("an hour of the candidate")
    {
        jury.session.jurors[2].arrival = "09:30";
        REQUIRE(jury.moved().empty());
        jury.session.candidates[0].time = "09:00";
    }
    CHECK(jury.moved() == everyKind);
    CHECK(confirmation(*jury.synthesis().block(b2), jury.held).size() == 3);
    CHECK(movedDecisions(jury.synthesis(), jury.held).size() == 3);
}

TEST_CASE("what comes back as it was needs no confirmation")
{
    DecidingJury jury;
    jury.decide();
    jury.sheets[0].state = SheetState::Draft;
    REQUIRE_FALSE(jury.moved().empty());
    jury.sheets[0].state = SheetState::Submitted;
    CHECK(jury.moved().empty());
}

TEST_CASE("a decision of an older file, whose basis is not known, is not said to have moved")
{
    DecidingJury jury;
    jury.decide();
    jury.held.bases = {};
    jury.sheets[0] = sample::submitted("c1", "m1", 82, 30);
    CHECK(jury.moved().empty());
}

TEST_CASE("« discuté » where nothing is flagged any more has nothing to confirm")
{
    DecidingJury jury;
    jury.decide();
    jury.sheets[1] = sample::submitted("c1", "m2", 78, 75);
    CHECK(jury.moved() == std::vector{DecisionKind::Appraisal, DecisionKind::Vote});
}

TEST_CASE("a bloc that is no longer decided here has nothing to confirm")
{
    DecidingJury jury;
    jury.decide();
    jury.sheets[0] = sample::submitted("c1", "m1", 82, 30);
    jury.session.candidates[0].presented = {b1};
    CHECK(jury.moved().empty());
}

TEST_CASE("an accepted decision is given today's basis, and one taken up again keeps its own")
{
    DecidingJury jury;
    const Synthesis synthesis = jury.synthesis();
    const Appraisal retained{true, Percent{80}, {}};
    const auto basisOfEdit = [&](const SetAppraisal& edit) {
        return std::get<SetAppraisal>(onBasis(edit, synthesis)).basis;
    };
    CHECK(basisOfEdit({c1, b1, retained}) == jury.basis());
    CHECK(basisOfEdit({c1, b1, retained, "avant"}) == "avant");
    CHECK(basisOfEdit({c1, b1, retained, ""}) == ""); // unknown, and it stays so
    CHECK(basisOfEdit({c1, b1, std::nullopt}) == std::nullopt);
    CHECK(std::get<SetVote>(onBasis(SetVote{c1, b2, Vote{2, 1, 0, {}}}, synthesis)).basis ==
          jury.basis(b2));
    CHECK(std::get<SetDiscussed>(onBasis(SetDiscussed{c1, b2, true}, synthesis)).basis ==
          jury.basis(b2));
    CHECK(onBasis(SetComment{c1, "x"}, synthesis) == DeliberationEdit(SetComment{c1, "x"}));
}
