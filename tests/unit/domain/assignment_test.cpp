// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates whom: everybody who sits, unless members are named for a candidate.
#include <catch2/catch.hpp>

#include "domain/blindness.h"
#include "domain/decision_basis.h"
#include "domain/deliberation_rules.h"
#include "domain/edit.h"
#include "domain/panel_validity.h"
#include "domain/removal.h"
#include "support/sample.h"

using namespace delibere;

namespace {

const CandidateId c1("c1");
const CandidateId c2("c2");
const JurorId m1("m1");
const JurorId m2("m2");
const JurorId m3("m3");

struct Room : sample::Deliberating {
    RecordHistory history;
    bool hasMarks = false;

    void assign(std::vector<JurorId> jurors)
    {
        session = edited(session, SetAssignment{c1, std::move(jurors)});
    }
    [[nodiscard]] Synthesis synthesis() const
    {
        return synthesize(framework, session, session.candidates[0], sheets, held);
    }
    [[nodiscard]] std::optional<ProblemCode> refusal(const PreparationEdit& edit) const
    {
        const Problems found = refusals({framework, session, history, held, hasMarks}, edit);
        return found.empty() ? std::nullopt : std::optional(found.front().code);
    }
};

} // namespace

TEST_CASE("everybody who sits evaluates a candidate of whom nobody is named")
{
    const Room room;
    for (const JurorId& juror : {m1, m2, m3})
        CHECK(room.session.evaluates(juror, c1));
    CHECK(room.session.assignedTo(c1).empty());
}

TEST_CASE("those who are named evaluate, the others sit without a sheet and nobody waits for one")
{
    Room room;
    room.sheets[2].state = SheetState::Draft; // m3
    CHECK(sheetsMissing(room.synthesis()) == std::vector{m3});
    room.assign({m2, m1});
    CHECK(room.session.assignedTo(c1) == std::vector{m1, m2});
    CHECK_FALSE(room.session.evaluates(m3, c1));
    CHECK(room.session.sitsFor(m3, c1));
    CHECK(room.session.evaluates(m3, c2)); // of whom nobody is named
    const Synthesis synthesis = room.synthesis();
    CHECK(sheetsMissing(synthesis).empty());
    CHECK(synthesis.blocks[0].cells[2].status == CellStatus::NotAssigned);
    CHECK(synthesis.blocks[0].count == 2);
    CHECK(*synthesis.blocks[0].mean == Fraction(80, 1)); // 82 and 78
}

TEST_CASE("a sheet handed in by who no longer evaluates counts for nothing, and moves the decision")
{
    Room room;
    const std::string before = basisOf(room.synthesis().blocks[1]);
    room.assign({m1, m3});
    const BlockRow row = room.synthesis().blocks[1];
    CHECK(row.count == 2);
    CHECK(basisOf(row) != before);
    CHECK(basisOf(row).find("m2") == std::string::npos);
}

TEST_CASE("who does not evaluate a candidate fills in no sheet, and sees what the others marked")
{
    Room room;
    room.assign({m1, m2});
    ScoreSheet blank;
    blank.key = sample::key("c1", "m3");
    const Problems found =
        refusals(SheetContext{room.framework, room.session, blank, room.history},
                 SetMark{blank.key, CriterionId("C1.1"), Evidence::Dossier, Percent{50}});
    CHECK(found == Problems{{ProblemCode::JurorNotAssigned, "m3", "c1"}});
    CHECK(sightOf(room.session, c1, Viewer::member(m3), SheetState::Draft, false) ==
          Sight::Everything);
    CHECK(sightOf(room.session, c1, Viewer::member(m1), SheetState::Draft, false) ==
          Sight::OwnSheet);
    room.session.jurors[2].attendance = Attendance::Absent; // nor do they sit then
    CHECK(sightOf(room.session, c1, Viewer::member(m3), SheetState::Draft, false) ==
          Sight::OwnSheet);
}

TEST_CASE("having read the dossier is asked of those who evaluate, for the others cannot say so")
{
    Room room;
    for (ScoreSheet& sheet : room.sheets)
        sheet.dossierRead = false;
    const auto asked = [&] {
        std::vector<JurorId> jurors;
        for (const PanelFinding& finding :
             checkPanel(room.framework, room.session, room.session.candidates[0], room.sheets)) {
            if (finding.check == PanelCheck::DossierRead)
                jurors.push_back(finding.juror);
        }
        return jurors;
    };
    CHECK(asked() == std::vector{m1, m2, m3});
    room.assign({m1, m2});
    CHECK(asked() == std::vector{m1, m2});
}

TEST_CASE("members are named once, known, and not withdrawn, while nothing is decided")
{
    Room room;
    CHECK_FALSE(room.refusal(SetAssignment{c1, {m1, m3}}));
    CHECK_FALSE(room.refusal(SetAssignment{c1, {}}));
    CHECK(room.refusal(SetAssignment{CandidateId("c9"), {m1}}) == ProblemCode::UnknownCandidate);
    CHECK(room.refusal(SetAssignment{c1, {JurorId("m9")}}) == ProblemCode::UnknownJuror);
    CHECK(room.refusal(SetAssignment{c1, {m1, m1}}) == ProblemCode::DuplicateId);
    room.session.recusals = {{c1, m3, ""}};
    CHECK(room.refusal(SetAssignment{c1, {m1, m3}}) == ProblemCode::JurorRecused);
    room.held.proposal = ProposalKind::Total;
    CHECK(room.refusal(SetAssignment{c1, {m1}}) == ProblemCode::CandidateDecided);
}

TEST_CASE("everything that is wrong with an assignment is said at once")
{
    Room room;
    room.session.recusals = {{c1, m3, ""}};
    const Problems found =
        refusals(PreparationContext{room.framework, room.session, room.history, room.held},
                 SetAssignment{c1, {m3, JurorId("m9"), m3}});
    CHECK(found == Problems{{ProblemCode::JurorRecused, "m3", "c1"},
                            {ProblemCode::UnknownJuror, "m9", ""},
                            {ProblemCode::JurorRecused, "m3", "c1"},
                            {ProblemCode::DuplicateId, "m3", ""}});
}

TEST_CASE("who is named is not removed before the naming is taken back, and undo gives it back")
{
    Room room;
    room.assign({m3});
    const Problems found = refusals(
        PreparationContext{room.framework, room.session, room.history, room.held}, RemoveJuror{m3});
    CHECK(found == Problems{{ProblemCode::IdInUse, "m3", namedIn::assignment}});
    const SetAssignment everybody{c1, {}};
    const JurySession after = edited(room.session, everybody);
    CHECK(after.assignments.empty());
    CHECK(edited(after, inverse(room.session, everybody)) == room.session);
}
