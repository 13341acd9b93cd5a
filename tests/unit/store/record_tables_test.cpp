// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables themselves refuse, whatever the program says: the last door before the disk.
#include <catch2/catch.hpp>

#include "store/session_file.h"
#include "support/sample.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using store::SessionFile;

namespace {

using sample::c1;
using sample::m1;

Signature by(const char* juror)
{
    return {SignerId(juror),           std::string(32, 'k'), sample::fixedNow(), {}, {},
            {1, std::string(32, 'h')}, std::string(64, 'v')};
}

struct Desk {
    sample::TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");

    bool takes(const Edit& edit) { return file.apply(edit, "").has_value(); }
    void freeze()
    {
        REQUIRE(takes(SetComment{c1, "Avant"}));
        REQUIRE(takes(FreezeRecord{c1, 1, "{}", {signerOf(m1), SignerId("m2")}}));
    }
};

} // namespace

TEST_CASE("while a record is frozen the tables of its candidate take nothing")
{
    Desk desk;
    desk.freeze();
    const SheetKey key = sample::key("c1", "m1");
    for (const Edit& edit :
         std::vector<Edit>{SetMark{key, CriterionId("C1.1"), Evidence::Dossier, Percent{1}},
                           SetRemark{key, CriterionId("C1.1"), "x"},
                           SetCompetencyEntry{key, CompetencyId("C1"), {Reading::Clear, {}, {}}},
                           SetBlockEntry{key, BlockId("B1"), {Percent{1}, {}}},
                           SetDossierRead{key, true},
                           SetSeat{c1, m1, true},
                           SetActingPresident{c1, m1},
                           SetAssignment{c1, {m1}},
                           SubmitSheet{key},
                           ImportSheet{sample::submitted("c1", "m1", 1, 1)},
                           SetAppraisal{c1, BlockId("B1"), Appraisal{true, Percent{70}, {}}},
                           SetRecommendation{c1, BlockId("B1"), "x"},
                           SetCommonAppraisal{c1, CriterionId("C1.1"), "x"},
                           SetComment{c1, "Après"},
                           SetComment{c1, ""},
                           SetProposal{c1, ProposalKind::Total},
                           SetDiscussed{c1, BlockId("B1"), true},
                           SetVote{c1, BlockId("B1"), Vote{1, 0, 0, {}}},
                           PutCandidate{sample::session().candidates[0]},
                           RemoveCandidate{c1},
                           SetRecusal{c1, m1, "x"},
                           FreezeRecord{c1, 2, "{}", {signerOf(m1)}}}) {
        INFO("edit " << edit.index());
        CHECK_FALSE(desk.takes(edit));
    }
    CHECK(desk.takes(SetComment{CandidateId("c2"), "Libre"}));
}

TEST_CASE("a file with a frozen and a signed record opens again")
{
    const sample::TemporaryFolder folder;
    {
        SessionFile file = sample::created(folder / "a.jury");
        REQUIRE(
            file.apply(FreezeRecord{c1, 1, "{}", {signerOf(m1), SignerId("m2")}}, "").has_value());
        REQUIRE(file.apply(PutSignature{c1, 1, by("m2")}, "").has_value());
    }
    const SessionFile file = sample::reopened(folder / "a.jury");
    CHECK(file.history(c1)->back().signatures.size() == 1);
    CHECK(file.verifyContent());
}

TEST_CASE("a record is locked only with every signature, and then takes none")
{
    Desk desk;
    desk.freeze();
    CHECK_FALSE(desk.takes(PutSignature{c1, 1, by("m3")})); // did not sit
    REQUIRE(desk.takes(PutSignature{c1, 1, by("m1")}));
    CHECK_FALSE(desk.takes(PutSignature{c1, 1, by("m1")}));
    CHECK_FALSE(desk.takes(LockRecord{c1, 1}));
    REQUIRE(desk.takes(PutSignature{c1, 1, by("m2")}));
    REQUIRE(desk.takes(LockRecord{c1, 1}));
    CHECK_FALSE(desk.takes(WithdrawRecord{c1, 1, "x"}));
    CHECK_FALSE(desk.takes(LockRecord{c1, 1}));
    REQUIRE(desk.takes(ReplaceRecord{c1, 1, "faute"}));
    CHECK(desk.takes(SetComment{c1, "Corrigé"}));
    CHECK_FALSE(desk.takes(ReplaceRecord{c1, 1, "encore"}));
}

TEST_CASE("a record is locked without who is said not to sign, and never without a signature")
{
    Desk desk;
    desk.freeze();
    const auto says = [](const char* juror, const char* reason) {
        const SignerId id(juror);
        return SetNotSigning{
            c1, 1, id, NotSigning{id, NotSigningKind::Refuses, reason, std::chrono::sys_seconds()}};
    };
    CHECK_FALSE(desk.takes(says("m3", "Désaccord"))); // did not sit
    CHECK_FALSE(desk.takes(says("m2", "")));
    REQUIRE(desk.takes(says("m1", "Désaccord")));
    REQUIRE(desk.takes(says("m2", "Désaccord")));
    CHECK_FALSE(desk.takes(LockRecord{c1, 1})); // nobody signed
    REQUIRE(desk.takes(SetNotSigning{c1, 1, signerOf(m1), std::nullopt}));
    REQUIRE(desk.takes(PutSignature{c1, 1, by("m1")}));
    REQUIRE(desk.takes(SetNotSigning{c1, 1, SignerId("m2"), std::nullopt}));
    CHECK_FALSE(desk.takes(LockRecord{c1, 1})); // taken back: waited for again
    REQUIRE(desk.takes(says("m2", "Désaccord")));
    REQUIRE(desk.takes(LockRecord{c1, 1}));
    CHECK_FALSE(desk.takes(SetNotSigning{c1, 1, SignerId("m2"), std::nullopt}));
    const auto mentions = desk.file.history(c1)->back().mentions();
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.front().reason == "Désaccord");
}

