// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edit.h"

#include <catch2/catch.hpp>

#include "domain/deliberation_rules.h"
#include "domain/edit_texts.h"
#include "domain/removal.h"
#include "domain/sheet_rules.h"
#include "support/refused.h"
#include "support/sample.h"

using namespace delibere;

namespace {

struct Room {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    ScoreSheet sheet = [] {
        ScoreSheet made;
        made.key = sample::key("c1", "m1");
        return made;
    }();
    std::vector<ScoreSheet> sheets;
    Deliberation deliberation;
    RecordHistory history;
    FollowUp followUp;
    bool hasMarks = false;

    void everybodyGives(int first, int second)
    {
        for (const char* juror : {"m1", "m2", "m3"})
            sheets.push_back(sample::submitted("c1", juror, first, second));
    }
    [[nodiscard]] Problems refused(const Edit& edit) const
    {
        if (Problems texts = textProblems(edit); !texts.empty())
            return texts;
        return std::visit([&](const auto& family) { return asked(family); }, edit);
    }
    [[nodiscard]] Result<void> check(const Edit& edit) const
    {
        return sample::verdict(refused(edit));
    }
    [[nodiscard]] std::optional<ProblemCode> verdict(const Edit& edit) const
    {
        const auto checked = check(edit);
        return checked ? std::nullopt : std::optional(checked.error().code);
    }

private:
    // Each family of what its rules look at, and of nothing else.
    [[nodiscard]] Problems asked(const SheetEntry& edit) const
    {
        return refusals(SheetContext{framework, session, sheet, history}, edit);
    }
    [[nodiscard]] Problems asked(const SheetAct& edit) const
    {
        return refusals(SheetContext{framework, session, sheet, history}, deliberation, edit);
    }
    template <class Decision>
    [[nodiscard]] Problems onFacts(const Decision& edit) const
    {
        const Synthesis synthesis =
            synthesize(framework, session, session.candidates[0], sheets, deliberation);
        const auto panel = checkPanel(framework, session, session.candidates[0], sheets);
        return refusals({framework, session, synthesis, deliberation, panel}, history, edit);
    }
    [[nodiscard]] Problems asked(const DeliberationEdit& edit) const { return onFacts(edit); }
    [[nodiscard]] Problems asked(const FreezeRecord& edit) const { return onFacts(edit); }
    [[nodiscard]] Problems asked(const PutKey& edit) const { return refusals(session, 0, edit); }
    [[nodiscard]] Problems asked(const KeepPacket& edit) const
    {
        return refusals(session, KeptPackets(), edit);
    }
    [[nodiscard]] Problems asked(const RecordStep& edit) const
    {
        return refusals(session, history, edit);
    }
    template <class PositioningEdit>
    [[nodiscard]] Problems onPositioning(const PositioningEdit& edit) const
    {
        const std::optional<Positioning> none;
        return refusals(PositioningContext{framework, session, none, history}, edit);
    }
    [[nodiscard]] Problems asked(const PositioningEntry& edit) const { return onPositioning(edit); }
    [[nodiscard]] Problems asked(const PositioningAct& edit) const { return onPositioning(edit); }
    [[nodiscard]] Problems asked(const PreparationEdit& edit) const
    {
        return refusals({framework, session, history, deliberation, hasMarks}, edit);
    }
    [[nodiscard]] Problems asked(const SetFollowUp& edit) const
    {
        return refusals(followUp, session.info.date, session.info.date, edit);
    }
    [[nodiscard]] Problems asked(const PresenceEdit& edit) const { return refusals(session, edit); }
};

SetMark mark(const char* criterion, Mark value, const char* candidate = "c1",
             const char* juror = "m1")
{
    return {sample::key(candidate, juror), CriterionId(criterion), Evidence::Interview, value};
}

} // namespace

