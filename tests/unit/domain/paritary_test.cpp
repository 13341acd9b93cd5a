// SPDX-License-Identifier: GPL-3.0-or-later
// The jury paritaire decides beside the evaluation jury, on what everyone has signed; appeals.
#include <catch2/catch.hpp>

#include "domain/appeal_edit.h"
#include "domain/edit_texts.h"
#include "domain/follow_up_dates.h"
#include "domain/paritary_edit.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::b2;
using sample::c1;
const Date march12{2026, 3, 12};
const Date april2{2026, 4, 2};

// B1 validated at 75 %, B2 not validated at 60 %, in a grid that everyone has signed.
struct Table {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    ParitaryJury held;
    RecordHistory history;
    std::vector<DecidedBlock> blocks{{b1, BlockState::Validated, Percent{75}, false},
                                     {b2, BlockState::NotValidated, Percent{60}, false}};

    Table()
    {
        session.info.date = march12;
        held.members = {{"Ada Colin", "Déléguée", "salariés", false},
                        {"Yves Brun", "Directeur", "employeurs", true}};
        RecordVersion version;
        version.subject = c1;
        version.stage = RecordStage::Locked;
        history = {version};
    }
    [[nodiscard]] Problems refused(const ParitaryEdit& edit) const
    {
        return refusals({framework, session, held, history, blocks, april2}, edit);
    }
    [[nodiscard]] std::vector<ProblemCode> codes(const ParitaryDecision& decision) const
    {
        std::vector<ProblemCode> found;
        for (const Problem& problem :
             refused(SetParitaryDecision{c1, held.lastNumber(c1) + 1, decision}))
            found.push_back(problem.code);
        return found;
    }
};

ParitaryDecision rescue()
{
    return {1,
            april2,
            {{b1, {true, std::nullopt, {}}}, {b2, {true, Percent{72}, "Le dossier le montre."}}},
            "Parcours solide."};
}

using Codes = std::vector<ProblemCode>;

} // namespace

TEST_CASE("a rescue with its new mark and its reason is accepted")
{
    CHECK(Table().codes(rescue()).empty());
}

TEST_CASE("the jury paritaire decides only on the grid that everyone has signed")
{
    Table table;
    table.history.front().stage = RecordStage::Signing;
    CHECK(table.codes(rescue()) == Codes{ProblemCode::ParitaryUnsigned});
    table.history.clear();
    CHECK(table.codes(rescue()) == Codes{ProblemCode::ParitaryUnsigned});
    table = Table();
    ParitaryDecision other = rescue();
    other.version = 2;
    CHECK(table.codes(other) == Codes{ProblemCode::ParitaryUnsigned});
}

TEST_CASE("a rescue without a new mark, or without a reason, is refused with its bloc")
{
    const Table table;
    ParitaryDecision decision = rescue();
    decision.blocks[b2].percent.reset();
    CHECK(table.refused(SetParitaryDecision{c1, 1, decision}) ==
          Problems{{ProblemCode::RescueUnmarked, "B2", {}}});
    decision = rescue();
    decision.blocks[b2].reason = " ";
    CHECK(table.refused(SetParitaryDecision{c1, 1, decision}) ==
          Problems{{ProblemCode::ReasonRequired, "B2", {}}});
}

TEST_CASE("in a framework of levels a rescue has no percent, and still a reason")
{
    Table table;
    table.framework.evaluation->notation = Notation::Levels;
    ParitaryDecision decision = rescue();
    CHECK(table.codes(decision) == Codes{ProblemCode::WrongGrade});
    decision.blocks[b2].percent.reset();
    CHECK(table.codes(decision).empty());
}

TEST_CASE("what the evaluation jury validated is not taken away without a reason")
{
    const Table table;
    ParitaryDecision decision = rescue();
    decision.blocks[b1].validated = false;
    CHECK(table.codes(decision) == Codes{ProblemCode::ReasonRequired});
    decision.blocks[b1].reason = "Une pièce manque.";
    CHECK(table.codes(decision).empty());
}

TEST_CASE("every bloc that was decided is decided again, and no other")
{
    Table table;
    ParitaryDecision decision = rescue();
    decision.blocks.erase(b1);
    CHECK(table.refused(SetParitaryDecision{c1, 1, decision}) ==
          Problems{{ProblemCode::ParitaryOpen, "c1", {}, {"B1"}}});
    decision = rescue();
    decision.blocks[BlockId("B9")] = {true, std::nullopt, {}};
    CHECK(table.codes(decision) == Codes{ProblemCode::UnknownBlock});
    table.blocks[0].state = BlockState::AcquiredBefore;
    CHECK(table.codes(rescue()) == Codes{ProblemCode::BlockAcquired});
    table.blocks[0].state = BlockState::NotPresented;
    CHECK(table.codes(rescue()) == Codes{ProblemCode::BlockNotPresented});
}

