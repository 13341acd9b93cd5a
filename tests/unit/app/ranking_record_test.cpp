// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the signed ranking of one list: frozen, signed by several, locked, replaced.
#include <algorithm>

#include <catch2/catch.hpp>

#include "admission_room.h"
#include "app/freezing.h"
#include "app/ranking_freezing.h"
#include "app/sealed_print.h"
#include "app/signing.h"
#include "app/verification.h"
#include "codec/canonical.h"
#include "codec/print_proof.h"
#include "support/sample.h"
#include "wording/problem_text.h"
#include "wording/verification_text.h"

using namespace delibere;

namespace {

using sample::mainList;
using sample::otherList;

struct RankingRoom : sample::AdmissionRoom {
    RankingRoom() { makeKeys(); }
};

// What is refused of a member's sheet and of the preparation of one applicant.
std::vector<ProblemCode> refusalsOf(sample::AdmissionRoom& room, const char* id)
{
    const SheetKey key = sample::key(id, "m1");
    const Candidate* candidate = room.session().jury().candidate(CandidateId(id));
    Candidate changed = *candidate;
    changed.company = "Autre";
    std::vector<ProblemCode> found;
    for (const Edit& edit : std::vector<Edit>{
             ReopenSheet{key, "Concertation"}, SetRecusal{key.candidate, JurorId("m3"), "x"},
             SetAssignment{key.candidate, {JurorId("m1")}}, PutCandidate{changed},
             SetComment{key.candidate, "x"}}) {
        for (const Problem& problem : room.session().refusals(edit, Viewer::staff()))
            found.push_back(problem.code);
    }
    return found;
}

std::string findingsOf(const Verification& result)
{
    std::string text;
    for (const VerificationFinding& finding : result.findings)
        text += wording::findingText(finding, result.session) + "\n";
    return text;
}

bool finds(const Verification& result, VerificationCode code)
{
    return std::ranges::any_of(result.findings, [&](const VerificationFinding& finding) {
        return finding.code == code && finding.where == "classique/principale";
    });
}

} // namespace

TEST_CASE("a commission signs its ranking, the last signature locks it, a new version replaces it")
{
    RankingRoom room;
    const auto first = room.signs("m2");
    REQUIRE(first.has_value());
    CHECK(first->missing == std::vector{SignerId("m1"), SignerId("m3")});
    CHECK(room.ranking().back().open());
    CHECK(room.ranking(otherList).empty());
    CHECK(room.refusal(app::makeRecord(room.session(), mainList).value()) ==
          ProblemCode::RankingSealed);
    CHECK(room.signs("m2").error().code == ProblemCode::SignedAlready);
    REQUIRE(room.signs("m1").has_value());
    const auto last = room.signs("m3");
    REQUIRE(last.has_value());
    CHECK(last->locked);
    CHECK(room.signs("m1").error().code == ProblemCode::RecordNotOpen);
    room.apply(ReplaceRecord{mainList, 1, "Une pièce est arrivée"});
    REQUIRE(room.signs("m1").has_value());
    const RecordHistory history = room.ranking();
    REQUIRE(history.size() == 2);
    const auto frozen = app::readFrozenRanking(history.back());
    REQUIRE(frozen.has_value());
    CHECK(frozen->list == mainList);
    CHECK(frozen->number == 2);
    CHECK(frozen->replaces == 1);
    CHECK(frozen->correction == "Une pièce est arrivée");
    CHECK(frozen->signatories == history.back().signatories);
    CHECK(frozen->session == room.session().jury().id);
    CHECK(frozen->formation.digest == room.session().frameworkDigest());
}

TEST_CASE("a member who does not sign a ranking is said not to, and the others lock it")
{
    RankingRoom room;
    REQUIRE(room.signs("m1").has_value());
    REQUIRE(room.signs("m2").has_value());
    const app::NotSigningRequest request{
        mainList, JurorId("m3"), NotSigningKind::Prevented, "Parti en train", {}};
    const auto done = app::sayNotSigning(room.session(), request);
    REQUIRE(done.has_value());
    CHECK(done->locked);
    CHECK(room.ranking().back().mentions().size() == 1);
    const Verification result = room.session().verify();
    INFO(findingsOf(result));
    CHECK(result.passes());
    CHECK(result.rankings == 1);
    CHECK(result.signatures == 2);
}

