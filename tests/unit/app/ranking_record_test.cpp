// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the signed ranking of one list: frozen, signed by several, locked, replaced.
#include <algorithm>

#include <catch2/catch.hpp>

#include "app/freezing.h"
#include "app/ranking_freezing.h"
#include "app/sealed_print.h"
#include "app/signing.h"
#include "app/verification.h"
#include "codec/canonical.h"
#include "codec/print_proof.h"
#include "signed_room.h"
#include "support/sample.h"
#include "wording/problem_text.h"
#include "wording/verification_text.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

constexpr RankingList mainList{Track::Classic, AdmissionPhase::Main};
constexpr RankingList otherList{Track::WorkStudy, AdmissionPhase::Main};

struct RankingRoom : SignedRoom {
    RankingRoom() { makeKeys(); }

    Result<app::Signed> signs(const char* juror, const RankingList& list = mainList)
    {
        return app::sign(session(), {list, SignerId(juror), sample::passphrase, {}, {}});
    }
    RecordHistory ranking(const RankingList& list = mainList)
    {
        return session().history(list, Viewer::staff()).value();
    }
    void signByAll()
    {
        for (const char* juror : {"m1", "m2", "m3"})
            REQUIRE(signs(juror).has_value());
    }
};

// c1 applies to the classic list, c2 to the other one.
JurySession commission()
{
    JurySession jury = sample::session();
    jury.applications[CandidateId("c1")].facts = {"25-0344", {}, {}, {}, Track::Classic, {}};
    jury.applications[CandidateId("c2")].facts = {"25-0345", {}, {}, {}, Track::WorkStudy, {}};
    return jury;
}

struct AdmissionRoom : sample::Room {
    AdmissionRoom() : Room(commission(), sample::shippedFramework(sample::percentFile))
    {
        for (const char* candidate : {"c1", "c2"})
            apply(ImportSheet{sample::sheetOf(session().framework(), candidate, "m1", 80)});
    }
    void freeze() { apply(app::makeRecord(session(), mainList).value()); }
    // What is refused of a member's sheet and of the preparation of one applicant.
    std::vector<ProblemCode> refusalsOf(const char* id)
    {
        const SheetKey key = sample::key(id, "m1");
        const Candidate* candidate = session().jury().candidate(CandidateId(id));
        Candidate changed = *candidate;
        changed.company = "Autre";
        std::vector<ProblemCode> found;
        for (const Edit& edit : std::vector<Edit>{
                 SetMark{sample::key(id, "m2"), CriterionId("C1.1.1"), Evidence::Dossier,
                         LevelMark{2}},
                 ReopenSheet{key, "Concertation"}, SetRecusal{key.candidate, JurorId("m3"), "x"},
                 SetAssignment{key.candidate, {JurorId("m1")}}, PutCandidate{changed},
                 SetComment{key.candidate, "x"}}) {
            for (const Problem& problem : session().refusals(edit, Viewer::staff()))
                found.push_back(problem.code);
        }
        return found;
    }
};

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
    CHECK(frozen->frameworkDigest == room.session().frameworkDigest());
    // The grids of the session have records of their own.
    CHECK(room.history("c1").empty());
    room.apply(SetComment{sample::c1, "Libre"});
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
    room.close();
    const Verification result = app::verifyFile(room.path());
    INFO(findingsOf(result));
    CHECK(result.passes());
    CHECK(result.rankings == 1);
    CHECK(result.signatures == 6);
}

TEST_CASE("a signature moved from a grid to a ranking does not verify")
{
    RankingRoom room;
    room.decide("c1");
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror).has_value());
    room.signByAll();
    const RecordVersion grid = room.history("c1").back();
    RecordVersion ranking = room.ranking().back();
    CHECK(app::wronglySigned(ranking, room.session().jury().id, ranking.signatories).empty());
    ranking.signatures = grid.signatures;
    CHECK(app::wronglySigned(ranking, room.session().jury().id, ranking.signatories).size() == 3);
    // Even over the same bytes: what is signed says what it is about.
    RecordVersion same = grid;
    same.subject = mainList;
    CHECK(app::wronglySigned(same, room.session().jury().id, same.signatories).size() == 3);
    RecordVersion other = room.ranking().back();
    other.subject = otherList;
    CHECK(app::wronglySigned(other, room.session().jury().id, other.signatories).size() == 3);
    room.close();
    REQUIRE(sample::tamper(room.path(),
                           "UPDATE ranking_signature SET value = (SELECT value FROM signature "
                           "WHERE signature.juror = ranking_signature.juror)"));
    const Verification result = app::verifyFile(room.path());
    CHECK_FALSE(result.passes());
    CHECK(finds(result, VerificationCode::SignatureInvalid));
}

TEST_CASE("an altered ranking is named")
{
    RankingRoom room;
    room.signByAll();
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE ranking_record SET body = replace(body, "
                                        "'\"version\":1', '\"version\":2')"));
    const Verification result = app::verifyFile(room.path());
    CHECK_FALSE(result.passes());
    CHECK(finds(result, VerificationCode::RecordAltered));
}

TEST_CASE("a ranking that is being signed seals the applicants of its list, and no other")
{
    AdmissionRoom room;
    CHECK(room.refusalsOf("c1").empty());
    room.freeze();
    CHECK(room.refusalsOf("c1") == std::vector(6, ProblemCode::RankingSealed));
    CHECK(room.refusalsOf("c2").empty());
    room.apply(WithdrawRecord{mainList, 1, "Une fiche à revoir"});
    CHECK(room.refusalsOf("c1").empty());
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
