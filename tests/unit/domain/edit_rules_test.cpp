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

struct Rules {
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
    [[nodiscard]] Problems asked(const ParitaryEdit& edit) const
    {
        return refusals({framework, session, {}, history, {}, session.info.date}, edit);
    }
    [[nodiscard]] Problems asked(const AdmissionEdit& edit) const
    {
        return refusals(AdmissionContext{framework, session, {}, {}}, edit);
    }
    [[nodiscard]] Problems asked(const SetAppeal& edit) const
    {
        return refusals(session, history, {}, session.info.date, edit);
    }
};

SetMark mark(const char* criterion, Mark value, const char* candidate = "c1",
             const char* juror = "m1")
{
    return {sample::key(candidate, juror), CriterionId(criterion), Evidence::Interview, value};
}

} // namespace

TEST_CASE("a mark in range by a juror who sits is accepted")
{
    const Rules rules;
    REQUIRE_FALSE(rules.verdict(mark("C1.1", Percent{0})).has_value());
    REQUIRE_FALSE(rules.verdict(mark("C1.1", Percent{100})).has_value());
    REQUIRE_FALSE(rules.verdict(mark("C1.1", LevelMark{4})).has_value());
    REQUIRE_FALSE(rules.verdict(mark("C1.1", NotCovered{})).has_value());
    REQUIRE_FALSE(rules.verdict(mark("C1.1", NotEntered{})).has_value());
}

TEST_CASE("a percent of 101, a fifth level and unknown ids are told apart")
{
    const Rules rules;
    REQUIRE(rules.verdict(mark("C1.1", Percent{101})) == ProblemCode::PercentOutOfRange);
    REQUIRE(rules.verdict(mark("C1.1", Percent{-1})) == ProblemCode::PercentOutOfRange);
    REQUIRE(rules.verdict(mark("C1.1", LevelMark{5})) == ProblemCode::LevelUnknown);
    REQUIRE(rules.verdict(mark("C9.1", Percent{50})) == ProblemCode::UnknownCriterion);
    REQUIRE(rules.verdict(mark("C1.1", Percent{50}, "c9")) == ProblemCode::UnknownCandidate);
    REQUIRE(rules.verdict(mark("C1.1", Percent{50}, "c1", "m9")) == ProblemCode::UnknownJuror);
    REQUIRE(rules.verdict(SetBlockEntry{sample::key("c1", "m1"), BlockId("B9"), {}}) ==
            ProblemCode::UnknownBlock);
    REQUIRE(rules.verdict(SetCompetencyEntry{sample::key("c1", "m1"), CompetencyId("C9"), {}}) ==
            ProblemCode::UnknownCompetency);
}

TEST_CASE("who withdrew or is absent cannot mark")
{
    Rules rules;
    rules.session.recusals = {{CandidateId("c1"), JurorId("m1"), ""}};
    REQUIRE(rules.verdict(mark("C1.1", Percent{50})) == ProblemCode::JurorRecused);
    REQUIRE_FALSE(rules.verdict(mark("C1.1", Percent{50}, "c2")).has_value());
    rules.session.recusals.clear();
    rules.session.jurors[0].attendance = Attendance::Absent;
    REQUIRE(rules.verdict(mark("C1.1", Percent{50})) == ProblemCode::JurorAbsent);
}

TEST_CASE("a bloc not presented or acquired before cannot be marked")
{
    Rules rules;
    rules.session.candidates[0].presented = {BlockId("B2")};
    REQUIRE(rules.verdict(mark("C1.1", Percent{50})) == ProblemCode::BlockNotPresented);
    rules.session.candidates[0].acquired = {{BlockId("B1"), Date{2024, 5, 2}, ""}};
    REQUIRE(rules.verdict(mark("C1.1", Percent{50})) == ProblemCode::BlockAcquired);
}

