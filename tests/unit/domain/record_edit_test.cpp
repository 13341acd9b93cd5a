// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record_edit.h"

#include <catch2/catch.hpp>

#include "domain/deliberation_rules.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
const SignerId s1("m1");
const SignerId s2("m2");
const SignerId s3("m3");

struct Room {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    std::vector<ScoreSheet> sheets{sample::submitted("c1", "m1", 80, 80),
                                   sample::submitted("c1", "m2", 80, 80),
                                   sample::submitted("c1", "m3", 80, 80)};
    Deliberation held{c1, {}, {}, {}, {}, {}, ProposalKind::Total};
    RecordHistory history;

    Room()
    {
        for (const char* block : {"B1", "B2"})
            held.appraisals[BlockId(block)] = {true, Percent{80}, {}};
    }

    [[nodiscard]] Problems refused(const FreezeRecord& edit) const
    {
        const Synthesis synthesis =
            synthesize(framework, session, session.candidates[0], sheets, held);
        return refusals({framework, session, synthesis, held, {}}, history, edit);
    }
    [[nodiscard]] Problems refused(const RecordStep& edit) const
    {
        return refusals(session, history, edit);
    }
    template <class Edit>
    [[nodiscard]] ProblemCode refusal(const Edit& edit) const
    {
        const Problems found = refused(edit);
        REQUIRE_FALSE(found.empty());
        return found.front().code;
    }
    template <class Edit>
    [[nodiscard]] bool accepts(const Edit& edit) const
    {
        return refused(edit).empty();
    }
};

RecordVersion version(int number, RecordStage stage)
{
    RecordVersion made;
    made.subject = c1;
    made.number = number;
    made.stage = stage;
    made.signatories = {s1, s2, s3};
    return made;
}

Signature by(const SignerId& juror)
{
    Signature signature;
    signature.signer = juror;
    return signature;
}

FreezeRecord freezeGrid(int number)
{
    return {c1, number, "{}", {s1, s2, s3}};
}

} // namespace

TEST_CASE("a record is frozen once the proposal stands and every sheet is in")
{
    Room room;
    CHECK(room.accepts(freezeGrid(1)));
    SECTION("not before there is a proposal")
    {
        room.held.proposal.reset();
        CHECK(room.refusal(freezeGrid(1)) == ProblemCode::NotProposed);
    }
    SECTION("not while a member who sits has not handed in: nobody signs what they may not see")
    {
        room.sheets[1].state = SheetState::Draft;
        CHECK(room.refusal(freezeGrid(1)) == ProblemCode::SheetsMissing);
    }
    SECTION("an absent member's missing sheet does not stand in the way, and they do not sign")
    {
        room.sheets[1].state = SheetState::Draft;
        room.session.jurors[1].attendance = Attendance::Absent;
        CHECK(room.accepts(FreezeRecord{c1, 1, "{}", {s1, s3}}));
        CHECK(room.refusal(freezeGrid(1)) == ProblemCode::RecordOutOfDate);
    }
    SECTION("versions follow one another without a gap")
    {
        CHECK(room.refusal(freezeGrid(2)) == ProblemCode::RecordOutOfDate);
    }
}

TEST_CASE("what is frozen or locked is not frozen again")
{
    Room room;
    room.history = {version(1, RecordStage::Signing)};
    CHECK(room.refusal(freezeGrid(2)) == ProblemCode::CandidateFrozen);
    room.history = {version(1, RecordStage::Locked)};
    CHECK(room.refusal(freezeGrid(2)) == ProblemCode::CandidateLocked);
    room.history = {version(1, RecordStage::Replaced)};
    CHECK(room.accepts(freezeGrid(2)));
    room.history = {version(1, RecordStage::Withdrawn)};
    CHECK(room.accepts(freezeGrid(2)));
}

TEST_CASE("each member who sat signs once, in any order")
{
    Room room;
    CHECK(room.refusal(PutSignature{c1, 1, by(s2)}) == ProblemCode::RecordNotOpen);
    room.history = {version(1, RecordStage::Signing)};
    CHECK(room.accepts(PutSignature{c1, 1, by(s2)}));
    CHECK(room.refusal(PutSignature{c1, 2, by(s2)}) == ProblemCode::RecordOutOfDate);
    CHECK(room.refusal(PutSignature{c1, 1, by(SignerId("m9"))}) == ProblemCode::NotASignatory);
    room.history[0].signatures = {by(s2)};
    CHECK(room.refusal(PutSignature{c1, 1, by(s2)}) == ProblemCode::SignedAlready);
    CHECK(room.accepts(PutSignature{c1, 1, by(s1)}));
}

TEST_CASE("a drawn signature is a small PNG or nothing")
{
    Room room;
    room.history = {version(1, RecordStage::Signing)};
    PutSignature edit{c1, 1, by(s1)};
    edit.signature.image = "\x89PNG\r\n\x1a\n…";
    CHECK(room.accepts(edit));
    edit.signature.image = "GIF89a";
    CHECK(room.refusal(edit) == ProblemCode::ImageRefused);
    edit.signature.image = "\x89PNG\r\n\x1a\n" + std::string(maximumSignatureImage, 'x');
    CHECK(room.refusal(edit) == ProblemCode::ImageRefused);
}

