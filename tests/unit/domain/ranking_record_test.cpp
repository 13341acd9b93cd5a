// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking_record.h"

#include <catch2/catch.hpp>

#include "domain/edit.h"
#include "domain/paritary_edit.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using sample::c1;
constexpr RankingList mainList{Track::Classic, AdmissionPhase::Main};
constexpr RankingList otherList{Track::WorkStudy, AdmissionPhase::Main};

struct Commission {
    Framework framework = sample::percentFramework();
    JurySession session = sample::session();
    RecordHistory history;

    [[nodiscard]] FreezeRecord freeze(int number = 1) const
    {
        return {mainList, number, "{}", rankingSigners(session)};
    }
    [[nodiscard]] std::vector<ProblemCode> refused(const FreezeRecord& edit) const
    {
        return codes(refusals(RankingFacts{framework, session, mainList}, history, edit));
    }
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