TEST_CASE("percents are refused where the framework publishes none, and levels by bloc elsewhere")
{
    Rules rules;
    rules.framework = sample::tableFramework();
    REQUIRE(rules.verdict(mark("C1.1", Percent{50})) == ProblemCode::WrongGrade);
    REQUIRE(rules.verdict(SetBlockEntry{sample::key("c1", "m1"),
                                        BlockId("B1"),
                                        {std::nullopt, LevelMark{3}}}) == ProblemCode::WrongGrade);
    REQUIRE_FALSE(rules
                      .verdict(SetCompetencyEntry{sample::key("c1", "m1"),
                                                  CompetencyId("C1"),
                                                  {Reading::Clear, {}, LevelMark{3}}})
                      .has_value());
    rules.framework = sample::percentFramework();
    REQUIRE(rules.verdict(SetBlockEntry{sample::key("c1", "m1"),
                                        BlockId("B1"),
                                        {std::nullopt, LevelMark{3}}}) == ProblemCode::WrongGrade);
}

TEST_CASE("a sheet is submitted once its final percents are there, then it is frozen")
{
    Rules rules;
    const SubmitSheet submit{sample::key("c1", "m1")};
    REQUIRE(rules.verdict(submit) == ProblemCode::SheetIncomplete);
    rules.sheet = sample::submitted("c1", "m1", 70, 70);
    REQUIRE(rules.verdict(submit) == ProblemCode::SheetSubmitted);
    REQUIRE(rules.verdict(mark("C1.1", Percent{50})) == ProblemCode::SheetSubmitted);
    rules.sheet.state = SheetState::Draft;
    REQUIRE_FALSE(rules.verdict(submit).has_value());
}

TEST_CASE("reopening asks a reason and a submitted sheet")
{
    Rules rules;
    const SheetKey key = sample::key("c1", "m1");
    REQUIRE(rules.verdict(ReopenSheet{key, "erreur"}) == ProblemCode::SheetNotSubmitted);
    rules.sheet = sample::submitted("c1", "m1", 70, 70);
    REQUIRE(rules.verdict(ReopenSheet{key, " "}) == ProblemCode::ReasonRequired);
    REQUIRE_FALSE(rules.verdict(ReopenSheet{key, "erreur de saisie"}).has_value());
    rules.deliberation.proposal = ProposalKind::Partial;
    REQUIRE(rules.verdict(ReopenSheet{key, "erreur"}) == ProblemCode::CandidateDecided);
}

TEST_CASE("a rescue under the threshold needs its reason")
{
    Rules rules;
    rules.sheets = {sample::submitted("c1", "m1", 69, 80), sample::submitted("c1", "m2", 70, 80)};
    const auto retain = [&](bool validated, int percent, const char* reason) {
        return rules.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"),
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
    Rules rules;
    REQUIRE(rules.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"),
                                       Appraisal{true, std::nullopt, "x"}}) ==
            ProblemCode::WrongGrade);
    rules.framework = sample::tableFramework();
    REQUIRE(rules.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"),
                                       Appraisal{true, Percent{70}, "x"}}) ==
            ProblemCode::WrongGrade);
}

TEST_CASE("the proposal must agree with the blocs, and freezes what it stands for")
{
    Rules rules;
    rules.everybodyGives(70, 50);
    const auto proposing = [&](ProposalKind kind) {
        return rules.verdict(SetProposal{CandidateId("c1"), kind});
    };
    REQUIRE(proposing(ProposalKind::Total) == ProblemCode::ProposalOpen);
    rules.deliberation.appraisals[BlockId("B1")] = {true, Percent{70}, ""};
    rules.deliberation.appraisals[BlockId("B2")] = {false, Percent{50}, ""};
    REQUIRE(proposing(ProposalKind::Partial) == ProblemCode::RecommendationMissing);
    rules.deliberation.recommendations[BlockId("B2")] = "S’exercer.";
    REQUIRE(proposing(ProposalKind::Total) == ProblemCode::ProposalIncoherent);
    REQUIRE_FALSE(proposing(ProposalKind::Partial).has_value());

    rules.deliberation.proposal = ProposalKind::Partial;
    REQUIRE(rules.verdict(SetComment{CandidateId("c1"), "x"}) == ProblemCode::CandidateDecided);
    REQUIRE(rules.verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"), std::nullopt}) ==
            ProblemCode::CandidateDecided);
    REQUIRE_FALSE(rules.verdict(SetProposal{CandidateId("c1"), std::nullopt}).has_value());
}

