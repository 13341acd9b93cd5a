// SPDX-License-Identifier: GPL-3.0-or-later
// Over thirty ways to tamper with a signed session, each named. Whoever tampers here knows the
// file: they take its triggers away and put them back.
#include "app/verification.h"

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "app/files.h"
#include "crypto/digest.h"
#include "positioning_room.h"
#include "signed_room.h"
#include "store/journal_body.h"
#include "support/sample.h"
#include "wording/problem_text.h"
#include "wording/verification_text.h"

using namespace delibere;
using sample::SignedRoom;

namespace {

using sample::c1;
const PositioningId first("11111111-2222-4333-8444-555555555555");
const PositioningId second("21111111-2222-4333-8444-555555555555");
const PositioningId third("31111111-2222-4333-8444-555555555555");

bool names(const Verification& result, VerificationCode code, const std::string& where)
{
    return std::ranges::any_of(result.findings, [&](const VerificationFinding& finding) {
        return finding.code == code && finding.where == where &&
               finding.weight == VerificationWeight::Error;
    });
}

bool names(const Verification& result, VerificationCode code)
{
    return std::ranges::any_of(
        result.findings, [&](const VerificationFinding& finding) { return finding.code == code; });
}

std::string listOf(const Verification& result)
{
    std::string text;
    for (const VerificationFinding& finding : result.findings)
        text += wording::aspectText(finding.aspect) + ": " +
                wording::findingText(finding, result.session) + "\n";
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
    const Verification open = room.session().verify();
    INFO(listOf(open));
    CHECK(open.passes());
    room.close();
    const Verification result = app::verifyFile(room.path());
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
    ParitaryDecision decision{1, Date{2026, 4, 1}, {}, "Parcours solide"};
    for (const Block& block : room.session().framework().blocks)
        decision.blocks[block.id] = {true, std::nullopt, {}};
    room.apply(NameParitaryJury{{{"Ada Colin", "Déléguée", "salariés", true}}});
    room.apply(SetParitaryDecision{c1, 1, decision});
    room.apply(SetParitaryWithdrawal{c1, 1, "Une pièce manquait"});
    room.apply(SetAppeal{c1, 1, Appeal{Date{2026, 4, 2}, "Motif", {}, {}}});
    room.apply(ReplaceRecord{c1, 1, "Faute"});
    room.apply(SetProposal{c1, std::nullopt});
    room.apply(SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 4, 1}});
    Juror juror = room.session().jury().jurors[2];
    juror.departure = "16:00";
    juror.replaces = JurorId("m2");
    room.apply(PutJuror{juror});
    const Verification result = room.session().verify();
    INFO(listOf(result));
    CHECK(result.passes());
    CHECK(names(result, VerificationCode::CorrectionOpen));
}

