// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty ways to tamper with a signed session, each named. Whoever tampers here knows the file:
// they take its triggers away and put them back.
#include "app/verification.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "crypto/digest.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using app::VerificationCode;
using sample::SignedRoom;

namespace {

const CandidateId c1("c1");

bool names(const app::Verification& result, VerificationCode code, const std::string& where)
{
    return std::ranges::any_of(result.findings, [&](const app::VerificationFinding& finding) {
        return finding.code == code && finding.where == where &&
               finding.weight == app::VerificationWeight::Error;
    });
}

bool names(const app::Verification& result, VerificationCode code)
{
    return std::ranges::any_of(result.findings, [&](const app::VerificationFinding& finding) {
        return finding.code == code;
    });
}

std::string listOf(const app::Verification& result)
{
    std::string text;
    for (const app::VerificationFinding& finding : result.findings)
        text += app::aspectText(finding.aspect) + ": " + app::findingText(finding, result.session) +
                "\n";
    return text;
}

struct Tampering {
    const char* what;
    const char* sql;
    VerificationCode code;
    const char* where;
};

} // namespace

TEST_CASE("a session that nobody touched passes, and says what is not signed yet")
{
    SignedRoom room;
    room.signAll("c1");
    const app::Verification open = room.session().verify();
    INFO(listOf(open));
    CHECK(open.passes());
    room.close();
    const app::Verification result = app::verifyFile(room.path());
    CHECK(result.passes());
    CHECK(result.locked == 1);
    CHECK(result.signatures == 3);
    CHECK(names(result, VerificationCode::NotSigned)); // c2, a note
}

TEST_CASE("everything a day can hold passes: votes, déports, corrections, reopened sheets, dates")
{
    SignedRoom room;
    room.apply(ReopenSheet{sample::key("c1", "m2"), "Concertation"}, "m2");
    room.apply(
        SetMark{sample::key("c1", "m2"), CriterionId("C1.1.1"), Evidence::Interview, Percent{40}},
        "m2");
    room.apply(SubmitSheet{sample::key("c1", "m2")}, "m2");
    room.apply(SetRecusal{CandidateId("c2"), JurorId("m3"), "Collègue"});
    room.apply(SetVote{c1, BlockId("BC1"), Vote{2, 1, 0, {}}});
    room.signAll("c1");
    room.apply(ReplaceRecord{c1, 1, "Faute"});
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 4, 1}});
    Juror juror = room.session().jury().jurors[2];
    juror.departure = "16:00";
    juror.replaces = JurorId("m2");
    room.apply(PutJuror{juror});
    const app::Verification result = room.session().verify();
    INFO(listOf(result));
    CHECK(result.passes());
    CHECK(names(result, VerificationCode::CorrectionOpen));
}

