// SPDX-License-Identifier: GPL-3.0-or-later
// What a repérage may hold, and when nothing of it may change any more.
#include <catch2/catch.hpp>

#include "domain/edit.h"
#include "domain/positioning_rules.h"
#include "support/refused.h"
#include "support/sample.h"

using namespace delibere;

namespace {

const PositioningId id = sample::positioning().id;
using sample::c1;
const RecordSubject subject = PositioningSubject{id, c1};

struct Desk {
    Framework framework = sample::positioningFramework();
    JurySession session = sample::session();
    Positioning stored = sample::positioning();
    RecordHistory history{};
    bool known = true;

    Result<void> check(const Edit& edit) const
    {
        const auto held = known ? std::optional(stored) : std::nullopt;
        const PositioningContext context{framework, session, held, history};
        if (const auto* entry = std::get_if<PositioningEntry>(&edit))
            return sample::verdict(refusals(context, *entry));
        if (const auto* act = std::get_if<PositioningAct>(&edit))
            return sample::verdict(refusals(context, *act));
        if (const auto* step = std::get_if<RecordStep>(&edit))
            return sample::verdict(refusals(session, history, *step));
        return sample::verdict(refusals(context, std::get<FreezeRecord>(edit)));
    }
    bool accepts(const Edit& edit) const { return check(edit).has_value(); }
    Problem problem(const Edit& edit) const
    {
        const auto checked = check(edit);
        REQUIRE_FALSE(checked.has_value());
        return checked.error();
    }
    ProblemCode refusal(const Edit& edit) const { return problem(edit).code; }
    void freeze(RecordStage stage = RecordStage::Signing)
    {
        RecordVersion version;
        version.subject = subject;
        version.stage = stage;
        version.signatories = positioningSignatories();
        history = {version};
    }
};

PositioningEntry table(const TableEntry& entry, const char* competency = "C1")
{
    return SetPositioningTable{id, CompetencyId(competency), entry};
}

FreezeRecord freeze(int number = 1)
{
    return {subject, number, "{}", positioningSignatories()};
}

PutSignature signature(const SignerId& signer, int number = 1)
{
    return {subject, number, Signature{signer, {}, {}, {}, {}, {}, {}}};
}

std::vector<Edit> everyEntry()
{
    return {PutPositioning{id, sample::positioning().info},
            RemovePositioning{id},
            SetPositioningOpening{id, {"Parcours", {}, {}}},
            table(sample::acquired()),
            SetPositioningSummary{id, BlockId("B1"), {{{"L1", true}}, {"formation"}, "Détail"}},
            SetPositioningPlan{id, "L1", {"Stage", "juin", "l’entreprise"}}};
}

} // namespace

TEST_CASE("everything that the guide asks for can be entered")
{
    const Desk desk;
    for (const Edit& edit : everyEntry())
        CHECK(desk.accepts(edit));
    CHECK(
        desk.accepts(table({Answer::No, std::nullopt, true, "Détail", "Notes\nsur deux lignes"})));
}

TEST_CASE("a framework without a repérage takes none")
{
    Desk desk;
    desk.framework = sample::percentFramework();
    for (const Edit& edit : everyEntry())
        CHECK(desk.refusal(edit) == ProblemCode::NotForPositioning);
}

TEST_CASE("a repérage that is not there takes nothing")
{
    Desk desk;
    desk.known = false;
    CHECK(desk.accepts(PutPositioning{id, desk.stored.info}));
    CHECK(desk.refusal(table({})) == ProblemCode::UnknownPositioning);
    CHECK(desk.refusal(RemovePositioning{id}) == ProblemCode::UnknownPositioning);
    CHECK(desk.refusal(freeze()) == ProblemCode::UnknownPositioning);
}

TEST_CASE("what the framework does not know is refused by its name")
{
    const Desk desk;
    PositioningInfo info = desk.stored.info;
    info.candidate = CandidateId("c9");
    CHECK(desk.problem(PutPositioning{id, info}) ==
          Problem{ProblemCode::UnknownCandidate, "c9", {}});
    CHECK(desk.problem(table({}, "C9")) == Problem{ProblemCode::UnknownCompetency, "C9", {}});
    CHECK(desk.problem(table({Answer::Yes, 4, false, {}, {}})) ==
          Problem{ProblemCode::LevelUnknown, "C1", {}, {}, {4}});
    CHECK(desk.problem(SetPositioningSummary{id, BlockId("B9"), {}}) ==
          Problem{ProblemCode::UnknownBlock, "B9", {}});
    CHECK(desk.problem(SetPositioningSummary{id, BlockId("B1"), {{{"L4", true}}, {}, {}}}) ==
          Problem{ProblemCode::UnknownSummaryLine, "L4", {}}); // a line of the other competence
    CHECK(desk.problem(SetPositioningSummary{id, BlockId("B1"), {{}, {"magie"}, {}}}) ==
          Problem{ProblemCode::UnknownMeans, "B1", "magie"});
    CHECK(desk.problem(SetPositioningPlan{id, "L9", {}}) ==
          Problem{ProblemCode::UnknownSummaryLine, "L9", {}});
}

