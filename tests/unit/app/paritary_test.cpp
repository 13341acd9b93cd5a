// SPDX-License-Identifier: GPL-3.0-or-later
// The jury paritaire on a session: its decision beside what was signed, in the file, in the journal
// and on the forms.
#include <catch2/catch.hpp>

#include "app/anonymous_document.h"
#include "app/certificate_document.h"
#include "app/follow_up_lines.h"
#include "app/paritary_document.h"
#include "app/person_data.h"
#include "app/statement_document.h"
#include "app/summary_table_document.h"
#include "app/verification.h"
#include "signed_room.h"
#include "support/sample.h"

using namespace delibere;
using sample::c1;
using sample::SignedRoom;

namespace {

const Viewer office = Viewer::staff();
const BlockId rescuedBlock("BC1");

// c1: BC1 not validated at 60 %, the others validated; signed by the three.
class ParitaryRoom : public SignedRoom {
public:
    ParitaryRoom()
    {
        decide("c1");
        apply(SetProposal{c1, std::nullopt});
        apply(SetAppraisal{c1, rescuedBlock, Appraisal{false, Percent{60}, "Deux accidents."}});
        apply(SetRecommendation{c1, rescuedBlock, "Revoir la consignation."});
        apply(SetProposal{c1, ProposalKind::Partial});
        makeKeys();
        for (const char* juror : {"m1", "m2", "m3"})
            REQUIRE(sign("c1", juror).has_value());
        apply(NameParitaryJury{{{"Ada Colin", "Déléguée", "salariés", true}}});
    }
    [[nodiscard]] ParitaryDecision rescue()
    {
        ParitaryDecision made{1, Date{2026, 4, 2}, {}, "Bon parcours."};
        for (const Block& block : session().framework().blocks)
            made.blocks[block.id] = {true, std::nullopt, {}};
        made.blocks[rescuedBlock] = {true, Percent{72}, "Le dossier le montre."};
        return made;
    }
    [[nodiscard]] std::vector<BlockId> attested()
    {
        const auto certificate = app::CertificateDocument::of(session(), c1, office);
        REQUIRE(certificate.has_value());
        const RecordView view = certificate->view();
        const auto& record = std::get<CertificateRecord>(view);
        return {record.blocks.begin(), record.blocks.end()};
    }
};

// Beside it, as it was when it was closed.
std::filesystem::path copyOf(const std::filesystem::path& path)
{
    std::filesystem::path copy = path.parent_path() / "copie.jury";
    std::filesystem::copy_file(path, copy, std::filesystem::copy_options::overwrite_existing);
    return copy;
}

} // namespace

TEST_CASE("a rescue stands beside the signed grid, whose bytes and mark stay as they were")
{
    ParitaryRoom room;
    const RecordHistory before = room.history("c1");
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    CHECK(room.history("c1") == before);
    const auto row = app::paritaryRow(room.session(), c1, office);
    REQUIRE(row.has_value());
    CHECK(row->evaluated.front() ==
          DecidedBlock{rescuedBlock, BlockState::NotValidated, Percent{60}, false});
    CHECK(row->decided.front() ==
          DecidedBlock{rescuedBlock, BlockState::Validated, Percent{72}, true});
    CHECK(room.session().verify().passes());
}

TEST_CASE("what is attested follows the jury paritaire, and what is withdrawn no longer counts")
{
    ParitaryRoom room;
    CHECK(room.attested().front() == BlockId("BC2"));
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    CHECK(room.attested().front() == rescuedBlock);
    CHECK(room.refusal(ReplaceRecord{c1, 1, "Faute"}) == ProblemCode::ParitaryDecided);
    room.apply(SetParitaryWithdrawal{c1, 1, "Une pièce manquait."});
    CHECK(room.attested().front() == BlockId("BC2"));
    const auto row = app::paritaryRow(room.session(), c1, office);
    REQUIRE(row->withdrawn.size() == 1);
    CHECK(row->withdrawn.front().withdrawn == "Une pièce manquait.");
    room.apply(ReplaceRecord{c1, 1, "Faute"});
}

TEST_CASE("a decision is undone and done again, and the journal says both")
{
    ParitaryRoom room;
    const auto made = room.session().apply(SetParitaryDecision{c1, 1, room.rescue()}, {});
    REQUIRE(made.has_value());
    REQUIRE(made->inverse.has_value());
    const auto undone = room.session().apply(*made->inverse, {});
    REQUIRE(undone.has_value());
    CHECK(room.session().paritaryJury()->standing(c1) == nullptr);
    room.apply(undone->inverse.value());
    CHECK(room.session().paritaryJury()->standing(c1)->decision == room.rescue());
    CHECK(room.session().verify().passes());
}