TEST_CASE("tamperings are each named")
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
        Tampering{"the name of the framework", "UPDATE framework SET version = '9.9'",
                  VerificationCode::FrameworkMisnamed, ""},
        Tampering{"when a version was frozen",
                  "UPDATE record SET frozen_at_utc = frozen_at_utc - 60",
                  VerificationCode::BesideJournal, "fige-le c1 1"},
        Tampering{"the order of the candidates", "UPDATE candidate SET position = -position",
                  VerificationCode::OrderDiffers, "candidat"},
        Tampering{"the order of the members", "UPDATE juror SET position = -position",
                  VerificationCode::OrderDiffers, "membre"},
        Tampering{"the order of the signatures", "UPDATE signature SET position = -position",
                  VerificationCode::OrderDiffers, "signature c1 1"},
        Tampering{"the order of the déports", "UPDATE recusal SET position = -position",
                  VerificationCode::OrderDiffers, "deport"},
        Tampering{"when a sheet was reopened",
                  "UPDATE sheet_revision SET reopened_at_utc = reopened_at_utc + 60",
                  VerificationCode::BesideJournal, "rouverte-le c2 m3 1"},
        Tampering{"the salt of a locked key",
                  "UPDATE member_key SET salt = zeroblob(16) WHERE juror = 'm1'",
                  VerificationCode::BesideJournal, "coffre m1 1"},
        Tampering{"what a locked key asks for",
                  "UPDATE member_key SET memory = memory + 1 WHERE juror = 'm2'",
                  VerificationCode::BesideJournal, "coffre m2 1"},
        Tampering{"a locked key",
                  "UPDATE member_key SET sealed = zeroblob(length(sealed)) WHERE juror = 'm3'",
                  VerificationCode::BesideJournal, "coffre m3 1"},
        Tampering{"a version taken away",
                  "DELETE FROM signature; DELETE FROM signatory; DELETE FROM record",
                  VerificationCode::BesideJournal, "version c1 1"});
    DYNAMIC_SECTION(tampering.what)
    {
        SignedRoom room;
        room.apply(ReopenSheet{sample::key("c2", "m3"), "Concertation"}, "m3");
        room.apply(SetRecusal{CandidateId("c2"), JurorId("m2"), "Collègue"});
        room.apply(SetRecusal{CandidateId("c2"), JurorId("m1"), "Parent"});
        room.signAll("c1");
        room.close();
        REQUIRE(app::verifyFile(room.path()).passes());
        REQUIRE(sample::tamper(room.path(), tampering.sql));
        const Verification result = app::verifyFile(room.path());
        INFO(listOf(result));
        CHECK(result.verdict() == Verdict::Altered);
        CHECK(names(result, tampering.code, tampering.where));
    }
}

TEST_CASE("repérages of one day that changed places are named, and days are put in order")
{
    sample::PositioningRoom room;
    room.apply(PutPositioning{first, {c1, Date{2026, 3, 2}, {}}});
    room.apply(PutPositioning{second, {c1, Date{2026, 3, 2}, {}}});
    room.apply(PutPositioning{third, {c1, Date{2026, 3, 1}, {}}});
    room.close();
    REQUIRE(app::verifyFile(room.path()).passes());
    REQUIRE(sample::tamper(room.path(), "UPDATE positioning SET position = -position"));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.verdict() == Verdict::Altered);
    CHECK(names(result, VerificationCode::OrderDiffers, "reperage"));
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
    const Verification result = app::verifyFile(room.path());
    INFO(sql << "\n" << listOf(result));
    CHECK_FALSE(result.passes());
}

TEST_CASE("a journal made again from end to end no longer carries the signatures")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::rewriteJournal(room.path(), 3, "m2"));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(names(result, VerificationCode::AnchorLost, "c1"));
    CHECK_FALSE(names(result, VerificationCode::JournalBroken));
}

TEST_CASE("a draft put on another framework or another session is named by line 1")
{
    SignedRoom room;
    const std::string bytes = sample::shippedFramework(sample::percentFile).bytes + " ";
    room.close();
    const auto [sql, where] = GENERATE_COPY(
        std::pair{"UPDATE session SET id = '71111111-2222-4333-8444-555555555555'", "session"},
        std::pair{"", "framework"});
    const std::string exchange =
        "UPDATE framework SET bytes = CAST(bytes || ' ' AS BLOB), sha256 = x'" +
        crypto::hex(crypto::sha256(bytes)) + "'";
    REQUIRE(sample::tamper(room.path(), *sql == '\0' ? exchange : sql));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.verdict() == Verdict::Altered);
    CHECK(names(result, VerificationCode::OriginDiffers, where));
}

TEST_CASE("what line 1 says of another file is named in French, for scripts too")
{
    VerificationFinding finding{VerifiedAspect::Consistency,
                                VerificationWeight::Error,
                                VerificationCode::OriginDiffers,
                                originPart::line,
                                {}};
    CHECK(wording::placeText(finding) == "contenu de la ligne");
    finding.where = originPart::session;
    CHECK(wording::placeText(finding) == "session");
    finding.where = originPart::framework;
    CHECK(wording::placeText(finding) == "référentiel");
    CHECK(wording::findingText(finding, {}) ==
          "La première ligne du journal n’est pas celle de ce fichier (référentiel).");
}