TEST_CASE("a jury that a blocking check finds irregular can mark, not conclude")
{
    Rules rules;
    rules.framework.evaluation->blocking = {PanelCheck::MinimumMembers};
    rules.everybodyGives(70, 50);
    rules.deliberation.appraisals[BlockId("B1")] = {true, Percent{70}, ""};
    rules.deliberation.appraisals[BlockId("B2")] = {false, Percent{50}, ""};
    rules.deliberation.withoutRecommendation = {BlockId("B2")};
    const SetProposal partial{CandidateId("c1"), ProposalKind::Partial};
    REQUIRE_FALSE(rules.verdict(partial).has_value());
    rules.session.jurors[1].attendance = Attendance::Absent;
    rules.session.jurors[2].attendance = Attendance::Absent;
    REQUIRE(rules.verdict(partial) == ProblemCode::PanelBlocks);
    REQUIRE_FALSE(rules.verdict(mark("C1.1", Percent{50})).has_value());
    REQUIRE_FALSE(rules.verdict(SetProposal{CandidateId("c1"), std::nullopt}).has_value());
}

TEST_CASE("texts that hide something or run on are refused")
{
    const Rules rules;
    const SheetKey key = sample::key("c1", "m1");
    REQUIRE(rules.verdict(SetRemark{key, CriterionId("C1.1"), "a\u202eb"}) ==
            ProblemCode::TextForbidden);
    REQUIRE(rules.verdict(SetRemark{key, CriterionId("C1.1"), std::string(4001, 'a')}) ==
            ProblemCode::TextTooLong);
    REQUIRE_FALSE(rules.verdict(SetRemark{key, CriterionId("C1.1"), "deux\nlignes"}).has_value());
}

TEST_CASE("there is one president, and nobody who has marks is removed")
{
    Rules rules;
    Juror second = rules.session.jurors[1];
    second.role = JurorRole::President;
    REQUIRE(rules.verdict(PutJuror{second}) == ProblemCode::SecondPresident);
    REQUIRE_FALSE(rules.verdict(PutJuror{rules.session.jurors[0]}).has_value());
    REQUIRE_FALSE(rules.verdict(RemoveJuror{JurorId("m3")}).has_value());
    rules.hasMarks = true;
    REQUIRE(rules.verdict(RemoveJuror{JurorId("m3")}) == ProblemCode::IdInUse);
    REQUIRE(rules.verdict(RemoveCandidate{CandidateId("c1")}) == ProblemCode::IdInUse);
    REQUIRE(rules.verdict(RemoveJuror{JurorId("m9")}) == ProblemCode::UnknownJuror);
}