TEST_CASE("what somebody writes beside the journal after the room is named")
{
    const std::vector<std::pair<const char*, const char*>> tamperings{
        {"UPDATE paritary_block SET percent = 99 WHERE block = 'BC1'", "paritaire c1 1"},
        {"UPDATE paritary_block SET validated = 0 WHERE block = 'BC2'", "paritaire c1 1"},
        {"UPDATE paritary_block SET reason = 'Autre.' WHERE block = 'BC1'", "paritaire c1 1"},
        {"DELETE FROM paritary_block WHERE block = 'BC2'", "paritaire c1 1"},
        {"UPDATE paritary_block SET block = 'BC9' WHERE block = 'BC2'", "paritaire c1 1"},
        {"UPDATE paritary_decision SET comment = 'Insuffisant.'", "paritaire c1 1"},
        {"UPDATE paritary_decision SET version = 2", "paritaire c1 1"},
        {"UPDATE paritary_decision SET decided_on = '2026-04-03'", "paritaire c1 1"},
        {"UPDATE paritary_decision SET withdrawn = 'Erreur'", "paritaire-retrait c1 1"},
        {"DELETE FROM paritary_block; DELETE FROM paritary_decision", "paritaire c1 1"},
        {"UPDATE paritary_member SET name = 'Yves Brun'", "paritaire-membres"},
        {"UPDATE paritary_member SET function = ''", "paritaire-membres"},
        {"UPDATE paritary_member SET college = 'employeurs'", "paritaire-membres"},
        {"UPDATE paritary_member SET presides = 0", "paritaire-membres"},
        {"DELETE FROM paritary_member", "paritaire-membres"},
        {"UPDATE appeal SET received_on = '2026-04-09'", "recours c1 1"},
        {"UPDATE appeal SET reasons = 'Rien.'", "recours c1 1"},
        {"UPDATE appeal SET answered_on = NULL", "recours c1 1"},
        {"UPDATE appeal SET answer = 'Non.'", "recours c1 1"},
        {"DELETE FROM appeal", "recours c1 1"}};
    ParitaryRoom room;
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    room.apply(SetAppeal{
        c1, 1,
        Appeal{Date{2026, 4, 3}, "Le dossier n’a pas été lu.", Date{2026, 4, 8}, "Il a été lu."}});
    room.close();
    REQUIRE(app::verifyFile(room.path()).passes());
    for (const auto& [sql, slot] : tamperings) {
        CAPTURE(sql);
        const std::filesystem::path copy = copyOf(room.path());
        REQUIRE(sample::tamper(copy, sql));
        const Verification result = app::verifyFile(copy);
        CHECK(result.verdict() == Verdict::Altered);
        CHECK(
            std::ranges::any_of(result.findings, [slot = slot](const VerificationFinding& finding) {
                return finding.code == VerificationCode::BesideJournal && finding.where == slot;
            }));
    }
}

TEST_CASE("a decision is not taken away by a blank withdrawal, nor under another number")
{
    ParitaryRoom room;
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    room.apply(SetAppeal{c1, 1, Appeal{Date{2026, 4, 3}, "Le dossier n’a pas été lu.", {}, {}}});
    room.close();
    for (const char* sql :
         {"UPDATE paritary_decision SET withdrawn = ''",
          "UPDATE paritary_decision SET withdrawn = '  '", "UPDATE appeal SET number = 2",
          "PRAGMA foreign_keys = OFF; UPDATE paritary_block SET number = 2; "
          "UPDATE paritary_decision SET number = 2"}) {
        CAPTURE(sql);
        const std::filesystem::path copy = copyOf(room.path());
        REQUIRE(sample::tamper(copy, std::string("PRAGMA ignore_check_constraints = ON; ") + sql));
        CHECK(app::verifyFile(copy).verdict() == Verdict::Altered);
        const auto opened = app::Session::open(copy);
        const bool refused = !opened || !opened->paritaryJury() || !opened->appeals();
        CHECK(refused);
    }
}