TEST_CASE("a version that was given up stays, and the next one follows it")
{
    Desk desk;
    desk.freeze();
    REQUIRE(desk.takes(WithdrawRecord{c1, 1, "à revoir"}));
    CHECK_FALSE(desk.takes(FreezeRecord{c1, 1, "{}", {signerOf(m1)}}));
    CHECK_FALSE(desk.takes(FreezeRecord{c1, 3, "{}", {signerOf(m1)}}));
    CHECK(desk.takes(FreezeRecord{c1, 2, "{}", {signerOf(m1)}}));
    CHECK(desk.file.history(c1)->size() == 2);
}

TEST_CASE("a member who has a key or signed is not removed")
{
    Desk desk;
    REQUIRE(desk.takes(
        PutKey{{JurorId("m3"),
                1,
                std::string(32, 'k'),
                {std::string(16, 's'), std::string(24, 'n'), 3, 1 << 28, std::string(48, 'x')}}}));
    CHECK(desk.file.hasMarks(JurorId("m3")) == true);
    CHECK_FALSE(desk.takes(RemoveJuror{JurorId("m3")}));
}

namespace {

const Positioning held = sample::positioning();

PutSignature signedBy(const SignerId& signer, int number = 1)
{
    return {held.subject(), number, by(signer.text().c_str())};
}

void freezePositioning(Desk& desk)
{
    REQUIRE(desk.takes(ImportPositioning{held}));
    REQUIRE(desk.takes(FreezeRecord{held.subject(), 1, "{}", positioningSignatories()}));
}

} // namespace

TEST_CASE("while a repérage is frozen its tables take nothing, and the jury's stay open")
{
    Desk desk;
    freezePositioning(desk);
    for (const Edit& edit :
         std::vector<Edit>{PutPositioning{held.id, held.info}, RemovePositioning{held.id},
                           SetPositioningOpening{held.id, {"x", {}, {}}},
                           SetPositioningTable{held.id, CompetencyId("C1"), sample::acquired()},
                           SetPositioningSummary{held.id, BlockId("B1"), {{{"L1", true}}, {}, {}}},
                           SetPositioningSummary{held.id, BlockId("B1"), {{}, {"formation"}, {}}},
                           SetPositioningSummary{held.id, BlockId("B1"), {{}, {}, "x"}},
                           SetPositioningPlan{held.id, "L1", {"x", {}, {}}},
                           FreezeRecord{held.subject(), 2, "{}", positioningSignatories()}}) {
        INFO("edit " << edit.index());
        CHECK_FALSE(desk.takes(edit));
    }
    CHECK(desk.takes(SetComment{c1, "Libre"}));
    CHECK(desk.takes(FreezeRecord{c1, 1, "{}", {signerOf(m1)}}));
}

TEST_CASE("a repérage is locked by its three signatures, each given once, and only by them")
{
    Desk desk;
    CHECK_FALSE(desk.takes(signedBy(candidateSigner()))); // nothing waits yet
    freezePositioning(desk);
    CHECK_FALSE(desk.takes(signedBy(SignerId("m1"))));
    CHECK(desk.takes(signedBy(candidateSigner())));
    CHECK_FALSE(desk.takes(signedBy(candidateSigner())));
    CHECK(desk.takes(signedBy(interviewerSigner(0))));
    CHECK_FALSE(desk.takes(LockRecord{held.subject(), 1}));
    CHECK(desk.takes(signedBy(interviewerSigner(1))));
    CHECK(desk.takes(LockRecord{held.subject(), 1}));
    CHECK_FALSE(desk.takes(WithdrawRecord{held.subject(), 1, "x"}));
    CHECK(desk.takes(ReplaceRecord{held.subject(), 1, "faute"}));
    CHECK(desk.takes(FreezeRecord{held.subject(), 2, "{}", positioningSignatories()}));
}

TEST_CASE("what is signed of a repérage cannot be rewritten nor removed by hand")
{
    const sample::TemporaryFolder folder;
    const auto path = folder / "a.jury";
    {
        SessionFile file = sample::created(path);
        REQUIRE(file.apply(ImportPositioning{held}, "").has_value());
        REQUIRE(file.apply(FreezeRecord{held.subject(), 1, "{}", positioningSignatories()}, "")
                    .has_value());
        REQUIRE(file.apply(signedBy(candidateSigner()), "").has_value());
    }
    for (const char* sql :
         {"UPDATE positioning_record SET body = '[]'", "DELETE FROM positioning_record",
          "UPDATE positioning_record SET stage = 'locked'",
          "UPDATE positioning_signature SET reservation = 'x'", "DELETE FROM positioning_signature",
          "UPDATE positioning SET career = 'x'", "DELETE FROM positioning_interviewer"}) {
        INFO(sql);
        CHECK_FALSE(sample::rawSql(path, sql).empty());
    }
}

TEST_CASE("a candidate with a repérage is in use")
{
    Desk desk;
    CHECK_FALSE(desk.file.hasMarks(c1).value());
    REQUIRE(desk.takes(PutPositioning{held.id, held.info}));
    CHECK(desk.file.hasMarks(c1).value());
    CHECK_FALSE(desk.file.hasMarks(CandidateId("c2")).value());
}
