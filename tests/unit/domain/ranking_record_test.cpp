// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking_record.h"

#include <catch2/catch.hpp>

#include "domain/edit.h"
#include "domain/paritary_edit.h"
#include "support/commission.h"
#include "support/ranked_applications.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
constexpr RankingList mainList{Track::Classic, AdmissionPhase::Main};
constexpr RankingList otherList{Track::WorkStudy, AdmissionPhase::Main};

// c1 and c2 are ranked in the main classic list, told apart by their results.
struct Commission {
    Framework framework = sample::commissionFramework();
    sample::RankedApplications list = twoApart();
    JurySession& session = list.session;
    RecordHistory history;
    bool mainOpen = false;

    Commission() = default;
    Commission(const Commission&) = delete;

    static sample::RankedApplications twoApart()
    {
        sample::RankedApplications made;
        made.add("1", Fraction(80, 1));
        made.add("2", Fraction(70, 1));
        return made;
    }
    [[nodiscard]] FreezeRecord freeze(int number = 1) const
    {
        return {mainList, number, "{}", rankingSigners(session)};
    }
    [[nodiscard]] Problems problems(const FreezeRecord& edit,
                                    const RankingList& of = mainList) const
    {
        const Ranking ranking = rank(session, of, list.results);
        return refusals(RankingFacts{framework, session, of, ranking, mainOpen}, history, edit);
    }
    [[nodiscard]] std::vector<ProblemCode> refused(const FreezeRecord& edit) const
    {
        return codes(problems(edit));
    }
    [[nodiscard]] std::vector<ProblemCode> refused() const { return refused(freeze()); }
    [[nodiscard]] std::vector<ProblemCode> refused(const RecordStep& edit) const
    {
        return codes(refusals(session, history, edit));
    }
    void stand(RecordStage stage)
    {
        RecordVersion version;
        version.subject = mainList;
        version.number = static_cast<int>(history.size()) + 1;
        version.stage = stage;
        version.signatories = rankingSigners(session);
        history.push_back(version);
    }

private:
    static std::vector<ProblemCode> codes(const Problems& found)
    {
        std::vector<ProblemCode> all;
        for (const Problem& problem : found)
            all.push_back(problem.code);
        return all;
    }
};

using Codes = std::vector<ProblemCode>;

} // namespace

TEST_CASE("a ranking is about nobody alone, and a list has one key")
{
    const RecordSubject ranking = mainList;
    CHECK(candidateOf(ranking) == nullptr);
    CHECK(positioningOf(ranking) == nullptr);
    CHECK(*rankingOf(ranking) == mainList);
    CHECK(subjectText(ranking) == "classique/principale");
    CHECK(subjectText(RankingList{Track::WorkStudy, AdmissionPhase::Complementary}) ==
          "alternance/complementaire");
    CHECK(subjectText(c1) == "c1");
    CHECK(rankingOf(RecordSubject(c1)) == nullptr);
    for (const RankingList& list : everyRankingList)
        CHECK(listOfKey(listKey(list)) == list);
    CHECK_FALSE(listOfKey("classique").has_value());
    CHECK_FALSE(listOfKey("").has_value());
    RecordVersion version;
    version.subject = mainList;
    CHECK(version.candidate().empty());
    CHECK(aboutRanking(LockRecord{otherList, 1}) == otherList);
    CHECK_FALSE(aboutCandidate(LockRecord{otherList, 1}).has_value());
    CHECK_FALSE(aboutRanking(LockRecord{c1, 1}).has_value());
}

TEST_CASE("the members who are present sign a ranking, also who withdrew from an applicant")
{
    Commission of;
    of.session.recusals.push_back({c1, JurorId("m3"), "Collègue"});
    of.session.jurors[1].attendance = Attendance::Absent;
    CHECK(rankingSigners(of.session) == std::vector{SignerId("m1"), SignerId("m3")});
}

TEST_CASE("a ranking is frozen as the next version, by its signatories, while none holds")
{
    Commission of;
    CHECK(of.refused(of.freeze()).empty());
    CHECK(of.refused(of.freeze(2)) == Codes{ProblemCode::RecordOutOfDate});
    FreezeRecord fewer = of.freeze();
    fewer.signatories.pop_back();
    CHECK(of.refused(fewer) == Codes{ProblemCode::RecordOutOfDate});
    of.stand(RecordStage::Signing);
    CHECK(of.refused(of.freeze(2)) == Codes{ProblemCode::RankingSealed});
    of.history.back().stage = RecordStage::Locked;
    CHECK(of.refused(of.freeze(2)) == Codes{ProblemCode::RankingSealed});
    of.history.back().stage = RecordStage::Replaced;
    CHECK(of.refused(of.freeze(2)).empty());
}

TEST_CASE("only an admission ranks, and a list with somebody in it")
{
    Commission of;
    of.framework.admission.reset();
    CHECK(of.refused() == Codes{ProblemCode::NotAnAdmission});
    Commission empty;
    const Problems found = empty.problems(empty.freeze(), otherList);
    REQUIRE(found.size() == 1);
    CHECK(found.front() == Problem{ProblemCode::RankingEmpty, "alternance/principale", {}, {}, {}});
}