TEST_CASE(
    "nobody decides while nobody is named, and nobody leaves all seats empty under a decision")
{
    Table table;
    table.held.members.clear();
    CHECK(table.codes(rescue()) == Codes{ProblemCode::ParitaryPanelEmpty});
    table = Table();
    CHECK(table.refused(NameParitaryJury{}).empty());
    table.held.decisions[c1] = {{1, rescue(), {}}};
    CHECK(table.refused(NameParitaryJury{}) == Problems{{ProblemCode::ParitaryPanelEmpty, {}, {}}});
    table.held.decisions[c1].back().withdrawn = "Erreur";
    CHECK(table.refused(NameParitaryJury{}).empty());
}

TEST_CASE("a member has a name, and one alone presides")
{
    const Table table;
    CHECK(table.refused(NameParitaryJury{{{" ", {}, {}, false}}}).front().code ==
          ProblemCode::BadRequest);
    CHECK(table.refused(NameParitaryJury{{{"A", {}, {}, true}, {"B", {}, {}, true}}}) ==
          Problems{{ProblemCode::SecondPresident, "B", "A"}});
}

TEST_CASE("the day of the decision is neither before the session nor a year ahead by mistake")
{
    const Table table;
    ParitaryDecision decision = rescue();
    decision.on = Date{2026, 3, 11};
    CHECK(table.refused(SetParitaryDecision{c1, 1, decision}) ==
          Problems{{ProblemCode::FollowUpOrder,
                    {},
                    {},
                    {},
                    {static_cast<int>(FollowUpStep::ParitaryJury), passageStep}}});
    decision.on = Date{2027, 4, 2};
    CHECK(table.codes(decision) == Codes{ProblemCode::FollowUpAhead});
}

TEST_CASE("one decision stands at a time: the next one takes its number once it is withdrawn")
{
    Table table;
    table.held.decisions[c1] = {{1, rescue(), {}}};
    CHECK(table.codes(rescue()) == Codes{ProblemCode::ParitaryDecided});
    CHECK(table.refused(SetParitaryWithdrawal{c1, 1, "  "}).front().code ==
          ProblemCode::ReasonRequired);
    CHECK(table.refused(SetParitaryWithdrawal{c1, 2, "Erreur"}).front().code ==
          ProblemCode::ParitaryMissing);
    CHECK(table.refused(SetParitaryWithdrawal{c1, 1, "Erreur"}).empty());
    table.held.decisions[c1].back().withdrawn = "Erreur";
    CHECK(table.refused(SetParitaryWithdrawal{c1, 1, "Encore"}).front().code ==
          ProblemCode::ParitaryMissing);
    CHECK(table.refused(SetParitaryDecision{c1, 1, rescue()}).front().code ==
          ProblemCode::ParitaryMissing);
    CHECK(table.codes(rescue()).empty());
    CHECK(table.held.standing(c1) == nullptr);
    CHECK(table.held.lastNumber(c1) == 1);
}

TEST_CASE("a decision is undone while it stands, a withdrawal while nothing follows it")
{
    Table table;
    const SetParitaryDecision made{c1, 1, rescue()};
    CHECK(inverse(table.held, made) == ParitaryEdit(SetParitaryDecision{c1, 1, std::nullopt}));
    table.held.decisions[c1] = {{1, rescue(), {}}};
    const SetParitaryDecision undone{c1, 1, std::nullopt};
    CHECK(table.refused(undone).empty());
    CHECK(inverse(table.held, undone) == ParitaryEdit(made));
    const SetParitaryWithdrawal withdrawn{c1, 1, "Erreur"};
    CHECK(inverse(table.held, withdrawn) ==
          ParitaryEdit(SetParitaryWithdrawal{c1, 1, std::nullopt}));
    table.held.decisions[c1].back().withdrawn = "Erreur";
    CHECK(table.refused(undone).front().code == ProblemCode::ParitaryMissing);
    CHECK(table.refused(SetParitaryWithdrawal{c1, 1, std::nullopt}).empty());
    CHECK(inverse(table.held, SetParitaryWithdrawal{c1, 1, std::nullopt}) ==
          ParitaryEdit(withdrawn));
    CHECK(inverse(table.held, NameParitaryJury{}) ==
          ParitaryEdit(NameParitaryJury{table.held.members}));
}