TEST_CASE("a ranking that was signed, replaced and signed again passes verification")
{
    RankingRoom room;
    room.signByAll();
    room.apply(ReplaceRecord{mainList, 1, "Faute"});
    const Verification corrected = room.session().verify();
    CHECK(corrected.passes());
    CHECK(finds(corrected, VerificationCode::CorrectionOpen));
    CHECK(findingsOf(corrected).find("classement (voie classique, phase principale)\u00a0: une "
                                     "correction est ouverte") != std::string::npos);
    room.signByAll();
    const Verification result = room.verified();
    INFO(findingsOf(result));
    CHECK(result.passes());
    CHECK(result.rankings == 1);
    CHECK(result.signatures == 6);
}

TEST_CASE("a signature moved from one ranking to another subject does not verify")
{
    RankingRoom room;
    room.signByAll();
    const RecordVersion ranking = room.ranking().back();
    const SessionId session = room.session().jury().id;
    CHECK(app::wronglySigned(ranking, session, ranking.signatories).empty());
    // Even over the same bytes: what is signed says what it is about.
    RecordVersion other = ranking;
    other.subject = otherList;
    CHECK(app::wronglySigned(other, session, other.signatories).size() == 3);
    other.subject = sample::c1;
    CHECK(app::wronglySigned(other, session, other.signatories).size() == 3);
}

TEST_CASE("an altered ranking is named")
{
    RankingRoom room;
    room.signByAll();
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE ranking_record SET body = replace(body, "
                                        "'\"version\":1', '\"version\":2')"));
    const Verification result = room.verified();
    CHECK_FALSE(result.passes());
    CHECK(finds(result, VerificationCode::RecordAltered));
}

TEST_CASE("a ranking that is being signed seals the applicants of its list, and no other")
{
    sample::AdmissionRoom room;
    CHECK(refusalsOf(room, "c1").empty());
    room.apply(app::makeRecord(room.session(), mainList).value());
    CHECK(refusalsOf(room, "c1") == std::vector(5, ProblemCode::RankingSealed));
    CHECK(refusalsOf(room, "c5").empty());
    room.apply(WithdrawRecord{mainList, 1, "Une fiche à revoir"});
    CHECK(refusalsOf(room, "c1").empty());
}

TEST_CASE("discreet staff see a ranking once it is locked, nobody outside the jury ever")
{
    RankingRoom room;
    REQUIRE(room.signs("m1").has_value());
    const auto seen = [&](const Viewer& viewer) {
        return room.session().history(mainList, viewer).has_value();
    };
    CHECK(seen(Viewer::member(JurorId("m3"))));
    CHECK_FALSE(seen(Viewer::member(JurorId("m9"))));
    CHECK_FALSE(seen(Viewer::discreetStaff()));
    REQUIRE(room.signs("m2").has_value());
    REQUIRE(room.signs("m3").has_value());
    CHECK(seen(Viewer::discreetStaff()));
}

TEST_CASE("what is said of a ranking names its list in French")
{
    RankingRoom room;
    const Problem notOpen = room.session().refusals(LockRecord{mainList, 1}, Viewer::staff()).at(0);
    CHECK(wording::problemText(notOpen, room.session().jury()) ==
          "Rien n’attend de signature pour «\u00a0classement (voie classique, phase "
          "principale)\u00a0». Figez d’abord ce qui est à signer.");
    const Problem outside{ProblemCode::NotASignatory, "m3", "alternance/complementaire"};
    CHECK(wording::problemText(outside, room.session().jury())
              .ends_with("n’est pas signataire pour «\u00a0classement (voie en alternance, phase "
                         "complémentaire)\u00a0»."));
}