TEST_CASE("a list is signed when everybody in it is answered and nobody is awaited")
{
    Commission of;
    const CandidateId third = of.list.add("3", Fraction(60, 1));
    CHECK(of.refused().empty());
    of.list.answer(third, AnswerKind::Awaiting);
    CHECK(of.refused() == Codes{ProblemCode::ApplicationsAwaiting});
    of.session.applications[third].answer.reset();
    const Problems found = of.problems(of.freeze());
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == ProblemCode::ApplicationsUnanswered);
    CHECK(found.front().where == "classique/principale");
    CHECK(found.front().ids == std::vector<std::string>{third.text()});
    of.list.answer(third, AnswerKind::AcademicRefusal);
    CHECK(of.refused().empty());
    of.list.of(third).result = Fraction(61, 1); // it was refused on another result
    CHECK(of.refused() == Codes{ProblemCode::RankingStale});
}

TEST_CASE("a list is signed when it is a strict order and nothing in it has lost its ground")
{
    Commission of;
    const CandidateId third = of.list.add("3", Fraction(70, 1));
    const Problems tied = of.problems(of.freeze());
    REQUIRE(tied.size() == 1);
    CHECK(tied.front().code == ProblemCode::TiesOpen);
    CHECK(tied.front().ids == std::vector<std::string>{"c2", "c3"});
    of.list.settle({third, CandidateId("c2")});
    CHECK(of.refused().empty());
    of.list.of(third).result.reset();
    CHECK(of.refused() == Codes{ProblemCode::ApplicationsUnplaced, ProblemCode::RankingStale});
    of.session.tieSettlements.clear();
    CHECK(of.refused() == Codes{ProblemCode::ApplicationsUnplaced});
    of.list.move(third, CandidateId("c1"), 1);
    CHECK(of.refused().empty());
    of.list.move(third, CandidateId("c9"), 1);
    CHECK(of.refused() == Codes{ProblemCode::RankingStale});
}

TEST_CASE("the commission signs with as many members as the formation asks for, and its president")
{
    Commission of;
    of.framework.evaluation->quorum.minimumMembers = 3;
    of.framework.evaluation->quorum.president = true;
    CHECK(of.refused().empty());
    of.session.jurors[0].attendance = Attendance::Absent;
    const Problems found = of.problems(of.freeze());
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == ProblemCode::CommissionTooSmall);
    CHECK(found[0].numbers == std::vector<std::int64_t>{3, 2});
    CHECK(found[1].code == ProblemCode::PresidentAway);
    of.framework.evaluation->quorum.minimumMembers = 2;
    of.framework.evaluation->quorum.president = false;
    CHECK(of.refused().empty());
}

TEST_CASE("a complementary list waits for the main one, which is named")
{
    Commission of;
    of.mainOpen = true;
    const Problems found = of.problems(of.freeze());
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == ProblemCode::MainRankingOpen);
    CHECK(found.front().where == "classique/principale");
}

TEST_CASE("the steps of a ranking ask for no candidate and name the list")
{
    Commission of;
    const RecordStep lock = LockRecord{mainList, 1};
    const Problems none = refusals(of.session, of.history, lock);
    REQUIRE(none.size() == 1);
    CHECK(none.front().code == ProblemCode::RecordNotOpen);
    CHECK(none.front().where == "classique/principale");
    of.stand(RecordStage::Signing);
    CHECK(of.refused(lock) == Codes{ProblemCode::SignaturesMissing});
    const SignerId m1("m1");
    const RecordStep says =
        SetNotSigning{mainList, 1, m1, NotSigning{m1, NotSigningKind::Refuses, "Désaccord", {}}};
    CHECK(of.refused(says).empty());
    const auto back = inverse(of.history, says);
    REQUIRE(back.has_value());
    CHECK(std::get<SetNotSigning>(*back) == SetNotSigning{mainList, 1, m1, std::nullopt});
    CHECK(of.refused(WithdrawRecord{mainList, 1, " "}) == Codes{ProblemCode::ReasonRequired});
    of.history.back().stage = RecordStage::Locked;
    CHECK(of.refused(says) == Codes{ProblemCode::RecordNotOpen});
    CHECK(of.refused(ReplaceRecord{mainList, 1, "Une pièce"}).empty());
    // The jury paritaire is not concerned.
    CHECK(refusals(ParitaryJury(), RecordStep(ReplaceRecord{mainList, 1, "Une pièce"})).empty());
}

TEST_CASE("nobody is said not to sign a repérage: its three parties always do")
{
    const Commission of;
    const PositioningSubject subject{PositioningId("p"), c1};
    const SignerId who = candidateSigner();
    RecordVersion version;
    version.subject = subject;
    version.signatories = positioningSignatories();
    const RecordStep says =
        SetNotSigning{subject, 1, who, NotSigning{who, NotSigningKind::Refuses, "Non", {}}};
    const Problems found = refusals(of.session, {version}, says);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == ProblemCode::RecordNotOpen);
}

TEST_CASE("what a sealed ranking holds says so of the applicant")
{
    Commission of;
    CHECK(checkUnsealed(c1, of.history).has_value());
    for (const RecordStage stage : {RecordStage::Signing, RecordStage::Locked}) {
        of.history.clear();
        of.stand(stage);
        const auto sealed = checkUnsealed(c1, of.history);
        REQUIRE_FALSE(sealed.has_value());
        CHECK(sealed.error().code == ProblemCode::RankingSealed);
        CHECK(sealed.error().where == "c1");
    }
    of.history.back().stage = RecordStage::Withdrawn;
    CHECK(checkUnsealed(c1, of.history).has_value());
}