TEST_CASE("a record is locked when everyone who sat has signed, and the missing are named")
{
    Room room;
    room.history = {version(1, RecordStage::Signing)};
    room.history[0].signatures = {by(s2)};
    CHECK(room.refused(LockRecord{c1, 1}) ==
          Problems{{ProblemCode::SignaturesMissing, "c1", {}, {"m1", "m3"}}});
    room.history[0].signatures = {by(s3), by(s1), by(s2)};
    CHECK(room.accepts(LockRecord{c1, 1}));
    room.history[0].stage = RecordStage::Locked;
    CHECK(room.refusal(LockRecord{c1, 1}) == ProblemCode::RecordNotOpen);
}

TEST_CASE("signing is given up, and a locked record corrected, only with a reason")
{
    Room room;
    room.history = {version(1, RecordStage::Signing)};
    CHECK(room.refusal(WithdrawRecord{c1, 1, " "}) == ProblemCode::ReasonRequired);
    CHECK(room.accepts(WithdrawRecord{c1, 1, "Erreur de saisie"}));
    CHECK(room.refusal(ReplaceRecord{c1, 1, "Erreur"}) == ProblemCode::RecordNotLocked);
    room.history[0].stage = RecordStage::Locked;
    CHECK(room.refusal(ReplaceRecord{c1, 1, ""}) == ProblemCode::ReasonRequired);
    CHECK(room.accepts(ReplaceRecord{c1, 1, "Erreur de bloc"}));
    CHECK(room.refusal(WithdrawRecord{c1, 1, "Erreur"}) == ProblemCode::RecordNotOpen);
}

TEST_CASE("a version that is frozen or locked holds the candidate, an older one does not")
{
    RecordHistory history;
    CHECK(checkUnsealed(c1, history).has_value());
    history = {version(1, RecordStage::Replaced), version(2, RecordStage::Withdrawn)};
    CHECK(checkUnsealed(c1, history).has_value());
    CHECK(holding(history) == nullptr);
    history.push_back(version(3, RecordStage::Signing));
    CHECK(checkUnsealed(c1, history).error().code == ProblemCode::CandidateFrozen);
    history.back().stage = RecordStage::Locked;
    CHECK(checkUnsealed(c1, history).error().code == ProblemCode::CandidateLocked);
}

TEST_CASE("a record is not locked while a signature is missing")
{
    Room room;
    room.history = {version(1, RecordStage::Signing)};
    RecordVersion& half = room.history.back();
    CHECK(half.waitedFor() == std::vector{s1, s2, s3});
    half.signatures = {by(s1)};
    CHECK(half.waitedFor() == std::vector{s2, s3});
    CHECK(room.refusal(LockRecord{c1, 1}) == ProblemCode::SignaturesMissing);
    half.signatures = {by(s3), by(s2), by(s1)};
    CHECK(room.accepts(LockRecord{c1, 1}));
}

TEST_CASE("a correction carries the reason of the version it replaces, not of one given up")
{
    RecordHistory history{version(1, RecordStage::Replaced), version(2, RecordStage::Withdrawn)};
    history[0].reason = "Mauvais bloc";
    history[1].reason = "Faute de frappe";
    CHECK(correctionReason(history) == "Mauvais bloc");
    CHECK(correctionReason({}).empty());
}

TEST_CASE("who does not sign is said with a reason, of a signatory who is waited for")
{
    Room room;
    room.history = {version(1, RecordStage::Signing)};
    const auto says = [](const SignerId& juror, const char* reason) {
        return SetNotSigning{c1, 1, juror, NotSigning{juror, NotSigningKind::Refuses, reason, {}}};
    };
    CHECK(room.accepts(says(s3, "Désaccord sur le bloc 2")));
    CHECK(room.refusal(says(s3, " ")) == ProblemCode::ReasonRequired);
    CHECK(room.refusal(says(SignerId("m9"), "x")) == ProblemCode::NotASignatory);
    room.history.back().signatures = {by(s1)};
    CHECK(room.refusal(says(s1, "x")) == ProblemCode::SignedAlready);
    SetNotSigning other = says(s3, "x");
    other.mention->signer = s2;
    CHECK(room.refusal(other) == ProblemCode::NotASignatory);
    room.history.back().stage = RecordStage::Locked;
    CHECK(room.refusal(says(s3, "x")) == ProblemCode::RecordNotOpen);
}

TEST_CASE("a record is complete without who is said not to sign, never without a signature")
{
    RecordVersion made = version(1, RecordStage::Signing);
    made.notSigning = {{s3, NotSigningKind::Prevented, "Parti", {}}};
    made.signatures = {by(s1)};
    CHECK(made.missing() == std::vector<SignerId>{s2});
    CHECK_FALSE(made.complete());
    made.signatures.push_back(by(s2));
    CHECK(made.complete());
    made.signatures.push_back(by(s3)); // signs all the same: the mention lapses
    CHECK(made.mentions().empty());
    made.signatures.clear();
    made.notSigning = {{s1, NotSigningKind::Refuses, "x", {}},
                       {s2, NotSigningKind::Refuses, "x", {}},
                       {s3, NotSigningKind::Refuses, "x", {}}};
    CHECK(made.missing().empty());
    CHECK_FALSE(made.complete());
}