TEST_CASE("what could not be read says why, and what to do")
{
    VerificationFinding finding;
    finding.problem = Problem{ProblemCode::StorageFailed, "salle.jury", "disk I/O error"};
    CHECK(wording::findingText(finding, {}) ==
          "«\u00a0salle.jury\u00a0» n’a pas pu être lu jusqu’au bout (disk I/O error). "
          "Recommencez, au besoin sur une copie.");
    finding.problem = Problem{ProblemCode::NotASession, "salle.jury", {}};
    CHECK(wording::findingText(finding, {}) == wording::problemText(*finding.problem));
}

TEST_CASE("line 1 written otherwise, and a second line like it, are named")
{
    SignedRoom room;
    room.close();
    const bool repeated = GENERATE(false, true);
    REQUIRE(sample::rewriteJournal(room.path(), [&](auto& journal) {
        if (repeated)
            journal.insert(journal.begin() + 5, journal.front());
        else
            journal.front().body.insert(1, "\"ajout\":1,");
    }));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.verdict() == Verdict::Altered);
    CHECK(names(result,
                repeated ? VerificationCode::OriginRepeated : VerificationCode::OriginDiffers));
}

TEST_CASE("a member renamed after the signatures is not verified, even with a line that says it")
{
    SignedRoom room;
    room.signAll("c1");
    Juror renamed = room.session().jury().jurors[1];
    renamed.name += "e";
    room.close();
    REQUIRE(sample::tamper(room.path(), "UPDATE juror SET name = name || 'e' WHERE id = 'm2'"));
    REQUIRE(sample::rewriteJournal(room.path(), [&](auto& journal) {
        journal.push_back(
            {0, journal.back().at, {}, "membre", store::journalBody(PutJuror{renamed})});
    }));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.verdict() == Verdict::NotVerified);
    CHECK(names(result, VerificationCode::JurorRenamed));
    CHECK_FALSE(names(result, VerificationCode::BesideJournal));
}

TEST_CASE("whoever corrects and signs for three with new keys is not said to have altered nothing")
{
    SignedRoom room;
    room.signAll("c1");
    room.apply(ReplaceRecord{c1, 1, "Faute de frappe"});
    for (const char* juror : {"m1", "m2", "m3"})
        room.apply(*app::makeKey(room.session(), JurorId(juror), "giroflée tréteau lézard noisette",
                                 crypto::Effort::ForTests));
    CHECK(room.session().verify().passes()); // nothing is signed with them yet
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror, "giroflée tréteau lézard noisette").has_value());
    const Verification result = room.session().verify();
    INFO(listOf(result));
    CHECK(result.verdict() == Verdict::NotVerified);
    CHECK(std::ranges::count(result.findings, VerificationCode::KeyReplaced,
                             &VerificationFinding::code) == 3);
    CHECK(listOf(result).find("UTC. Quiconque tient le fichier") != std::string::npos);
}

TEST_CASE("what no file proves alone is given to be compared with the paper")
{
    SignedRoom room;
    room.signAll("c1");
    const Verification result = room.session().verify();
    REQUIRE(result.keys.size() == 3);
    CHECK(result.keys[1].fingerprint ==
          app::fingerprintOf(*app::keyOf(room.session(), JurorId("m2"))));
    CHECK(result.journalHead.size() == 64);
    CHECK(wording::paperLines(result).size() == 5);
    CHECK(wording::paperLines({}).empty());
}

TEST_CASE("keys entered before version 5 are said not to be verified in their locked part")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::rewriteJournal(room.path(), [](auto& journal) {
        for (auto& entry : journal) {
            const std::size_t at = entry.body.find(",\"coffre\":\"");
            if (at != std::string::npos)
                entry.body.erase(at, std::string(",\"coffre\":\"\"").size() + 64);
        }
    }));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(names(result, VerificationCode::KeyUnsealed));
    CHECK_FALSE(names(result, VerificationCode::BesideJournal));
}

