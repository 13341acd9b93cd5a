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

TEST_CASE("the forms of a commission say what they said")
{
    const Framework framework = sample::commissionFramework();
    const SignedRanking ranking = sample::signedRanking();
    const JurySession panel = panelOf(ranking);
    RecordStamp stamp;
    stamp.fingerprint = std::string(64, 'e');
    stamp.frameworkDigest = ranking.formation.digest;
    const auto golden = [](const std::string& name, const RecordView& record) {
        const std::string path = DELIBERE_SOURCE_DIR "/tests/golden/" + name + ".txt";
        const std::string text = report::plainText(report::layOut(record));
        if (std::getenv("DELIBERE_UPDATE_GOLDEN") != nullptr)
            std::ofstream(path) << text;
        std::ifstream file(path);
        REQUIRE(file);
        std::ostringstream kept;
        kept << file.rdbuf();
        CHECK(text == kept.str());
    };
    golden("liste-classement",
           RankingRecord{framework, panel, ranking, RankingPart::List, stamp, nullptr});
    golden("pv-commission",
           RankingRecord{framework, panel, ranking, RankingPart::Minutes, stamp, nullptr});
    const std::vector<CriterionMeans> means{{CriterionId("K1"), Fraction(31, 2), Fraction(12, 1)},
                                            {CriterionId("K2"), Fraction(20, 1), std::nullopt},
                                            {CriterionId("K3"), std::nullopt, std::nullopt}};
    golden("releve-motive", ReasonsRecord{framework, panel, ranking, ranking.lines[4],
                                          "Camille Fictive", means, stamp});
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