TEST_CASE("a signed grid is not replaced under a decision that stands on it")
{
    Table table;
    const RecordStep replaced = ReplaceRecord{c1, 1, "Faute"};
    CHECK(refusals(table.held, replaced).empty());
    table.held.decisions[c1] = {{1, rescue(), {}}};
    CHECK(refusals(table.held, replaced) == Problems{{ProblemCode::ParitaryDecided, "c1", {}}});
    table.held.decisions[c1].back().withdrawn = "Erreur";
    CHECK(refusals(table.held, replaced).empty());
}

TEST_CASE("who is unknown or was not heard has nothing to be decided")
{
    Table table;
    CHECK(table.refused(SetParitaryDecision{CandidateId("c9"), 1, rescue()}).front().code ==
          ProblemCode::UnknownCandidate);
    table.session.candidates.front().status = CandidateStatus::Excused;
    CHECK(table.codes(rescue()) == Codes{ProblemCode::CandidateNotHeard});
}

TEST_CASE("the new mark stands beside the first, and what is decided after says who was rescued")
{
    const Table table;
    const auto after = decidedAfter(table.blocks, rescue());
    CHECK(after[0] == table.blocks[0]);
    CHECK(after[1] == DecidedBlock{b2, BlockState::Validated, Percent{72}, true});
    CHECK(table.blocks[1].percent == Percent{60});
    CHECK(attributionOf(table.framework, table.blocks) == ProposalKind::Partial);
    CHECK(attributionOf(table.framework, after) == ProposalKind::Total);
    CHECK_FALSE(attributionOf(table.framework,
                              std::vector{DecidedBlock{b1, BlockState::Undecided, {}, false}}));
}

TEST_CASE("what the framework asks of all blocs together is asked after a rescue too")
{
    Table table;
    table.framework.evaluation->whole = WholeThreshold{WholeFigure::Mean, 74, "CEFICEM"};
    ParitaryDecision decision = rescue(); // 75 % and 72 %: their mean is 73.5 %
    CHECK(attributionOf(table.framework, decidedAfter(table.blocks, decision)) ==
          ProposalKind::Partial);
    decision.blocks[b2].percent = Percent{73};
    CHECK(attributionOf(table.framework, decidedAfter(table.blocks, decision)) ==
          ProposalKind::Total);
    table.blocks[0].percent.reset(); // a figure that is missing leaves it open
    CHECK(attributionOf(table.framework, decidedAfter(table.blocks, rescue())) ==
          ProposalKind::Total);
}

TEST_CASE("the day of the jury paritaire is that of its decisions, and later steps follow it")
{
    Table table;
    const CandidateId other("c2");
    const Date entered{2026, 3, 20};
    const FollowUp done{{FollowUpStep::ParitaryJury, entered},
                        {FollowUpStep::Cpne, Date{2026, 4, 4}},
                        {FollowUpStep::Notification, Date{2026, 3, 25}}};
    CHECK(datedFor(done, table.held) == done); // nothing is decided here: as it was entered
    CHECK(datedFor(done, table.held, c1) == done);
    table.held.decisions[c1] = {{1, rescue(), {}}}; // on 2 April
    const FollowUp dated{{FollowUpStep::ParitaryJury, april2},
                         {FollowUpStep::Cpne, Date{2026, 4, 4}}};
    CHECK(datedFor(done, table.held) == dated);
    CHECK(datedFor(done, table.held, c1) == dated);
    CHECK(datedFor(done, table.held, other).empty()); // others are decided, they are not
    ParitaryDecision later = rescue();
    later.on = Date{2026, 4, 9};
    table.held.decisions[other] = {{1, later, {}}};
    CHECK(datedFor(done, table.held) == FollowUp{{FollowUpStep::ParitaryJury, later.on}});
    CHECK(datedFor(done, table.held, c1) == dated);
    table.held.decisions[c1].back().withdrawn = "Erreur";
    table.held.decisions[other].back().withdrawn = "Erreur";
    CHECK(datedFor(done, table.held) == done);
}

TEST_CASE("another day than that of the decisions is not entered")
{
    Table table;
    const auto refused = [&](FollowUpStep step, std::optional<Date> on) {
        return refusals(table.held, SetFollowUp{step, on});
    };
    CHECK(refused(FollowUpStep::ParitaryJury, march12).empty());
    table.held.decisions[c1] = {{1, rescue(), {}}};
    CHECK(refused(FollowUpStep::ParitaryJury, march12) ==
          Problems{{ProblemCode::ParitaryDay, "2026-04-02", {}}});
    CHECK(refused(FollowUpStep::ParitaryJury, april2).empty());
    CHECK(refused(FollowUpStep::ParitaryJury, std::nullopt).empty()); // what was entered, undone
    CHECK(refused(FollowUpStep::Cpne, march12).empty());
}