TEST_CASE("the journal and a print name a ranking by its list, a grid as before")
{
    const SignerId m1("m1");
    CHECK(codec::canonical(Edit(SetNotSigning{sample::c1, 1, m1, std::nullopt})) ==
          R"({"candidat":"c1","membre":"m1","type":"sans-signature","valeur":null,"version":1})");
    CHECK(codec::canonical(Edit(SetNotSigning{mainList, 1, m1, std::nullopt})) ==
          R"({"classement":"classique/principale","membre":"m1","type":"sans-signature",)"
          R"("valeur":null,"version":1})");
    CHECK(codec::canonical(Edit(LockRecord{mainList, 2})) ==
          R"({"classement":"classique/principale","type":"verrou","version":2})");
    RankingRoom room;
    room.signByAll();
    const codec::PrintProof proof{"classement", room.ranking().back()};
    const auto again = codec::readProof(codec::writeProof(proof));
    REQUIRE(again.has_value());
    CHECK(again->version == proof.version);
}

TEST_CASE("what is frozen of a list is what the session holds of it, and nobody's name")
{
    RankingRoom room;
    room.apply(SetRecusal{CandidateId("c2"), JurorId("m3"), "Ancienne étudiante"});
    room.signByAll();
    const auto frozen = app::readFrozenRanking(room.ranking().back());
    REQUIRE(frozen.has_value());
    REQUIRE(frozen->lines.size() == 3);
    CHECK(frozen->formation.capacity->places == 2);
    CHECK(frozen->formation.criteria.front() == WeighedCriterion{CriterionId("K1"), 3});
    CHECK(frozen->members.size() == 3);
    const SignedApplication& first = frozen->lines[0];
    CHECK(first.number == "1");
    CHECK(first.rank == 1);
    CHECK(first.result == Fraction(90, 1));
    CHECK(first.readers.size() == 3);
    CHECK(first.readers[0].marks.size() == 64);
    CHECK(frozen->lines[1].withdrawn == std::vector{JurorId("m3")});
    CHECK(frozen->lines[1].readers.size() == 2);
    CHECK(frozen->lines[2].answer == AnswerKind::AcademicRefusal);
    CHECK(frozen->lines[2].rank == 0);
    CHECK(room.ranking().back().body.find("Ancienne") == std::string::npos);
}

TEST_CASE("a complementary list waits for the main one and goes on from its last rank")
{
    RankingRoom room;
    CHECK(room.signs("m1", sample::laterList).error().code == ProblemCode::MainRankingOpen);
    room.signByAll();
    room.signByAll(sample::laterList);
    const auto frozen = app::readFrozenRanking(room.ranking(sample::laterList).back());
    REQUIRE(frozen.has_value());
    CHECK(frozen->firstRank == 3);
    CHECK(frozen->lines.at(0).rank == 3);
    const Verification result = room.session().verify();
    INFO(findingsOf(result));
    CHECK(result.passes());
    CHECK(result.rankings == 2);
}

TEST_CASE("a mark, an answer or a number that moves under a signed ranking is named")
{
    struct Tampering {
        const char* sql;
        const char* number;
    };
    for (const Tampering& each : std::initializer_list<Tampering>{
             {"UPDATE mark SET value = 10 WHERE candidate = 'c1' AND juror = 'm2' AND "
              "criterion = 'K1'",
              "1"},
             {"UPDATE application_answer SET reason = 'Autre' WHERE candidate = 'c3'", "3"},
             {"UPDATE application SET number = '77' WHERE candidate = 'c2'", "77"}}) {
        INFO(each.sql);
        RankingRoom room;
        room.signByAll();
        room.close();
        REQUIRE(sample::tamper(room.path(), each.sql));
        const Verification result = room.verified();
        INFO(findingsOf(result));
        CHECK_FALSE(result.passes());
        CHECK(std::ranges::any_of(result.findings, [&](const VerificationFinding& finding) {
            return finding.code == VerificationCode::RankingDiffers &&
                   finding.where == "classique/principale" && finding.detail == each.number;
        }));
    }
}