TEST_CASE("texts that cannot be printed are refused wherever they are typed")
{
    const Desk desk;
    const std::string bad = "a\u202eb";
    PositioningInfo info = desk.stored.info;
    info.interviewers[1].function = "deux\nlignes";
    CHECK(desk.refusal(PutPositioning{id, info}) == ProblemCode::TextForbidden);
    CHECK(desk.refusal(SetPositioningOpening{id, {{}, {}, bad}}) == ProblemCode::TextForbidden);
    CHECK(desk.refusal(table({Answer::None, {}, false, bad, {}})) == ProblemCode::TextForbidden);
    CHECK(desk.refusal(table({Answer::None, {}, false, {}, std::string(4001, 'x')})) ==
          ProblemCode::TextTooLong);
    CHECK(desk.refusal(SetPositioningSummary{id, BlockId("B1"), {{}, {}, bad}}) ==
          ProblemCode::TextForbidden);
    CHECK(desk.refusal(SetPositioningPlan{id, "L1", {{}, bad, {}}}) == ProblemCode::TextForbidden);
}

TEST_CASE("nothing changes while signatures are collected, nor once everyone has signed")
{
    Desk desk;
    desk.freeze();
    for (const Edit& edit : everyEntry())
        CHECK(desk.refusal(edit) == ProblemCode::PositioningFrozen);
    desk.freeze(RecordStage::Locked);
    for (const Edit& edit : everyEntry())
        CHECK(desk.refusal(edit) == ProblemCode::PositioningLocked);
    desk.freeze(RecordStage::Replaced);
    CHECK(desk.accepts(table(sample::acquired())));
}

TEST_CASE("only an untouched repérage that nobody signed is removed")
{
    Desk desk;
    desk.stored.tables[CompetencyId("C1")] = sample::acquired();
    CHECK(desk.refusal(RemovePositioning{id}) == ProblemCode::PositioningInUse);
    desk.stored.tables.clear();
    desk.freeze(RecordStage::Withdrawn);
    CHECK(desk.refusal(RemovePositioning{id}) == ProblemCode::PositioningInUse);
}

TEST_CASE("an import never overwrites, and must be whole")
{
    Desk desk;
    CHECK(desk.refusal(ImportPositioning{desk.stored}) == ProblemCode::DuplicateId);
    desk.known = false;
    CHECK(desk.accepts(ImportPositioning{desk.stored}));
    Positioning bad = desk.stored;
    bad.tables[CompetencyId("C9")] = sample::acquired();
    CHECK(desk.refusal(ImportPositioning{bad}) == ProblemCode::UnknownCompetency);
}

TEST_CASE("nobody signs before both intervenants are named")
{
    Desk desk;
    CHECK(desk.accepts(freeze()));
    desk.stored.info.interviewers[1].lastName = " ";
    CHECK(desk.refusal(freeze()) == ProblemCode::InterviewersMissing);
}

TEST_CASE("what is frozen is the next version, of this candidate, for the three who sign")
{
    const Desk desk;
    CHECK(desk.refusal(freeze(2)) == ProblemCode::RecordOutOfDate);
    FreezeRecord other = freeze();
    other.subject = PositioningSubject{id, CandidateId("c2")};
    CHECK(desk.refusal(other) == ProblemCode::RecordOutOfDate);
    other = freeze();
    other.signatories.pop_back();
    CHECK(desk.refusal(other) == ProblemCode::RecordOutOfDate);
}

TEST_CASE("the candidate and both intervenants sign once each, then it is locked")
{
    Desk desk;
    desk.freeze();
    CHECK(desk.refusal(signature(SignerId("m1"))) == ProblemCode::NotASignatory);
    CHECK(desk.refusal(LockRecord{subject, 1}) == ProblemCode::SignaturesMissing);
    for (const SignerId& signer : positioningSignatories()) {
        CHECK(desk.accepts(signature(signer)));
        desk.history.front().signatures.push_back(signature(signer).signature);
        CHECK(desk.refusal(signature(signer)) == ProblemCode::SignedAlready);
    }
    CHECK(desk.accepts(LockRecord{subject, 1}));
    CHECK(desk.refusal(WithdrawRecord{subject, 1, ""}) == ProblemCode::ReasonRequired);
    CHECK(desk.accepts(WithdrawRecord{subject, 1, "À revoir"}));
}

TEST_CASE("an edit of a repérage is about no candidate of the jury")
{
    for (const Edit& edit : everyEntry()) {
        CHECK(aboutPositioning(edit) == id);
        CHECK_FALSE(aboutCandidate(edit));
        CHECK_FALSE(aboutSheet(edit));
    }
    CHECK(aboutPositioning(freeze()) == id);
    CHECK_FALSE(aboutCandidate(freeze()));
    CHECK(aboutCandidate(LockRecord{c1, 1}) == c1);
    CHECK(aboutPositioning(ImportPositioning{sample::positioning()}) == id);
}

TEST_CASE("an entry that turns blank leaves nothing behind")
{
    Positioning positioning = sample::positioning();
    const Positioning before = positioning;
    positioning = edited(std::move(positioning), table(sample::acquired()));
    CHECK(positioning.table(CompetencyId("C1")) == sample::acquired());
    positioning = edited(std::move(positioning), table({}));
    CHECK(positioning == before);
}