TEST_CASE("a file that could not be read is not said to be altered")
{
    const sample::ScratchFolder folder;
    std::ofstream(folder.path() / "texte.jury") << "pas une session";
    std::filesystem::create_directory(folder.path() / "dossier.jury");
    SignedRoom room; // held open: this process has it
    for (const auto& path : {folder.path() / "absente.jury", folder.path() / "texte.jury",
                             folder.path() / "dossier.jury", room.path()}) {
        const Verification result = app::verifyFile(path);
        INFO(path << "\n" << listOf(result));
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings.front().code == VerificationCode::FileUnread);
        CHECK_FALSE(result.read);
        CHECK(result.verdict() == Verdict::NotVerified);
    }
}

TEST_CASE("a newer file, its triggers dropped, is not verified")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    REQUIRE(sample::rawSql(room.path(), "DROP TRIGGER comment_sealed_on_UPDATE; "
                                        "PRAGMA user_version = 99"));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.verdict() == Verdict::NotVerified);
    CHECK(names(result, VerificationCode::NewerVersion));
}

TEST_CASE("what a crash left in the middle is verified as it was before, and stays as it is")
{
    SignedRoom room;
    room.signAll("c1");
    room.close();
    sample::interrupt(room.path(), "UPDATE candidate SET last_name = 'Autre' WHERE id = 'c2'");
    const std::string before = app::readFile(room.path(), 1 << 24).value();
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.passes());
    CHECK(result.signatures == 3);
    CHECK(names(result, VerificationCode::RolledBack));
    CHECK(app::readFile(room.path(), 1 << 24).value() == before);
    CHECK(std::filesystem::exists(room.path().native() + "-journal"));
    room.reopen(); // the transaction is taken back for good
    CHECK(room.session().verify().passes());
}

TEST_CASE("an older file, signed by all, is verified and not touched")
{
    SignedRoom room;
    room.decideWithoutBases("c1");
    room.makeKeys();
    for (const char* juror : {"m1", "m2", "m3"})
        REQUIRE(room.sign("c1", juror).has_value());
    room.close();
    const std::size_t version = GENERATE(3U, 4U);
    const bool tampered = GENERATE(false, true);
    if (tampered)
        REQUIRE(sample::tamper(room.path(), "UPDATE comment SET text = 'Insuffisant.'"));
    REQUIRE(sample::putBack(room.path(), version));
    const std::string before = app::readFile(room.path(), 1 << 24).value();
    const Verification result = app::verifyFile(room.path());
    INFO(version << "\n" << listOf(result));
    CHECK(result.verdict() == (tampered ? Verdict::Altered : Verdict::Unaltered));
    CHECK(result.signatures == 3);
    CHECK(names(result, VerificationCode::OlderVersion));
    CHECK(app::readFile(room.path(), 1 << 24).value() == before);
}

TEST_CASE("a clock that was set back is said, and calls nothing altered")
{
    SignedRoom room;
    room.close();
    REQUIRE(sample::rewriteJournal(
        room.path(), [](auto& journal) { journal.back().at -= std::chrono::hours(2); }));
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(result.passes());
    CHECK(names(result, VerificationCode::TimeWentBack));
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
    const Verification result = app::verifyFile(room.path());
    INFO(listOf(result));
    CHECK(names(result, VerificationCode::FileRefused));
}

TEST_CASE("two keys for one member are said, without calling it wrong")
{
    SignedRoom room;
    room.signAll("c1");
    room.apply(*app::makeKey(room.session(), JurorId("m1"), "giroflée tréteau lézard noisette",
                             crypto::Effort::ForTests));
    const Verification result = room.session().verify();
    CHECK(result.passes());
    CHECK(names(result, VerificationCode::KeyRenewed));
}
