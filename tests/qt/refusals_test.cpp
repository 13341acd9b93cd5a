// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says of a refusal, and what it lets be typed, is what the session answers: for every
// state in which a sheet or a deliberation is closed.
#include <functional>

#include "qt/deliberating.h"
#include "support/sample.h"
#include "widgets/deliberation/proposal_box.h"
#include "widgets/kit/note_field.h"
#include "widgets/session/own_sheet.h"
#include "widgets/session/refusal_text.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

using sample::c1;
using sample::m1;

struct State {
    const char* name;
    std::function<void(sample::DeliberatingPage&)> make;
    std::optional<ProblemCode> scoring; // nothing: open
    std::optional<ProblemCode> deciding;
};

void change(sample::DeliberatingPage& at, const std::function<void(Candidate&)>& as)
{
    Candidate candidate = *at.sitting.document().jury().candidate(c1);
    as(candidate);
    REQUIRE(at.apply(PutCandidate{candidate}));
}

const State states[] = {
    {"nobody marked", [](auto&) {}, {}, ProblemCode::SheetsHidden},
    {"handed in", [](auto& at) { at.submitAll(80, 80, 80); }, ProblemCode::SheetSubmitted, {}},
    {"recused",
     [](auto& at) {
         REQUIRE(at.apply(SetRecusal{c1, m1, ""}));
     },
     ProblemCode::JurorRecused, ProblemCode::SightRefused},
    {"absent",
     [](auto& at) {
         Juror juror = *at.sitting.document().jury().juror(m1);
         juror.attendance = Attendance::Absent;
         REQUIRE(at.apply(PutJuror{juror}));
     },
     ProblemCode::JurorAbsent, ProblemCode::SheetsHidden},
    {"not assigned",
     [](auto& at) {
         at.sitting.submit("m2", 80);
         REQUIRE(at.apply(SetAssignment{c1, {JurorId("m2")}}));
     },
     ProblemCode::JurorNotAssigned,
     {}},
    {"not heard",
     [](auto& at) {
         change(at, [](Candidate& candidate) { candidate.status = CandidateStatus::Absent; });
     },
     ProblemCode::CandidateNotHeard, ProblemCode::CandidateNotHeard},
    {"first bloc not presented",
     [](auto& at) {
         at.submitAll(80, 80, 80);
         change(at, [](Candidate& candidate) {
             candidate.presented.erase(candidate.presented.begin());
         });
     },
     ProblemCode::SheetSubmitted, ProblemCode::BlockNotPresented},
    {"first bloc not presented, nobody marked",
     [](auto& at) {
         change(at, [](Candidate& candidate) {
             candidate.presented.erase(candidate.presented.begin());
         });
     },
     ProblemCode::BlockNotPresented, ProblemCode::SheetsHidden},
    {"decided",
     [](auto& at) {
         at.submitAll(80, 80, 80);
         at.retainAll(80, true);
         REQUIRE(at.apply(SetProposal{c1, ProposalKind::Total}));
     },
     ProblemCode::SheetSubmitted, ProblemCode::CandidateDecided},
};

} // namespace

TEST_CASE("what a page says and lets be typed is what the session answers")
{
    for (const State& state : states) {
        INFO(state.name);
        sample::DeliberatingPage at;
        state.make(at);
        SessionDocument& document = at.sitting.document();
        const OwnSheet own(document, c1);
        const SheetKey key{c1, m1};
        const Edit entry = SetBlockEntry{key, at.block(), own.sheet().block(at.block())};
        const Edit decision = SetDiscussed{c1, at.block(), false};
        const auto told = [&](const Edit& edit) {
            const Problems found = document.session().refusals(edit, document.viewer());
            return found.empty() ? std::nullopt : std::optional(found.front().code);
        };
        CHECK(told(entry) == state.scoring);
        CHECK(own.refusal(at.block()) == refusalText(document, entry, RefusedWork::Scoring));
        CHECK(own.refusal(at.block()).isEmpty() == !state.scoring);
        CHECK(told(decision) == state.deciding);
        const bool open = at.part<QWidget>("openWidget").isVisible();
        if (open) {
            const QString said = refusalText(document, decision, RefusedWork::Deciding);
            CHECK(at.words("decisionBar").contains(said));
            CHECK(at.button("Validé").isEnabled() == !state.deciding);
        } else {
            CHECK(state.deciding); // the page is closed only where the session refuses
            CHECK_FALSE(at.part<QLabel>("closedLabel").text().isEmpty());
        }
        // What is accepted is accepted, what is refused is refused for the reason that was told.
        for (const auto& [edit, expected] :
             {std::pair{entry, state.scoring}, std::pair{decision, state.deciding}}) {
            const auto met = document.applied(edit, document.actingJuror());
            if (expected && *expected != ProblemCode::SheetsHidden &&
                *expected != ProblemCode::SightRefused) { // sight is the reader's, not the writer's
                REQUIRE_FALSE(met);
                CHECK(met.error().code == *expected);
            } else if (!expected) {
                CHECK(met);
            }
        }
    }
}

TEST_CASE("a proposal that the blocs do not allow is refused by the rules, and said in its box")
{
    sample::DeliberatingPage at;
    at.submitAll(80, 80, 80);
    at.retainAll(80, true);
    at.button("partielle").click();
    CHECK(at.words("proposalBox").contains("Les blocs décidés appellent «\u00a0totale\u00a0»"));
    CHECK_FALSE(at.deliberation().proposal);
    at.button("totale").click();
    CHECK(at.deliberation().proposal == ProposalKind::Total);
}