TEST_CASE("who is named in what a removal would take along stays, and the refusal says in what")
{
    Rules rules;
    const CandidateId c1("c1");
    const JurorId m3("m3");
    const auto inUse = [&](const Edit& edit) {
        const auto refused = rules.check(edit);
        return !refused && refused.error().code == ProblemCode::IdInUse ? refused.error().detail
                                                                        : std::string("-");
    };
    SECTION("a déport")
    {
        rules.session.recusals = {{c1, m3, "lien"}};
        CHECK(inUse(RemoveCandidate{c1}) == namedIn::recusal);
        CHECK(inUse(RemoveJuror{m3}) == namedIn::recusal);
    }
    SECTION("a seat that the president stated")
    {
        rules.session.seats = {{c1, m3, true}};
        CHECK(inUse(RemoveCandidate{c1}) == namedIn::seat);
        CHECK(inUse(RemoveJuror{m3}) == namedIn::seat);
    }
    SECTION("who presides for a candidate")
    {
        rules.session.actingPresidents = {{c1, m3, {}}};
        CHECK(inUse(RemoveCandidate{c1}) == namedIn::presidency);
        CHECK(inUse(RemoveJuror{m3}) == namedIn::presidency);
    }
    SECTION("a member who is replaced")
    {
        rules.session.jurors[1].replaces = m3;
        CHECK(inUse(RemoveJuror{m3}) == namedIn::substitute);
        CHECK(inUse(RemoveJuror{rules.session.jurors[1].id}) == "-");
    }
    SECTION("marks come first")
    {
        rules.session.recusals = {{c1, m3, "lien"}};
        rules.hasMarks = true;
        CHECK(inUse(RemoveCandidate{c1}).empty());
    }
    SECTION("somebody else's")
    {
        rules.session.recusals = {{CandidateId("c2"), JurorId("m1"), "lien"}};
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
             SetActingPresident{c1, m3, {}}, SetHearingOrder{{c1}}, SetAssignment{c1, {m3}},
             SetHearingNotes{c1, {"Lise Roy", "08:50"}}}) {
        CAPTURE(edit.index());
        CHECK(edited(session, std::get<PreparationEdit>(edit)) != session);
        CHECK(changesSession(edit));
    }
    CHECK_FALSE(changesSession(mark("C1.1", Percent{50})));
    CHECK_FALSE(changesSession(SetProposal{c1, ProposalKind::Total}));
}

TEST_CASE("a candidate cannot present a bloc already acquired, nor one that does not exist")
{
    const Rules rules;
    Candidate candidate = rules.session.candidates[0];
    candidate.acquired = {{BlockId("B1"), Date{2024, 5, 2}, "PV"}};
    REQUIRE(rules.verdict(PutCandidate{candidate}) == ProblemCode::BlockAcquired);
    candidate.presented = {BlockId("B2")};
    REQUIRE_FALSE(rules.verdict(PutCandidate{candidate}).has_value());
    candidate.presented = {BlockId("B7")};
    REQUIRE(rules.verdict(PutCandidate{candidate}) == ProblemCode::UnknownBlock);
    candidate.lastName = " ";
    REQUIRE(rules.verdict(PutCandidate{candidate}) == ProblemCode::BadRequest);
}

TEST_CASE("an imported sheet is checked whole and never replaces a submitted one")
{
    Rules rules;
    const ScoreSheet good = sample::submitted("c1", "m1", 70, 70);
    REQUIRE_FALSE(rules.verdict(ImportSheet{good}).has_value());
    ScoreSheet bad = good;
    bad.criteria[CriterionId("C3.1")].dossier = Percent{101};
    REQUIRE(rules.verdict(ImportSheet{bad}) == ProblemCode::PercentOutOfRange);
    ScoreSheet open = good;
    open.blocks.erase(BlockId("B2"));
    REQUIRE(rules.verdict(ImportSheet{open}) == ProblemCode::SheetIncomplete);
    rules.sheet = good;
    REQUIRE(rules.verdict(ImportSheet{good}) == ProblemCode::SheetSubmitted);
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
        SetCommonAppraisal{c1, CriterionId("C1.1"), "à revoir"},
        SetProposal{c1, ProposalKind::None},
    };
    Rules rules;
    for (const CandidateStatus status : {CandidateStatus::Absent, CandidateStatus::Excused,
                                         CandidateStatus::Pending, CandidateStatus::Suspended}) {
        rules.session.candidates[0].status = status;
        for (const Edit& edit : refused) {
            CAPTURE(static_cast<int>(status), edit.index());
            CHECK(rules.verdict(edit) == ProblemCode::CandidateNotHeard);
        }
    }
    rules.session.candidates[0].status = CandidateStatus::Absent;
    rules.sheet = sample::submitted("c1", "m1", 70, 70);
    CHECK(rules.verdict(ReopenSheet{key, "erreur"}) == ProblemCode::CandidateNotHeard);
    CHECK_FALSE(rules.verdict(mark("C1.1", Percent{50}, "c2", "m2")) ==
                ProblemCode::CandidateNotHeard);
}