TEST_CASE("a mark in range by a juror who sits is accepted")
{
    const Room room;
    REQUIRE_FALSE(room.verdict(mark("C1.1", Percent{0})).has_value());
    REQUIRE_FALSE(room.verdict(mark("C1.1", Percent{100})).has_value());
    REQUIRE_FALSE(room.verdict(mark("C1.1", LevelMark{4})).has_value());
    REQUIRE_FALSE(room.verdict(mark("C1.1", NotCovered{})).has_value());
    REQUIRE_FALSE(room.verdict(mark("C1.1", NotEntered{})).has_value());
}

TEST_CASE("a percent of 101, a fifth level and unknown ids are told apart")
{
    const Room room;
    REQUIRE(room.verdict(mark("C1.1", Percent{101})) == ProblemCode::PercentOutOfRange);
    REQUIRE(room.verdict(mark("C1.1", Percent{-1})) == ProblemCode::PercentOutOfRange);
    REQUIRE(room.verdict(mark("C1.1", LevelMark{5})) == ProblemCode::LevelUnknown);
    REQUIRE(room.verdict(mark("C9.1", Percent{50})) == ProblemCode::UnknownCriterion);
    REQUIRE(room.verdict(mark("C1.1", Percent{50}, "c9")) == ProblemCode::UnknownCandidate);
    REQUIRE(room.verdict(mark("C1.1", Percent{50}, "c1", "m9")) == ProblemCode::UnknownJuror);
    REQUIRE(room.verdict(SetBlockEntry{sample::key("c1", "m1"), BlockId("B9"), {}}) ==
            ProblemCode::UnknownBlock);
    REQUIRE(room.verdict(SetCompetencyEntry{sample::key("c1", "m1"), CompetencyId("C9"), {}}) ==
            ProblemCode::UnknownCompetency);
}

TEST_CASE("who withdrew or is absent cannot mark")
{
    Room room;
    room.session.recusals = {{CandidateId("c1"), JurorId("m1"), ""}};
    REQUIRE(room.verdict(mark("C1.1", Percent{50})) == ProblemCode::JurorRecused);
    REQUIRE_FALSE(room.verdict(mark("C1.1", Percent{50}, "c2")).has_value());
    room.session.recusals.clear();
    room.session.jurors[0].attendance = Attendance::Absent;
    REQUIRE(room.verdict(mark("C1.1", Percent{50})) == ProblemCode::JurorAbsent);
}

TEST_CASE("a bloc not presented or acquired before cannot be marked")
{
    Room room;
    room.session.candidates[0].presented = {BlockId("B2")};
    REQUIRE(room.verdict(mark("C1.1", Percent{50})) == ProblemCode::BlockNotPresented);
    room.session.candidates[0].acquired = {{BlockId("B1"), Date{2024, 5, 2}, ""}};
    REQUIRE(room.verdict(mark("C1.1", Percent{50})) == ProblemCode::BlockAcquired);
}

TEST_CASE("percents are refused where the framework publishes none, and levels by bloc elsewhere")
{
    Room room;
    room.framework = sample::tableFramework();
    REQUIRE(room.verdict(mark("C1.1", Percent{50})) == ProblemCode::WrongGrade);
    REQUIRE(room.verdict(SetBlockEntry{sample::key("c1", "m1"),
                                       BlockId("B1"),
                                       {std::nullopt, LevelMark{3}}}) == ProblemCode::WrongGrade);
    REQUIRE_FALSE(room.verdict(SetCompetencyEntry{sample::key("c1", "m1"),
                                                  CompetencyId("C1"),
                                                  {Reading::Clear, {}, LevelMark{3}}})
                      .has_value());
    room.framework = sample::percentFramework();
    REQUIRE(room.verdict(SetBlockEntry{sample::key("c1", "m1"),
                                       BlockId("B1"),
                                       {std::nullopt, LevelMark{3}}}) == ProblemCode::WrongGrade);
}

TEST_CASE("a sheet is submitted once its final percents are there, then it is frozen")
{
    Room room;
    const SubmitSheet submit{sample::key("c1", "m1")};
    REQUIRE(room.verdict(submit) == ProblemCode::SheetIncomplete);
    room.sheet = sample::submitted("c1", "m1", 70, 70);
    REQUIRE(room.verdict(submit) == ProblemCode::SheetSubmitted);
    REQUIRE(room.verdict(mark("C1.1", Percent{50})) == ProblemCode::SheetSubmitted);
    room.sheet.state = SheetState::Draft;
    REQUIRE_FALSE(room.verdict(submit).has_value());
}