TEST_CASE("twenty tamperings are each named")
{
    const Tampering tampering = GENERATE(
        Tampering{"a mark of a signed sheet",
                  "UPDATE mark SET value = 1 WHERE candidate = 'c1' AND juror = 'm1' "
                  "AND evidence = 'dossier' AND criterion = 'C1.1.1'",
                  VerificationCode::SheetDiffers, "c1"},
        Tampering{"a final percent of a signed sheet",
                  "UPDATE block_entry SET final_value = 100 WHERE candidate = 'c1' "
                  "AND juror = 'm2' AND block = 'BC1'",
                  VerificationCode::SheetDiffers, "c1"},
        Tampering{"a remark taken away",
                  "DELETE FROM remark WHERE candidate = 'c1' AND juror = 'm3'",
                  VerificationCode::SheetDiffers, "c1"},
        Tampering{"a mark of a sheet that is not signed",
                  "UPDATE mark SET value = 1 WHERE candidate = 'c2' AND juror = 'm1' "
                  "AND evidence = 'dossier' AND criterion = 'C1.1.1'",
                  VerificationCode::BesideJournal, "marque c2 m1 C1.1.1 dossier"},
        Tampering{"a sheet that is put back to a draft",
                  "UPDATE sheet SET state = 'draft' WHERE candidate = 'c2' AND juror = 'm1'",
                  VerificationCode::BesideJournal, "etat c2 m1"},
        Tampering{"an appraisal that was signed",
                  "UPDATE appraisal SET percent = 69, validated = 0 WHERE candidate = 'c1' "
                  "AND block = 'BC2'",
                  VerificationCode::DeliberationDiffers, "c1"},
        Tampering{"a proposal that was signed",
                  "UPDATE proposal SET kind = 'none' WHERE candidate = 'c1'",
                  VerificationCode::DeliberationDiffers, "c1"},
        Tampering{"a comment that was signed",
                  "UPDATE comment SET text = 'Insuffisant.' WHERE candidate = 'c1'",
                  VerificationCode::DeliberationDiffers, "c1"},
        Tampering{"a vote that was never held",
                  "INSERT INTO vote VALUES ('c2', 'BC1', 2, 0, 0, '', '')",
                  VerificationCode::BesideJournal, "vote c2 BC1"},
        Tampering{"a candidate's name", "UPDATE candidate SET last_name = 'Autre' WHERE id = 'c1'",
                  VerificationCode::CandidateDiffers, "c1"},
        Tampering{"a déport added afterwards", "INSERT INTO recusal VALUES ('c1', 'm3', 9, '')",
                  VerificationCode::CandidateDiffers, "c1"},
        Tampering{"a member's employer", "UPDATE juror SET employer = 'Autre' WHERE id = 'm1'",
                  VerificationCode::BesideJournal, "membre m1"},
        Tampering{"the frozen bytes",
                  "UPDATE record SET body = replace(body, '\"totale\"', '\"aucune\"')",
                  VerificationCode::RecordAltered, "c1"},
        Tampering{"a signature", "UPDATE signature SET value = zeroblob(64) WHERE juror = 'm1'",
                  VerificationCode::SignatureInvalid, "c1"},
        Tampering{"a reservation taken for another",
                  "UPDATE signature SET reservation = 'Aucune' WHERE juror = 'm2'",
                  VerificationCode::SignatureInvalid, "c1"},
        Tampering{"an image put under a signature",
                  "UPDATE signature SET image = x'89504E47' WHERE juror = 'm2'",
                  VerificationCode::SignatureInvalid, "c1"},
        Tampering{"the day of a signature",
                  "UPDATE signature SET signed_at_utc = signed_at_utc - 86400 WHERE juror = 'm1'",
                  VerificationCode::SignatureInvalid, "c1"},
        Tampering{"a signature taken away, the lock left",
                  "DELETE FROM signature WHERE juror = 'm3'", VerificationCode::LockedIncomplete,
                  "c1"},
        Tampering{"a signatory taken away",
                  "DELETE FROM signature WHERE juror = 'm3'; "
                  "DELETE FROM signatory WHERE juror = 'm3'",
                  VerificationCode::SignatoriesDiffer, "c1"},
        Tampering{"a member's key",
                  "UPDATE member_key SET public_key = zeroblob(32) WHERE juror = 'm1'",
                  VerificationCode::KeyUnknown, "c1"},
        Tampering{"a lock opened", "UPDATE record SET stage = 'signing'",
                  VerificationCode::BesideJournal, "etape c1 1"},
        Tampering{"a version taken away",
                  "DELETE FROM signature; DELETE FROM signatory; DELETE FROM record",
                  VerificationCode::BesideJournal, "version c1 1"});
    DYNAMIC_SECTION(tampering.what)
    {
        SignedRoom room;
        room.signAll("c1");
        room.close();
        REQUIRE(sample::tamper(room.path(), tampering.sql));
        const app::Verification result = app::verifyFile(room.path());
        INFO(listOf(result));
        CHECK_FALSE(result.passes());
        CHECK(names(result, tampering.code, tampering.where));
    }
}

TEST_CASE("a line of the journal that is rewritten, cut or put in is named")
{
    const char* sql =
        GENERATE("UPDATE journal SET actor = 'm3' WHERE sequence = 9",
                 "UPDATE journal SET body = replace(body, 'a', 'e') WHERE sequence = 9",
                 "DELETE FROM journal WHERE sequence = 9",
                 "DELETE FROM journal WHERE sequence > (SELECT max(sequence) - 3 FROM journal)");
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::tamper(room.path(), sql));
    const app::Verification result = app::verifyFile(room.path());
    INFO(sql << "\n" << listOf(result));
    CHECK_FALSE(result.passes());
}

TEST_CASE("a journal made again from end to end no longer carries the signatures")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::rewriteJournal(room.path(), 3, "m2"));
    const app::Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(names(result, VerificationCode::AnchorLost, "c1"));
    CHECK_FALSE(names(result, VerificationCode::JournalBroken));
}

TEST_CASE("a file that cannot be opened is a finding, not a crash")
{
    const app::Verification result = app::verifyFile("/nulle/part.jury");
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().code == VerificationCode::FileRefused);
    CHECK_FALSE(result.passes());
}

TEST_CASE("a trigger that was left out, a framework that was changed: the file is not believed")
{
    const char* sql = GENERATE("DROP TRIGGER comment_sealed_on_UPDATE",
                               "DROP TRIGGER framework_kept_on_update; "
                               "UPDATE framework SET bytes = CAST(bytes || ' ' AS BLOB)");
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::rawSql(room.path(), sql));
    const app::Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(names(result, VerificationCode::FileRefused));
}

TEST_CASE("two keys for one member are said, without calling it wrong")
{
    SignedRoom room;
    room.signAll("c1");
    room.apply(*app::makeKey(room.session(), JurorId("m1"), "une toute autre phrase secrète",
                             crypto::Effort::ForTests));
    const app::Verification result = room.session().verify();
    CHECK(result.passes());
    CHECK(names(result, VerificationCode::KeyRenewed));
}
