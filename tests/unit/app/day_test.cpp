// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluators and hours that were proposed, in the file: what is left alone, written together,
// journalled; and what follows of it in the grid of all candidates.
#include <algorithm>

#include <catch2/catch.hpp>

#include "app/session_agreement.h"
#include "app/session_grid.h"
#include "app/settled_candidates.h"
#include "app/sheet_board.h"
#include "domain/assignment_proposal.h"
#include "domain/timetable.h"
#include "signed_room.h"
#include "store/session_file.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::c2;
using sample::m1;
using sample::m2;
using sample::m3;
using Ids = std::set<CandidateId>;

JurySession fourCandidates()
{
    JurySession jury = sample::session();
    for (const char* id : {"c3", "c4"}) {
        Candidate candidate = jury.candidates[0];
        candidate.id = CandidateId(id);
        jury.candidates.push_back(candidate);
    }
    return jury;
}

// Before anybody has marked.
struct MorningRoom : sample::Room {
    MorningRoom() : Room(fourCandidates(), sample::shippedFramework(sample::percentFile)) {}

    [[nodiscard]] Ids evaluatorsSettled() { return app::settledEvaluators(session()).value(); }
    [[nodiscard]] Ids hoursSettled() { return app::settledHours(session()).value(); }
    void handIn(const char* candidate, const char* juror, int percent = 70)
    {
        apply(ImportSheet{sample::sheetOf(session().framework(), candidate, juror, percent)});
    }
    Result<app::AppliedTogether> together(const auto& changes)
    {
        return session().applyTogether(std::vector<Edit>(changes.begin(), changes.end()), m1);
    }
};

} // namespace

TEST_CASE("a sheet that is begun settles who evaluates, and one handed in the hour")
{
    MorningRoom room;
    CHECK(room.evaluatorsSettled().empty());
    CHECK(room.hoursSettled().empty());
    room.apply(
        SetMark{sample::key("c1", "m2"), CriterionId("C1.1.1"), Evidence::Dossier, Percent{60}},
        "m2");
    CHECK(room.evaluatorsSettled() == Ids{c1});
    CHECK(room.hoursSettled().empty()); // the dossier is read before they are heard
    room.handIn("c2", "m3");
    CHECK(room.evaluatorsSettled() == Ids{c1, c2});
    CHECK(room.hoursSettled() == Ids{c2});
    // Of who does not evaluate any more a sheet keeps nobody, but c2 was heard all the same.
    room.apply(SetAssignment{c2, {m1, m2}});
    CHECK(room.evaluatorsSettled() == Ids{c1});
    CHECK(room.hoursSettled() == Ids{c2});
}

TEST_CASE("a decided and a signed candidate keep who evaluated them and their hour")
{
    sample::SignedRoom room;
    room.apply(SetAssignment{c1, {m1, m2}});
    room.signAll("c1");
    CHECK(app::settledEvaluators(room.session()).value() == Ids{c1, c2});
    CHECK(app::settledHours(room.session()).value().contains(c1));
}

TEST_CASE("evaluators that were proposed are written together, each a line of the journal")
{
    MorningRoom room;
    const auto proposed = proposeAssignments(room.session().jury(), {});
    const auto edits = editsFor(room.session().jury(), proposed);
    REQUIRE(edits.size() == 4);
    REQUIRE(room.together(edits));
    for (const ProposedEvaluators& each : proposed)
        CHECK(room.session().jury().assignedTo(each.candidate) == each.jurors);
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
    room.reopen();
    CHECK(evaluationLoads(room.session().jury()) == std::vector{3, 3, 2});
    room.close();
    const auto journal = store::SessionFile::open(room.path())->journal().value();
    CHECK(std::ranges::count(journal, "evaluateurs", &store::JournalEntry::kind) == 4);
    CHECK(journal.back().actor == "m1");
}

TEST_CASE("of evaluators that cannot all be written none is")
{
    MorningRoom room;
    auto edits = editsFor(room.session().jury(), proposeAssignments(room.session().jury(), {}));
    edits.back().jurors.push_back(JurorId("m9"));
    const auto refused = room.together(edits);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::UnknownJuror);
    CHECK(room.session().jury().assignments.empty());
}

TEST_CASE("hours that were proposed are written together, in the order of hearing")
{
    MorningRoom room;
    room.apply(SetHearingOrder{{CandidateId("c4"), c1}});
    TimetableRequest request{.start = 9 * 60, .passage = 45};
    const auto edits =
        editsFor(room.session().jury(), proposeTimetable(room.session().jury(), request).value());
    REQUIRE(room.together(edits));
    room.reopen();
    std::vector<std::string> day;
    for (const Candidate& candidate : room.session().jury().candidates)
        day.push_back(candidate.id.text() + " " + candidate.time);
    CHECK(day == std::vector<std::string>{"c4 09:00", "c1 09:45", "c2 10:30", "c3 11:15"});
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
}

TEST_CASE("the grid of all candidates, the board and the agreement follow who evaluates")
{
    MorningRoom room;
    room.apply(SetAssignment{c1, {m1, m2}});
    for (const char* juror : {"m1", "m2", "m3"}) {
        room.handIn("c2", juror, 70);
        if (juror != std::string("m3"))
            room.handIn("c1", juror, 80);
    }
    const auto grid = app::sessionGrid(room.session(), Viewer::staff()).value();
    CHECK(grid.rows[0].sitting == 2);
    CHECK(grid.rows[0].handedIn == 2);
    CHECK(grid.rows[0].blocks[0].count == 2);
    CHECK(grid.rows[1].sitting == 3);
    const auto board = app::sheetBoard(room.session()).value();
    CHECK(board.rows[2].cells[0].standing == SheetStanding::NotConcerned);
    // m3 is compared on c2 alone.
    const auto agreement = app::sessionAgreement(room.session(), Viewer::staff()).value();
    REQUIRE_FALSE(agreement.blocks.empty());
    const auto& leniencies = agreement.blocks[0].leniencies;
    const auto ofM3 = std::ranges::find(leniencies, m3, &Leniency::juror);
    REQUIRE(ofM3 != leniencies.end());
    CHECK(ofM3->candidates == 1);

    // Named away, a sheet that was handed in counts for nothing.
    room.apply(SetAssignment{c2, {m1, m2}});
    const auto after = app::sessionGrid(room.session(), Viewer::staff()).value();
    CHECK(after.rows[1].sitting == 2);
    CHECK(after.rows[1].blocks[0].count == 2);
}

TEST_CASE("a passage is noted of who is decided and signed too, in the journal and beside the grid")
{
    sample::SignedRoom room;
    room.signAll("c1");
    const HearingNotes notes{"Lise Roy", "08:50", true, "09:02", "09:24"};
    room.apply(SetHearingNotes{c1, notes}, "m1");
    CHECK(room.session().jury().notesOf(c1) == notes);
    room.close();
    const auto journal = store::SessionFile::open(room.path())->journal().value();
    CHECK(journal.back().kind == "passage");
    CHECK(journal.back().actor == "m1");
    room.reopen();
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
    room.apply(SetHearingNotes{c1, {}});
    CHECK(room.session().jury().hearingNotes.empty());
    CHECK(room.session().verify().verdict() == Verdict::Unaltered);
    Candidate moved = *room.session().jury().candidate(c1);
    moved.room = "Salle B";
    CHECK(room.refusal(PutCandidate{moved}) == ProblemCode::CandidateLocked);
}