TEST_CASE("reopening asks a reason and a submitted sheet")
{
    Room room;
    const SheetKey key = sample::key("c1", "m1");
    REQUIRE(room.verdict(ReopenSheet{key, "erreur"}) == ProblemCode::SheetNotSubmitted);
    room.sheet = sample::submitted("c1", "m1", 70, 70);
    REQUIRE(room.verdict(ReopenSheet{key, " "}) == ProblemCode::ReasonRequired);
    REQUIRE_FALSE(room.verdict(ReopenSheet{key, "erreur de saisie"}).has_value());
    room.deliberation.proposal = ProposalKind::Partial;
    REQUIRE(room.verdict(ReopenSheet{key, "erreur"}) == ProblemCode::CandidateDecided);
}

TEST_CASE("a rescue under the threshold needs its reason")
{
    Room room;
    room.sheets = {sample::submitted("c1", "m1", 69, 80), sample::submitted("c1", "m2", 70, 80)};
    const auto retain = [&](bool validated, int percent, const char* reason) {
        return room.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"),
                                         Appraisal{validated, Percent{percent}, reason}});
    };
    REQUIRE(retain(true, 70, "") == ProblemCode::ReasonRequired);
    REQUIRE_FALSE(retain(true, 70, "réponses convaincantes").has_value());
    REQUIRE(retain(false, 70, "") == ProblemCode::ReasonRequired); // over its own threshold
    REQUIRE_FALSE(retain(false, 69, "").has_value());
    REQUIRE(retain(false, 101, "x") == ProblemCode::PercentOutOfRange);
}

TEST_CASE("an appraisal carries a percent exactly where the framework has percents")
{
    Room room;
    REQUIRE(room.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"),
                                      Appraisal{true, std::nullopt, "x"}}) ==
            ProblemCode::WrongGrade);
    room.framework = sample::tableFramework();
    REQUIRE(room.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"),
                                      Appraisal{true, Percent{70}, "x"}}) ==
            ProblemCode::WrongGrade);
}

TEST_CASE("the proposal must agree with the blocs, and freezes what it stands for")
{
    Room room;
    room.everybodyGives(70, 50);
    const auto proposing = [&](ProposalKind kind) {
        return room.verdict(SetProposal{CandidateId("c1"), kind});
    };
    REQUIRE(proposing(ProposalKind::Total) == ProblemCode::ProposalOpen);
    room.deliberation.appraisals[BlockId("B1")] = {true, Percent{70}, ""};
    room.deliberation.appraisals[BlockId("B2")] = {false, Percent{50}, ""};
    REQUIRE(proposing(ProposalKind::Partial) == ProblemCode::RecommendationMissing);
    room.deliberation.recommendations[BlockId("B2")] = "S’exercer.";
    REQUIRE(proposing(ProposalKind::Total) == ProblemCode::ProposalIncoherent);
    REQUIRE_FALSE(proposing(ProposalKind::Partial).has_value());

    room.deliberation.proposal = ProposalKind::Partial;
    REQUIRE(room.verdict(SetComment{CandidateId("c1"), "x"}) == ProblemCode::CandidateDecided);
    REQUIRE(room.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"), std::nullopt}) ==
            ProblemCode::CandidateDecided);
    REQUIRE_FALSE(room.verdict(SetProposal{CandidateId("c1"), std::nullopt}).has_value());
}

