// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates whom: everybody who sits, unless members are named for a candidate.
#include <catch2/catch.hpp>

#include "domain/blindness.h"
#include "domain/decision_basis.h"
#include "domain/deliberation_rules.h"
#include "domain/edit.h"
#include "domain/panel_validity.h"
#include "domain/removal.h"
#include "domain/statistics.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::c2;
using sample::m1;
using sample::m2;
using sample::m3;

struct AssignedPanel : sample::Deliberating {
    RecordHistory history;
    bool hasMarks = false;

    void assign(std::vector<JurorId> jurors)
    {
        session = edited(session, SetAssignment{c1, std::move(jurors)});
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
    const AssignedPanel panel;
    for (const JurorId& juror : {m1, m2, m3})
        CHECK(panel.session.evaluates(juror, c1));
    CHECK(panel.session.assignedTo(c1).empty());
}

TEST_CASE("those who are named evaluate, the others sit without a sheet and nobody waits for one")
{
    AssignedPanel panel;
    panel.sheets[2].state = SheetState::Draft; // m3
    CHECK(sheetsMissing(panel.synthesis()) == std::vector{m3});
    panel.assign({m2, m1});
    CHECK(panel.session.assignedTo(c1) == std::vector{m1, m2});
    CHECK_FALSE(panel.session.evaluates(m3, c1));
    CHECK(panel.session.sitsFor(m3, c1));
    CHECK(panel.session.evaluates(m3, c2)); // of whom nobody is named
    const Synthesis synthesis = panel.synthesis();
    CHECK(sheetsMissing(synthesis).empty());
    CHECK(synthesis.blocks[0].cells[2].status == CellStatus::NotAssigned);
    CHECK(synthesis.blocks[0].count == 2);
    CHECK(*synthesis.blocks[0].mean == Fraction(80, 1)); // 82 and 78
}

TEST_CASE("a sheet handed in by who no longer evaluates counts for nothing, and moves the decision")
{
    AssignedPanel panel;
    const std::string before = basisOf(panel.synthesis().blocks[1]);
    panel.assign({m1, m3});
    const BlockRow row = panel.synthesis().blocks[1];
    CHECK(row.count == 2);
    CHECK(basisOf(row) != before);
    CHECK(basisOf(row).find("m2") == std::string::npos);
}

TEST_CASE("what a grid adds to the statistics is of those who were named")
{
    // B2: 72, 56 and 82.
    AssignedPanel panel;
    const auto spread = [&] { return outcomeOf(panel.synthesis(), panel.held).blocks[1].spread; };
    CHECK(spread() == 26);
    panel.assign({m1, m2});
    CHECK(spread() == 16);
    panel.assign({m1, m3});
    CHECK(spread() == 10);
}

TEST_CASE("who does not evaluate a candidate fills in no sheet, and sees what the others marked")
{
    AssignedPanel panel;
    panel.assign({m1, m2});
    ScoreSheet blank;
    blank.key = sample::key("c1", "m3");
    const Problems found =
        refusals(SheetContext{panel.framework, panel.session, blank, panel.history},
                 SetMark{blank.key, CriterionId("C1.1"), Evidence::Dossier, Percent{50}});
    CHECK(found == Problems{{ProblemCode::JurorNotAssigned, "m3", "c1"}});
    CHECK(sightOf(panel.session, c1, Viewer::member(m3), SheetState::Draft, false) ==
          Sight::Everything);
    CHECK(sightOf(panel.session, c1, Viewer::member(m1), SheetState::Draft, false) ==
          Sight::OwnSheet);
    panel.session.jurors[2].attendance = Attendance::Absent; // nor do they sit then
    CHECK(sightOf(panel.session, c1, Viewer::member(m3), SheetState::Draft, false) ==
          Sight::OwnSheet);
}

TEST_CASE("having read the dossier is asked of those who evaluate, for the others cannot say so")
{
    AssignedPanel panel;
    for (ScoreSheet& sheet : panel.sheets)
        sheet.dossierRead = false;
    const auto asked = [&] {
        std::vector<JurorId> jurors;
        for (const PanelFinding& finding : checkPanel(panel.framework, panel.session,
                                                      panel.session.candidates[0], panel.sheets)) {
            if (finding.check == PanelCheck::DossierRead)
                jurors.push_back(finding.juror);
        }
        return jurors;
    };
    CHECK(asked() == std::vector{m1, m2, m3});
    panel.assign({m1, m2});
    CHECK(asked() == std::vector{m1, m2});
}

TEST_CASE("members are named once, known, and not withdrawn, while nothing is decided")
{
    AssignedPanel panel;
    CHECK_FALSE(panel.refusal(SetAssignment{c1, {m1, m3}}));
    CHECK_FALSE(panel.refusal(SetAssignment{c1, {}}));
    CHECK(panel.refusal(SetAssignment{CandidateId("c9"), {m1}}) == ProblemCode::UnknownCandidate);
    CHECK(panel.refusal(SetAssignment{c1, {JurorId("m9")}}) == ProblemCode::UnknownJuror);
    CHECK(panel.refusal(SetAssignment{c1, {m1, m1}}) == ProblemCode::DuplicateId);
    panel.session.recusals = {{c1, m3, ""}};
    CHECK(panel.refusal(SetAssignment{c1, {m1, m3}}) == ProblemCode::JurorRecused);
    panel.held.proposal = ProposalKind::Total;
    CHECK(panel.refusal(SetAssignment{c1, {m1}}) == ProblemCode::CandidateDecided);
}

TEST_CASE("everything that is wrong with an assignment is said at once")
{
    AssignedPanel panel;
    panel.session.recusals = {{c1, m3, ""}};
    const Problems found =
        refusals(PreparationContext{panel.framework, panel.session, panel.history, panel.held},
                 SetAssignment{c1, {m3, JurorId("m9"), m3}});
    CHECK(found == Problems{{ProblemCode::JurorRecused, "m3", "c1"},
                            {ProblemCode::UnknownJuror, "m9", ""},
                            {ProblemCode::JurorRecused, "m3", "c1"},
                            {ProblemCode::DuplicateId, "m3", ""}});
}

TEST_CASE("who is named is not removed before the naming is taken back, and undo gives it back")
{
    AssignedPanel panel;
    panel.assign({m3});
    const Problems found =
        refusals(PreparationContext{panel.framework, panel.session, panel.history, panel.held},
                 RemoveJuror{m3});
    CHECK(found == Problems{{ProblemCode::IdInUse, "m3", namedIn::assignment}});
    const SetAssignment everybody{c1, {}};
    const JurySession after = edited(panel.session, everybody);
    CHECK(after.assignments.empty());
    CHECK(edited(after, inverse(panel.session, everybody)) == panel.session);
}