TEST_CASE("the refusal of a mark says which status stands in the way")
{
    Rules rules;
    rules.session.candidates[0].status = CandidateStatus::Suspended;
    const auto checked = checkHeard(rules.session.candidates[0]);
    REQUIRE_FALSE(checked);
    CHECK(checked.error() == Problem{ProblemCode::CandidateNotHeard, "c1", {}, {}, {4}});
    CHECK(checkHeard(rules.session.candidates[1]));
}

TEST_CASE("the dossier is read before the day, while the candidate is expected")
{
    const Rules rules;
    CHECK_FALSE(rules.verdict(SetDossierRead{sample::key("c1", "m1"), true}).has_value());
}

TEST_CASE("someone who leaves in the middle is said so, commented, and said back")
{
    Rules rules;
    rules.sheet = sample::submitted("c1", "m1", 70, 70);
    rules.sheets = {rules.sheet};
    Candidate left = rules.session.candidates[0];
    left.status = CandidateStatus::Pending;
    left.statusReason = "malaise pendant l’entretien";
    CHECK_FALSE(rules.verdict(PutCandidate{left}).has_value());
    rules.session.candidates[0] = left;
    CHECK_FALSE(rules.verdict(SetComment{left.id, "Reconvoqué en avril."}).has_value());
    CHECK_FALSE(rules.verdict(SetProposal{left.id, std::nullopt}).has_value());
    left.status = CandidateStatus::Expected;
    CHECK_FALSE(rules.verdict(PutCandidate{left}).has_value());
}

TEST_CASE("the reason of a status is one short line, and no status moves under a proposal")
{
    Rules rules;
    Candidate candidate = rules.session.candidates[0];
    candidate.status = CandidateStatus::Excused;
    candidate.statusReason = "certificat\nmédical";
    CHECK(rules.verdict(PutCandidate{candidate}) == ProblemCode::TextForbidden);
    candidate.statusReason = std::string(maximumNameLength + 1, 'x');
    CHECK(rules.verdict(PutCandidate{candidate}) == ProblemCode::TextTooLong);
    candidate.statusReason.pop_back();
    CHECK_FALSE(rules.verdict(PutCandidate{candidate}).has_value());
    rules.deliberation.proposal = ProposalKind::None;
    CHECK(rules.verdict(PutCandidate{candidate}) == ProblemCode::CandidateDecided);
}

TEST_CASE("nothing is retained for a bloc on which no sheet counts")
{
    Rules rules;
    const SetAppraisal retain{CandidateId("c1"), BlockId("B1"), Appraisal{true, Percent{95}, "x"}};
    REQUIRE(rules.verdict(retain) == ProblemCode::NothingCounted);
    rules.sheets = {sample::submitted("c1", "m1", 95, 95)};
    rules.sheets[0].state = SheetState::Draft;
    REQUIRE(rules.verdict(retain) == ProblemCode::NothingCounted);
    rules.sheets[0].state = SheetState::Submitted;
    REQUIRE_FALSE(rules.verdict(retain).has_value());
    REQUIRE_FALSE(
        Rules().verdict(SetAppraisal{CandidateId("c1"), BlockId("B1"), std::nullopt}).has_value());
}

TEST_CASE("a sheet is not handed in under a proposal that stands")
{
    Rules rules;
    rules.sheet = sample::submitted("c1", "m1", 70, 70);
    rules.sheet.state = SheetState::Draft;
    rules.deliberation.proposal = ProposalKind::Partial;
    REQUIRE(rules.verdict(SubmitSheet{sample::key("c1", "m1")}) == ProblemCode::CandidateDecided);
}