TEST_CASE("a jury that a blocking check finds irregular can mark, not conclude")
{
    Room room;
    room.framework.evaluation->blocking = {PanelCheck::MinimumMembers};
    room.everybodyGives(70, 50);
    room.deliberation.appraisals[BlockId("B1")] = {true, Percent{70}, ""};
    room.deliberation.appraisals[BlockId("B2")] = {false, Percent{50}, ""};
    room.deliberation.withoutRecommendation = {BlockId("B2")};
    const SetProposal partial{CandidateId("c1"), ProposalKind::Partial};
    REQUIRE_FALSE(room.verdict(partial).has_value());
    room.session.jurors[1].attendance = Attendance::Absent;
    room.session.jurors[2].attendance = Attendance::Absent;
    REQUIRE(room.verdict(partial) == ProblemCode::PanelBlocks);
    REQUIRE_FALSE(room.verdict(mark("C1.1", Percent{50})).has_value());
    REQUIRE_FALSE(room.verdict(SetProposal{CandidateId("c1"), std::nullopt}).has_value());
}

TEST_CASE("texts that hide something or run on are refused")
{
    const Room room;
    const SheetKey key = sample::key("c1", "m1");
    REQUIRE(room.verdict(SetRemark{key, CriterionId("C1.1"), "a\u202eb"}) ==
            ProblemCode::TextForbidden);
    REQUIRE(room.verdict(SetRemark{key, CriterionId("C1.1"), std::string(4001, 'a')}) ==
            ProblemCode::TextTooLong);
    REQUIRE_FALSE(room.verdict(SetRemark{key, CriterionId("C1.1"), "deux\nlignes"}).has_value());
}

TEST_CASE("there is one president, and nobody who has marks is removed")
{
    Room room;
    Juror second = room.session.jurors[1];
    second.role = JurorRole::President;
    REQUIRE(room.verdict(PutJuror{second}) == ProblemCode::SecondPresident);
    REQUIRE_FALSE(room.verdict(PutJuror{room.session.jurors[0]}).has_value());
    REQUIRE_FALSE(room.verdict(RemoveJuror{JurorId("m3")}).has_value());
    room.hasMarks = true;
    REQUIRE(room.verdict(RemoveJuror{JurorId("m3")}) == ProblemCode::IdInUse);
    REQUIRE(room.verdict(RemoveCandidate{CandidateId("c1")}) == ProblemCode::IdInUse);
    REQUIRE(room.verdict(RemoveJuror{JurorId("m9")}) == ProblemCode::UnknownJuror);
}

TEST_CASE("who is named in what a removal would take along stays, and the refusal says in what")
{
    Room room;
    const CandidateId c1("c1");
    const JurorId m3("m3");
    const auto inUse = [&](const Edit& edit) {
        const auto refused = room.check(edit);
        return !refused && refused.error().code == ProblemCode::IdInUse ? refused.error().detail
                                                                        : std::string("-");
    };
    SECTION("a déport")
    {
        room.session.recusals = {{c1, m3, "lien"}};
        CHECK(inUse(RemoveCandidate{c1}) == namedIn::recusal);
        CHECK(inUse(RemoveJuror{m3}) == namedIn::recusal);
    }
    SECTION("a seat that the president stated")
    {
        room.session.seats = {{c1, m3, true}};
        CHECK(inUse(RemoveCandidate{c1}) == namedIn::seat);
        CHECK(inUse(RemoveJuror{m3}) == namedIn::seat);
    }
    SECTION("who presides for a candidate")
    {
        room.session.actingPresidents = {{c1, m3, {}}};
        CHECK(inUse(RemoveCandidate{c1}) == namedIn::presidency);
        CHECK(inUse(RemoveJuror{m3}) == namedIn::presidency);
    }
    SECTION("a member who is replaced")
    {
        room.session.jurors[1].replaces = m3;
        CHECK(inUse(RemoveJuror{m3}) == namedIn::substitute);
        CHECK(inUse(RemoveJuror{room.session.jurors[1].id}) == "-");
    }
    SECTION("marks come first")
    {
        room.session.recusals = {{c1, m3, "lien"}};
        room.hasMarks = true;
        CHECK(inUse(RemoveCandidate{c1}).empty());
    }
    SECTION("somebody else's")
    {
        room.session.recusals = {{CandidateId("c2"), JurorId("m1"), "lien"}};
        CHECK(inUse(RemoveCandidate{c1}) == "-");
        CHECK(inUse(RemoveJuror{m3}) == "-");
    }
}