TEST_CASE("who sits stays named while a decision stands")
{
    Table table;
    table.held.decisions[c1] = {{1, rescue(), {}}};
    std::vector<ParitaryPerson> members = table.held.members;
    members.front().function = "Secrétaire";
    members.push_back({"Zoé Petit", {}, {}, false});
    CHECK(table.refused(NameParitaryJury{members}).empty());
    members.erase(members.begin());
    CHECK(table.refused(NameParitaryJury{members}) ==
          Problems{{ProblemCode::ParitaryMemberSits, "Ada Colin", {}}});
    table.held.decisions[c1].back().withdrawn = "Erreur";
    CHECK(table.refused(NameParitaryJury{members}).empty());
}

TEST_CASE("a withdrawal is not taken back once the grid under it was replaced, or nobody sits")
{
    Table table;
    table.held.decisions[c1] = {{1, rescue(), "Erreur"}};
    const SetParitaryWithdrawal back{c1, 1, std::nullopt};
    CHECK(table.refused(back).empty());
    table.held.members.clear();
    CHECK(table.refused(back) == Problems{{ProblemCode::ParitaryPanelEmpty, {}, {}}});
    table = Table();
    table.held.decisions[c1] = {{1, rescue(), "Erreur"}};
    table.history.front().stage = RecordStage::Replaced;
    CHECK(table.refused(back) == Problems{{ProblemCode::ParitaryUnsigned, "c1", {}}});
    RecordVersion second = table.history.front();
    second.number = 2;
    second.stage = RecordStage::Locked;
    table.history.push_back(second);
    CHECK(table.refused(back) == Problems{{ProblemCode::ParitaryUnsigned, "c1", {}}});
}

TEST_CASE("an appeal comes after what was signed, and is answered after it came")
{
    const Table table;
    Appeals held;
    const auto refused = [&](const SetAppeal& edit) {
        return refusals(table.session, table.history, held, april2, edit);
    };
    const Appeal received{Date{2026, 3, 20}, "Le dossier n’a pas été lu.", {}, {}};
    CHECK(refused({c1, 1, received}).empty());
    CHECK(refused({c1, 2, received}).front().code == ProblemCode::AppealMissing);
    CHECK(refused({CandidateId("c9"), 1, received}).front().code == ProblemCode::UnknownCandidate);
    CHECK(refusals(table.session, {}, held, april2, SetAppeal{c1, 1, received}).front().code ==
          ProblemCode::ParitaryUnsigned);
    Appeal wrong = received;
    wrong.reasons = " ";
    CHECK(refused({c1, 1, wrong}).front().code == ProblemCode::ReasonRequired);
    wrong = received;
    wrong.answered = Date{2026, 3, 19};
    wrong.answer = "Le dossier a été lu.";
    CHECK(refused({c1, 1, wrong}).front().code == ProblemCode::AppealDates);
    wrong.answered = Date{2026, 3, 25};
    CHECK(refused({c1, 1, wrong}).empty());
    wrong.answer.clear();
    CHECK(refused({c1, 1, wrong}).front().code == ProblemCode::ReasonRequired);
    wrong = received;
    wrong.answer = "Le dossier a été lu."; // on no day
    CHECK(refused({c1, 1, wrong}).front().code == ProblemCode::AppealUndated);
    wrong = received;
    wrong.received = Date{2026, 3, 11};
    CHECK(refused({c1, 1, wrong}).front().code == ProblemCode::AppealDates);
    wrong.received = Date{2027, 3, 20};
    CHECK(refused({c1, 1, wrong}).front().code == ProblemCode::AppealDates);
}

TEST_CASE("an appeal entered by mistake is taken back, the last one first")
{
    const Table table;
    const Appeal received{Date{2026, 3, 20}, "Motif", {}, {}};
    Appeals held{{c1, {received, received}}};
    const auto refused = [&](const SetAppeal& edit) {
        return refusals(table.session, table.history, held, april2, edit);
    };
    CHECK(refused({c1, 1, std::nullopt}).front().code == ProblemCode::AppealMissing);
    CHECK(refused({c1, 2, std::nullopt}).empty());
    CHECK(inverse(held, {c1, 2, std::nullopt}) == SetAppeal{c1, 2, received});
    CHECK(inverse(held, {c1, 3, received}) == SetAppeal{c1, 3, std::nullopt});
}
