// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen is told before it asks is what the session answers when it is asked.
#include <random>

#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "codec/edit_json.h"
#include "domain/preparation_edit.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
using sample::c2;
const BlockId bc1("BC1");

class AnyEdit {
public:
    explicit AnyEdit(unsigned seed) : m_random(seed) {}

    [[nodiscard]] Edit make(const app::Session& session)
    {
        const SheetKey key{candidate(), juror()};
        switch (pick(23)) {
        case 0:
            return SetMark{key, CriterionId("C1.1.1"), Evidence::Dossier, Percent{pick(120)}};
        case 1:
            return SetBlockEntry{key, bc1, {{}, Percent{pick(100)}}};
        case 2:
            return SubmitSheet{key};
        case 3:
            return ReopenSheet{key, pick(2) == 0 ? "" : "erreur de saisie"};
        case 4:
            return SetAppraisal{key.candidate, bc1,
                                Appraisal{pick(2) == 0, Percent{pick(100)}, "motif"}};
        case 5:
            return SetProposal{key.candidate, ProposalKind(pick(3))};
        case 6:
            return SetProposal{key.candidate, std::nullopt};
        case 7:
            return SetComment{key.candidate, "Parcours solide."};
        case 8:
            return SetDiscussed{key.candidate, bc1, pick(2) == 0};
        case 9:
            return SetVote{key.candidate, bc1, Vote{pick(4), pick(3), pick(2), {}}};
        case 10:
            return SetRecusal{key.candidate, key.juror,
                              pick(2) == 0 ? std::nullopt : std::optional("")};
        case 11:
            return RemoveJuror{key.juror};
        case 12:
            return SetSeat{key.candidate, key.juror, pick(2) == 0};
        case 13:
            return SetAssignment{key.candidate,
                                 pick(2) == 0 ? std::vector<JurorId>() : std::vector{key.juror}};
        case 14: {
            Candidate changed = *session.jury().candidate(candidate());
            changed.status = pick(4) == 0 ? CandidateStatus::Absent : CandidateStatus::Expected;
            changed.time = pick(3) == 0 ? "25:99" : "10:30";
            return PutCandidate{changed};
        }
        case 15:
            return SetFollowUp{FollowUpStep(pick(5)), Date{2026, 1 + pick(12), 1 + pick(28)}};
        case 18:
            return NameParitaryJury{{{"Ada Colin", {}, {}, pick(2) == 0}}};
        case 19:
            return SetParitaryDecision{key.candidate, 1, asEvaluated(session)};
        case 20:
            return SetParitaryWithdrawal{key.candidate, 1, "erreur"};
        case 21:
            return SetAppeal{key.candidate, 1,
                             Appeal{Date{2026, 1 + pick(12), 1 + pick(28)}, "Motif", {}, {}}};
        case 16:
            return WithdrawRecord{key.candidate, 1, "une préconisation manque"};
        case 17:
            return SetComment{CandidateId("c9"), "Le\u200bfort"};
        default:
            return FreezeRecord{key.candidate, 1, "{}",
                                sittingSigners(session.jury(), key.candidate)};
        }
    }

private:
    static ParitaryDecision asEvaluated(const app::Session& session)
    {
        ParitaryDecision made{1, session.jury().info.date, {}, {}};
        for (const Block& block : session.framework().blocks)
            made.blocks[block.id] = {true, std::nullopt, {}};
        return made;
    }
    int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    JurorId juror() { return JurorId("m" + std::to_string(1 + pick(4))); }
    CandidateId candidate() { return pick(3) == 0 ? c2 : c1; }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("the refusals told beforehand are those met: none when it is accepted, the first of them "
          "when it is not")
{
    const unsigned seed = GENERATE(range(1U, 9U));
    INFO("seed " << seed);
    sample::SignedRoom room;
    if (seed % 2 == 0)
        room.decide("c1");
    AnyEdit any(seed);
    int accepted = 0;
    int refused = 0;
    for (int turn = 0; turn < 60; ++turn) {
        const Edit edit = any.make(room.session());
        CAPTURE(turn, codec::editKind(edit));
        const JurySession jury = room.session().jury();
        const JournalAnchor before = room.session().journalPosition();
        const Problems told = room.session().refusals(edit, Viewer::staff());
        REQUIRE(room.session().journalPosition() == before); // asking writes nothing
        REQUIRE(room.session().jury() == jury);
        const auto met = room.session().apply(edit, {});
        if (met) {
            CHECK(told.empty());
            ++accepted;
        } else {
            REQUIRE_FALSE(told.empty());
            CHECK(told.front() == met.error());
            ++refused;
        }
    }
    CHECK(accepted > 5);
    CHECK(refused > 5);
}

TEST_CASE("everything that keeps a jury from concluding is told at once, and so from freezing")
{
    sample::SignedRoom room;
    const auto codes = [&](const Problems& found) {
        std::vector<ProblemCode> each;
        for (const Problem& problem : found)
            each.push_back(problem.code);
        return each;
    };
    room.apply(ReopenSheet{sample::key("c1", "m2"), "erreur de saisie"});
    const SetProposal total{c1, ProposalKind::Total};
    CHECK(codes(room.session().refusals(total, Viewer::staff())) ==
          std::vector{ProblemCode::SheetsMissing, ProblemCode::ProposalOpen});
    CHECK(codes(app::freezingRefusals(room.session(), c1, Viewer::staff())) ==
          std::vector{ProblemCode::SheetsMissing, ProblemCode::NotProposed});
}

TEST_CASE("who may not see a candidate is told that, and nothing of the others' sheets")
{
    sample::SignedRoom room;
    room.apply(ReopenSheet{sample::key("c1", "m2"), "erreur de saisie"});
    const SetProposal total{c1, ProposalKind::Total};
    CHECK(room.session().refusals(total, Viewer::member(JurorId("m2"))) ==
          Problems{{ProblemCode::SheetsHidden, "c1", "m2"}});
}

TEST_CASE("what is wrong with a candidate typed in is told in full, not the first of it")
{
    sample::SignedRoom room;
    Candidate candidate;
    candidate.id = CandidateId("c7");
    candidate.time = "dix heures";
    candidate.presented = {BlockId("BC99")};
    const Problems told = room.session().refusals(PutCandidate{candidate}, Viewer::staff());
    REQUIRE(told.size() == 3);
    CHECK(told[0].code == ProblemCode::BadRequest);
    CHECK(told[1].code == ProblemCode::TimeMalformed);
    CHECK(told[2].code == ProblemCode::UnknownBlock);
}