TEST_CASE("an edit that changes the session says so")
{
    const JurySession session = sample::session();
    const CandidateId c1("c1");
    const JurorId m3("m3");
    SessionInfo info = session.info;
    info.title += " bis";
    Juror juror = session.jurors[1];
    juror.attendance = Attendance::Absent;
    Candidate candidate = session.candidates[0];
    candidate.time = "17:45";
    for (const Edit& edit : std::vector<Edit>{
             SetSessionInfo{info}, PutJuror{juror}, RemoveJuror{m3}, PutCandidate{candidate},
             RemoveCandidate{c1}, SetRecusal{c1, m3, "lien"}, SetSeat{c1, m3, false},
             SetActingPresident{c1, m3, {}}, SetHearingOrder{{c1}}, SetAssignment{c1, {m3}}}) {
        CAPTURE(edit.index());
        CHECK(edited(session, std::get<PreparationEdit>(edit)) != session);
        CHECK(changesSession(edit));
    }
    CHECK_FALSE(changesSession(mark("C1.1", Percent{50})));
    CHECK_FALSE(changesSession(SetProposal{c1, ProposalKind::Total}));
}

TEST_CASE("a candidate cannot present a bloc already acquired, nor one that does not exist")
{
    const Room room;
    Candidate candidate = room.session.candidates[0];
    candidate.acquired = {{BlockId("B1"), Date{2024, 5, 2}, "PV"}};
    REQUIRE(room.verdict(PutCandidate{candidate}) == ProblemCode::BlockAcquired);
    candidate.presented = {BlockId("B2")};
    REQUIRE_FALSE(room.verdict(PutCandidate{candidate}).has_value());
    candidate.presented = {BlockId("B7")};
    REQUIRE(room.verdict(PutCandidate{candidate}) == ProblemCode::UnknownBlock);
    candidate.lastName = " ";
    REQUIRE(room.verdict(PutCandidate{candidate}) == ProblemCode::BadRequest);
}

TEST_CASE("an imported sheet is checked whole and never replaces a submitted one")
{
    Room room;
    const ScoreSheet good = sample::submitted("c1", "m1", 70, 70);
    REQUIRE_FALSE(room.verdict(ImportSheet{good}).has_value());
    ScoreSheet bad = good;
    bad.criteria[CriterionId("C3.1")].dossier = Percent{101};
    REQUIRE(room.verdict(ImportSheet{bad}) == ProblemCode::PercentOutOfRange);
    ScoreSheet open = good;
    open.blocks.erase(BlockId("B2"));
    REQUIRE(room.verdict(ImportSheet{open}) == ProblemCode::SheetIncomplete);
    room.sheet = good;
    REQUIRE(room.verdict(ImportSheet{good}) == ProblemCode::SheetSubmitted);
}

TEST_CASE("a candidate who is not heard cannot be marked, submitted, imported nor decided on")
{
    const SheetKey key = sample::key("c1", "m1");
    const CandidateId c1("c1");
    const BlockId b1("B1");
    const std::vector<Edit> refused{
        mark("C1.1", Percent{50}),
        SetRemark{key, CriterionId("C1.1"), "remarque"},
        SetCompetencyEntry{key, CompetencyId("C1"), {Reading::Clear, {}, std::nullopt}},
        SetBlockEntry{key, b1, {std::nullopt, Percent{70}}},
        SetDossierRead{key, true},
        SubmitSheet{key},
        ImportSheet{sample::submitted("c1", "m1", 70, 70)},
        SetAppraisal{c1, b1, Appraisal{true, Percent{70}, "motif"}},
        SetAppraisal{c1, b1, std::nullopt},
        SetRecommendation{c1, b1, "à revoir"},
        SetProposal{c1, ProposalKind::None},
    };
    Room room;
    for (const CandidateStatus status : {CandidateStatus::Absent, CandidateStatus::Excused,
                                         CandidateStatus::Pending, CandidateStatus::Suspended}) {
        room.session.candidates[0].status = status;
        for (const Edit& edit : refused) {
            CAPTURE(static_cast<int>(status), edit.index());
            CHECK(room.verdict(edit) == ProblemCode::CandidateNotHeard);
        }
    }
    room.session.candidates[0].status = CandidateStatus::Absent;
    room.sheet = sample::submitted("c1", "m1", 70, 70);
    CHECK(room.verdict(ReopenSheet{key, "erreur"}) == ProblemCode::CandidateNotHeard);
    CHECK_FALSE(room.verdict(mark("C1.1", Percent{50}, "c2", "m2")) ==
                ProblemCode::CandidateNotHeard);
}

