// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a commission, from what it signed: printed, checked, and silent about everybody who
// is not theirs to read of.
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

#include <catch2/catch.hpp>

#include "app/person_data.h"
#include "app/ranking_freezing.h"
#include "printing/form_table.h"
#include "printing/person_export.h"
#include "printing/print_check.h"
#include "printing/printed_form.h"
#include "report/layout.h"
#include "report/plain_text.h"
#include "support/commission.h"
#include "support/signed_ranking.h"
#include "unit/app/admission_room.h"

using namespace delibere;
using namespace delibere::printing;
using sample::mainList;

namespace {

struct SignedCommission : sample::AdmissionRoom {
    SignedCommission()
    {
        apply(SetSummons{CandidateId("c2"), Summons::NotSummoned});
        makeKeys();
        signByAll();
    }
    std::string textOf(const Form& form)
    {
        const auto laid = layOut(session(), Viewer::staff(), form);
        return laid ? report::plainText(laid->document) : std::string();
    }
    QByteArray pdf(const Form& form)
    {
        const PrintedForm laid = layOut(session(), Viewer::staff(), form).value();
        return report::renderPdf(laid.document, metadataOf(laid)).value();
    }
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void checkGolden(const std::string& name, const RecordView& record)
{
    const std::string path = DELIBERE_SOURCE_DIR "/tests/golden/" + name + ".txt";
    const std::string text = report::plainText(report::layOut(record));
    if (std::getenv("DELIBERE_UPDATE_GOLDEN") != nullptr)
        std::ofstream(path) << text;
    std::ifstream file(path);
    REQUIRE(file);
    std::ostringstream kept;
    kept << file.rdbuf();
    CHECK(text == kept.str());
}

} // namespace

TEST_CASE("the minutes and the list of a commission are checked against what it signed")
{
    SignedCommission room;
    for (const FormKind kind : {FormKind::CommissionMinutes, FormKind::CommissionList}) {
        const QByteArray pdf = room.pdf({kind, mainList, {}, 1});
        const PrintCheck check = checkPrint(pdf, {sample::admissionFile()});
        CHECK(check.passes());
        REQUIRE(check.proof);
        CHECK(compare(*check.proof, room.session()) == SessionMatch::Same);
        QByteArray changed = pdf;
        changed[changed.size() / 3] = static_cast<char>(changed[changed.size() / 3] ^ 1);
        CHECK_FALSE(checkPrint(changed, {sample::admissionFile()}).passes());
    }
    room.apply(ReplaceRecord{mainList, 1, "Une pièce est arrivée"});
    const PrintCheck old = checkPrint(room.pdf({FormKind::CommissionList, mainList, {}, 1}),
                                      {sample::admissionFile()});
    CHECK(compare(old.proof.value(), room.session()) == SessionMatch::Replaced);
    room.signByAll();
    CHECK(has(room.textOf({FormKind::CommissionList, mainList, {}, 2}),
              "Annule et remplace la version\u00a01"));
}

TEST_CASE("the list says ranks and the capacity, the minutes on what it stands")
{
    SignedCommission room;
    const std::string list = room.textOf({FormKind::CommissionList, mainList, {}, 1});
    CHECK(has(list, "Liste de classement"));
    CHECK(has(list, "Capacité d’accueil"));
    CHECK(has(list, "refusée (motif académique)"));
    CHECK_FALSE(has(list, "Attendus non atteints."));
    const std::string minutes = room.textOf({FormKind::CommissionMinutes, mainList, {}, 1});
    CHECK(has(minutes, "Procès-verbal de la commission"));
    CHECK(has(minutes, "Lectrice Fictive 1"));
    CHECK(has(minutes, "Attendus non atteints."));
    CHECK(has(minutes, "3\u00a0candidatures examinées"));
}

TEST_CASE("no form of a commission has the words of a jury")
{
    SignedCommission room;
    room.apply(SetSummons{CandidateId("c5"), Summons::Summoned});
    int printed = 0;
    for (const FormRow& row : formRows()) {
        const auto made = forms(room.session(), Viewer::staff(), row.kind);
        REQUIRE(made.has_value());
        for (const Form& form : *made) {
            const std::string text = room.textOf(form);
            if (text.empty())
                continue; // a relevé of a list that nobody signed
            ++printed;
            for (const char* word :
                 {"CPNE", "jury", "CQP", "ertification", "Bloc", "bloc", "alidation", "rille"}) {
                INFO(row.title << ": " << word);
                CHECK_FALSE(has(text, word));
            }
        }
    }
    CHECK(printed >= 8);
}

TEST_CASE("who asks why is told their own criteria, answer and rank, and of nobody else")
{
    SignedCommission room;
    const std::string text = room.textOf({FormKind::Reasons, CandidateId("c3")});
    CHECK(has(text, "Relevé motivé"));
    CHECK(has(text, "Attendus non atteints."));
    CHECK((has(text, "70\u00a0%") || has(text, "70,0\u00a0%")));
    CHECK_FALSE((has(text, "90\u00a0%") || has(text, "90,0\u00a0%")));
    CHECK_FALSE(has(text, "Lectrice"));
    const auto open =
        layOut(room.session(), Viewer::staff(), {FormKind::Reasons, CandidateId("c5")});
    REQUIRE_FALSE(open.has_value());
    CHECK(open.error().code == ProblemCode::RankingUnsigned);
}

TEST_CASE("a person's data have their application and their rank, and nobody else's")
{
    SignedCommission room;
    const auto data =
        app::personDataJson(room.session(), Viewer::staff(), CandidateId("c2")).value().json;
    CHECK(has(data, "\"candidature\""));
    INFO(data);
    CHECK(has(data, "\"rang\": 2"));
    CHECK_FALSE(has(data, "Attendus non atteints."));
    CHECK_FALSE(has(data, "\"c1\""));
    for (const char* ofAJury : {"deliberation", "synthese", "versions", "reperages"})
        CHECK_FALSE(has(data, std::string("\"") + ofAJury + "\""));
}

TEST_CASE("who asks is handed what was signed of them, and nothing yet of a list that is open")
{
    SignedCommission room;
    const auto handed = [&](const char* candidate) {
        std::vector<std::string> stems;
        const auto person =
            personExport(room.session(), Viewer::staff(), CandidateId(candidate)).value();
        for (const Form& form : person.forms)
            stems.push_back(fileStem(room.session(), form, Naming::Ids));
        return stems;
    };
    using Stems = std::vector<std::string>;
    CHECK(handed("c3") == Stems{"fiche-c3-m1", "fiche-c3-m2", "fiche-c3-m3", "releve-motive-c3"});
    CHECK(handed("c5") == Stems{"fiche-c5-m1", "fiche-c5-m2", "fiche-c5-m3"});
}

TEST_CASE("a relevé in which another application is numbered is set aside")
{
    SignedCommission room;
    room.apply(ReplaceRecord{mainList, 1, "Motif à revoir"});
    Application other = *room.session().jury().application(CandidateId("c1"));
    other.facts.number = "26-0001";
    room.apply(SetApplication{CandidateId("c1"), other});
    room.apply(SetAnswer{CandidateId("c3"),
                         ApplicationAnswer{AnswerKind::AcademicRefusal,
                                           "Moins de preuves que la candidature 26-0001.",
                                           {}}});
    room.signByAll();
    const auto person = personExport(room.session(), Viewer::staff(), CandidateId("c3")).value();
    CHECK(person.forms.size() == 3); // what each reader marked
    REQUIRE(person.namingOthers.size() == 1);
    CHECK(person.namingOthers.front().kind == FormKind::Reasons);
    CHECK_FALSE(has(person.data, "26-0001"));
    CHECK(has(person.data, "Moins de preuves que la candidature [autre candidat]."));
}

TEST_CASE("a convocation to the interview is for whom the commission summoned")
{
    SignedCommission room;
    CHECK(forms(room.session(), Viewer::staff(), FormKind::CandidateSummons).value().empty());
    room.apply(SetSummons{CandidateId("c5"), Summons::Summoned});
    const auto made = forms(room.session(), Viewer::staff(), FormKind::CandidateSummons).value();
    REQUIRE(made.size() == 1);
    CHECK(has(room.textOf(made.front()), "Convocation à l’entretien"));
}

TEST_CASE("what is asked of pieces is a letter while the application is not answered")
{
    Framework framework = sample::commissionFramework();
    framework.admission->pieces = {
        {PieceId("releves"), "Relevés de notes", {}, true, {}, {}, {}, {}},
        {PieceId("lettre"), "Lettre de motivation", {}, true, {}, {}, {}, {}},
        {PieceId("cv"), "CV", {}, true, {}, {}, {}, {}}};
    JurySession session = sample::applicants();
    Candidate& asked = session.candidates.front();
    asked.lastName = "Exemple";
    asked.firstName = "Camille";
    Application& application = session.applications[asked.id];
    application.facts.number = "26-0003";
    application.answer.reset();
    CHECK_FALSE(concerns(CandidateLetter::Precision, session, asked));
    application.pieces[PieceId("cv")].state = PieceState::Received;
    CHECK_FALSE(concerns(CandidateLetter::Precision, session, asked));
    application.pieces[PieceId("releves")] = {PieceState::Unreadable, Date{2026, 3, 24}, ""};
    application.pieces[PieceId("lettre")] = {PieceState::ToClarify, Date{2026, 3, 25},
                                             "La seconde page manque."};
    CHECK(concerns(CandidateLetter::Precision, session, asked));
    RecordStamp stamp;
    stamp.fingerprint = std::string(64, 'e');
    stamp.frameworkDigest = std::string(64, 'f');
    checkGolden("demande-precision", CandidateLetterRecord{framework, session, asked,
                                                           CandidateLetter::Precision, stamp});
    application.answer = ApplicationAnswer{AnswerKind::Awaiting, "La lettre entière.", {}};
    CHECK(concerns(CandidateLetter::Precision, session, asked));
    application.answer = ApplicationAnswer{AnswerKind::AdministrativeRefusal, "Incomplet.", {}};
    CHECK_FALSE(concerns(CandidateLetter::Precision, session, asked));
}

TEST_CASE("the forms of a commission say what they said")
{
    const Framework framework = sample::commissionFramework();
    const SignedRanking ranking = sample::signedRanking();
    const JurySession panel = panelOf(ranking);
    RecordStamp stamp;
    stamp.fingerprint = std::string(64, 'e');
    stamp.frameworkDigest = ranking.formation.digest;
    checkGolden("liste-classement",
                RankingRecord{framework, panel, ranking, RankingPart::List, stamp, nullptr});
    checkGolden("pv-commission",
                RankingRecord{framework, panel, ranking, RankingPart::Minutes, stamp, nullptr});
    const std::vector<CriterionMeans> means{{CriterionId("K1"), Fraction(31, 2), Fraction(12, 1)},
                                            {CriterionId("K2"), Fraction(20, 1), std::nullopt},
                                            {CriterionId("K3"), std::nullopt, std::nullopt}};
    checkGolden("releve-motive", ReasonsRecord{framework, panel, ranking, ranking.lines[4],
                                               "Camille Fictive", means, stamp});
}

TEST_CASE("what a commission fills in and signs by hand says what it said")
{
    Framework framework = sample::commissionFramework();
    framework.admission->expectations = {"Une licence de mathématiques, ou l’équivalent."};
    JurySession session = sample::applicants();
    session.jurors.front().function = "Professeure fictive";
    session.recusals.push_back({CandidateId("c4"), JurorId("m2"), "Ancien étudiant"});
    Candidate& heard = session.candidates.front();
    heard.interviewed = true;
    heard.time = "09:30";
    heard.room = "Salle imaginaire";
    Application& application = session.applications[heard.id];
    application.summons = Summons::Summoned;
    application.facts.diploma = "Licence fictive";
    session.hearingNotes[heard.id].byVideo = true;
    ScoreSheet sheet = sample::reading(heard.id, JurorId("m1"), {80, 70, 60}, {90, 80, 70});
    sheet.dossierRead = true;
    sheet.criteria[CriterionId("K1")].remark = "Très solide en analyse.";
    ScoreSheet other = sample::reading(CandidateId("c2"), JurorId("m1"), {80, 70});
    RecordStamp stamp;
    stamp.fingerprint = std::string(64, 'e');
    stamp.frameworkDigest = std::string(64, 'f');
    const Juror& reader = session.jurors.front();
    checkGolden("emargement-commission", AttendanceRecord{framework, session, stamp});
    checkGolden("fiche-lecture-vierge",
                BlankGuideRecord{framework, session, nullptr, nullptr, stamp});
    stamp.state = RecordState::Submitted;
    checkGolden("fiche-lecture", SheetRecord{framework, session, heard, reader, sheet, stamp});
    checkGolden("fiche-lecture-dossier",
                SheetRecord{framework, session, session.candidates[1], reader, other, stamp});
}

TEST_CASE("who reads signs for what they read, and sees no other reader's sheet before theirs")
{
    SignedCommission room;
    const auto seen = [&](const Viewer& viewer) {
        return forms(room.session(), viewer, FormKind::Sheet).value().size();
    };
    CHECK(seen(Viewer::staff()) == 15);
    CHECK(seen(Viewer::member(JurorId("m2"))) == 15);
    CHECK(
        has(room.textOf({FormKind::Sheet, CandidateId("c3"), JurorId("m2")}), "Fiche de lecture"));
    CHECK(has(room.textOf({FormKind::BlankSheet}), "Une case laissée vide"));
    CHECK(has(room.textOf({FormKind::Attendance}), "Membres de la commission"));
}

TEST_CASE("a list of a thousand applications is printed whole")
{
    std::mt19937 random(1);
    const sample::LargeCommission large = sample::largeCommission(random, {});
    const auto results = resultsOf(large.framework, large.session, large.sheets);
    const Ranking order = rank(large.session, {}, results);
    const SignedRanking ranking = app::contentOf(
        {large.framework, std::string(64, 'f'), large.session, results, order, large.sheets});
    REQUIRE(ranking.lines.size() == 1000);
    const JurySession panel = panelOf(ranking);
    const report::Document laid = report::layOut(
        RankingRecord{large.framework, panel, ranking, RankingPart::List, {}, nullptr});
    const auto pdf = report::renderPdf(
        laid, {QStringLiteral("Délibéré"), QStringLiteral("2026-05-12T00:00:00Z")});
    REQUIRE(pdf.has_value());
    const std::string text = report::plainText(laid);
    for (const SignedApplication& line : ranking.lines)
        CHECK(text.find(line.number) != std::string::npos);
}