TEST_CASE("every paper and page says one day for the jury paritaire")
{
    ParitaryRoom room;
    const auto dayIn = [&](const Result<FollowUp>& done) {
        return doneOn(done.value(), FollowUpStep::ParitaryJury);
    };
    room.apply(SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 4, 1}});
    CHECK(dayIn(app::followUpOf(room.session(), c1)) == Date{2026, 4, 1});
    room.apply(SetParitaryDecision{c1, 1, room.rescue()}); // on 2 April
    const Date decided{2026, 4, 2};
    CHECK(dayIn(app::followUpOf(room.session())) == decided);
    const auto view = [&](const auto& document) {
        REQUIRE(document.has_value());
        return document->view();
    };
    const auto certificate = app::CertificateDocument::of(room.session(), c1, office);
    const auto letter = app::LetterDocument::of(room.session(), c1, office);
    const auto minutes = app::ParitaryDocument::of(room.session(), office);
    const auto statement = app::StatementDocument::of(room.session(), c1, office);
    const auto table = app::SummaryTableDocument::of(room.session(), office);
    for (const FollowUp& done : {std::get<CertificateRecord>(view(certificate)).followUp,
                                 std::get<LetterRecord>(view(letter)).followUp,
                                 std::get<ParitaryRecord>(view(minutes)).followUp,
                                 std::get<SummaryTableRecord>(view(table)).followUp})
        CHECK(doneOn(done, FollowUpStep::ParitaryJury) == decided);
    CHECK(std::get<StatementRecord>(view(statement)).followUps.front().done == decided);
    CHECK(room.refusal(SetFollowUp{FollowUpStep::ParitaryJury, Date{2026, 4, 1}}) ==
          ProblemCode::ParitaryDay);
    CHECK(app::followUpOf(room.session(), sample::c2)->empty());
    room.apply(SetParitaryWithdrawal{c1, 1, "Erreur."}); // what was entered was kept
    CHECK(dayIn(app::followUpOf(room.session())) == Date{2026, 4, 1});
}

TEST_CASE("a withdrawn decision is in the minutes with its day and why")
{
    ParitaryRoom room;
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    room.apply(SetParitaryWithdrawal{c1, 1, "Une pièce manquait."});
    const auto minutes = app::ParitaryDocument::of(room.session(), office);
    REQUIRE(minutes.has_value());
    const RecordView view = minutes->view();
    const auto& rows = std::get<ParitaryRecord>(view).rows;
    REQUIRE(rows.front().withdrawn.size() == 1);
    CHECK(rows.front().withdrawn.front().decision.on == Date{2026, 4, 2});
    CHECK(rows.front().withdrawn.front().withdrawn == "Une pièce manquait.");
    CHECK_FALSE(rows.front().decision);
}

TEST_CASE("the code of a file without a name is its own and does not follow the order of hearing")
{
    ParitaryRoom room;
    const auto codeOf = [&](const CandidateId& id) {
        return app::anonymousCode(room.session(), id).value();
    };
    const std::string before = codeOf(c1);
    CHECK(before.size() == 9);
    CHECK(codeOf(sample::c2) != before);
    room.apply(SetHearingOrder{{sample::c2, c1}});
    CHECK(codeOf(c1) == before);
    ParitaryRoom other;
    CHECK(app::anonymousCode(other.session(), c1).value() != before);
}

TEST_CASE("a letter is a draft until the jury paritaire has decided, and there is none before")
{
    SignedRoom open;
    open.decide("c1");
    CHECK(app::LetterDocument::of(open.session(), c1, office).error().code ==
          ProblemCode::ParitaryUnsigned);
    ParitaryRoom room;
    const auto stateOf = [&] {
        const auto letter = app::LetterDocument::of(room.session(), c1, office);
        REQUIRE(letter.has_value());
        const RecordView view = letter->view();
        return std::get<LetterRecord>(view).stamp.state;
    };
    CHECK(stateOf() == RecordState::Draft);
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    CHECK(stateOf() == RecordState::Signed);
}

TEST_CASE("a person receives what the jury paritaire decided and their appeals")
{
    ParitaryRoom room;
    room.apply(SetParitaryDecision{c1, 1, room.rescue()});
    room.apply(SetAppeal{c1, 1, Appeal{Date{2026, 4, 3}, "Le dossier n’a pas été lu.", {}, {}}});
    const auto data = app::personDataJson(room.session(), office, c1);
    REQUIRE(data.has_value());
    CHECK_THAT(data->json,
               Catch::Contains("Bon parcours.") && Catch::Contains("Le dossier n’a pas été lu."));
    CHECK_THAT(app::personDataJson(room.session(), office, sample::c2)->json,
               !Catch::Contains("Bon parcours."));
}