TEST_CASE("the refusal of a mark says which status stands in the way")
{
    Room room;
    room.session.candidates[0].status = CandidateStatus::Suspended;
    const auto checked = checkHeard(room.session.candidates[0]);
    REQUIRE_FALSE(checked);
    CHECK(checked.error() == Problem{ProblemCode::CandidateNotHeard, "c1", {}, {}, {4}});
    CHECK(checkHeard(room.session.candidates[1]));
}

TEST_CASE("the dossier is read before the day, while the candidate is expected")
{
    const Room room;
    CHECK_FALSE(room.verdict(SetDossierRead{sample::key("c1", "m1"), true}).has_value());
}

TEST_CASE("someone who leaves in the middle is said so, commented, and said back")
{
    Room room;
    room.sheet = sample::submitted("c1", "m1", 70, 70);
    room.sheets = {room.sheet};
    Candidate left = room.session.candidates[0];
    left.status = CandidateStatus::Pending;
    left.statusReason = "malaise pendant l’entretien";
    CHECK_FALSE(room.verdict(PutCandidate{left}).has_value());
    room.session.candidates[0] = left;
    CHECK_FALSE(room.verdict(SetComment{left.id, "Reconvoqué en avril."}).has_value());
    CHECK_FALSE(room.verdict(SetProposal{left.id, std::nullopt}).has_value());
    left.status = CandidateStatus::Expected;
    CHECK_FALSE(room.verdict(PutCandidate{left}).has_value());
}

TEST_CASE("the reason of a status is one short line, and no status moves under a proposal")
{
    Room room;
    Candidate candidate = room.session.candidates[0];
    candidate.status = CandidateStatus::Excused;
    candidate.statusReason = "certificat\nmédical";
    CHECK(room.verdict(PutCandidate{candidate}) == ProblemCode::TextForbidden);
    candidate.statusReason = std::string(maximumNameLength + 1, 'x');
    CHECK(room.verdict(PutCandidate{candidate}) == ProblemCode::TextTooLong);
    candidate.statusReason.pop_back();
    CHECK_FALSE(room.verdict(PutCandidate{candidate}).has_value());
    room.deliberation.proposal = ProposalKind::None;
    CHECK(room.verdict(PutCandidate{candidate}) == ProblemCode::CandidateDecided);
}

TEST_CASE("nothing is retained for a bloc on which no sheet counts")
{
    Room room;
    const SetAppraisal retain{CandidateId("c1"), BlockId("B1"), Appraisal{true, Percent{95}, "x"}};
    REQUIRE(room.verdict(retain) == ProblemCode::NothingCounted);
    room.sheets = {sample::submitted("c1", "m1", 95, 95)};
    room.sheets[0].state = SheetState::Draft;
    REQUIRE(room.verdict(retain) == ProblemCode::NothingCounted);
    room.sheets[0].state = SheetState::Submitted;
    REQUIRE_FALSE(room.verdict(retain).has_value());
    REQUIRE_FALSE(
        Room().verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"), std::nullopt}).has_value());
}

TEST_CASE("a sheet is not handed in under a proposal that stands")
{
    Room room;
    room.sheet = sample::submitted("c1", "m1", 70, 70);
    room.sheet.state = SheetState::Draft;
    room.deliberation.proposal = ProposalKind::Partial;
    REQUIRE(room.verdict(SubmitSheet{sample::key("c1", "m1")}) == ProblemCode::CandidateDecided);
}
