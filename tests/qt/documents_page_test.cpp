// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

#include "qt/desk.h"
#include "widgets/documents/form_text.h"
#include "widgets/kit/page_sheet.h"
#include "widgets/kit/pages_view.h"
#include "widgets/kit/two_line_delegate.h"

using namespace delibere;
using namespace delibere::widgets;
using printing::FormKind;
using sample::Desk;

namespace {

QStringList kindsOf(Desk& desk)
{
    QStringList words;
    const auto* model = desk.part<FormKindList>("kindsListView").model();
    for (int row = 0; row < model->rowCount(); ++row)
        words << model->index(row, 0).data().toString();
    return words;
}

QString messageOf(Desk& desk)
{
    QStringList texts;
    for (const QLabel* label : desk.part<PagesView>("pagesView").findChildren<QLabel*>())
        texts << label->text();
    return texts.join(u' ');
}

std::vector<PageSheet*> sheetsOf(Desk& desk)
{
    const auto found = desk.part<PagesView>("pagesView").findChildren<PageSheet*>();
    return {found.begin(), found.end()};
}

} // namespace

TEST_CASE("the forms stand under the moment when they are needed, those of a repérage where it is")
{
    Desk desk;
    CHECK(kindsOf(desk) == QStringList{"Avant la session",
                                       "Feuille d’émargement",
                                       "Ordre de passage",
                                       "Convocation d’un candidat",
                                       "Convocation d’un membre",
                                       "Demande d’autorisation d’absence",
                                       "Déclaration sur l’honneur",
                                       "Guide individuel vierge",
                                       "Grille de synthèse vierge",
                                       "Évaluation",
                                       "Fiche individuelle",
                                       "Grille de synthèse",
                                       "Fin de session",
                                       "Procès-verbal",
                                       "Tableau récapitulatif",
                                       "Bordereau de saisie",
                                       "Attestation de présence d’un candidat",
                                       "Attestation de présence d’un membre",
                                       "Pour le candidat",
                                       "Relevé de décision",
                                       "Attestation de blocs",
                                       "Lettre de notification",
                                       "Jury paritaire",
                                       "Procès-verbal du jury paritaire",
                                       "Tableau final pour la CPNE",
                                       "Lettre d’envoi",
                                       "Dossier sans nom",
                                       "Correspondance des dossiers sans nom"});
    Desk withPositioning(sample::tableFile);
    const QStringList all = kindsOf(withPositioning);
    CHECK(all.contains("Guide de repérage vierge"));
    CHECK(all.contains("Guide de repérage sans remarques"));
    CHECK(all.mid(all.indexOf("Repérage")) == QStringList{"Repérage", "Guide de repérage rempli",
                                                          "Bilan du repérage",
                                                          "Parcours individuel"});
}

TEST_CASE("what is ticked is counted, and nothing comes out when nothing is")
{
    Desk desk;
    CHECK(desk.said("countLabel") == "2\u00a0documents");
    desk.list().setFocus();
    QTest::keyClick(&desk.list(), Qt::Key_Space);
    CHECK(desk.said("countLabel") == "1\u00a0document");
    desk.part<QPushButton>("tickNonePushButton").click();
    CHECK(desk.said("countLabel") == "Aucun document coché");
    CHECK_FALSE(desk.part<QPushButton>("writePushButton").isEnabled());
    CHECK_FALSE(desk.part<QPushButton>("printPushButton").isEnabled());
    desk.part<QPushButton>("tickAllPushButton").click();
    CHECK(desk.said("countLabel") == "2\u00a0documents");
}

TEST_CASE("Space ticks every selected line as the current one, and the choice outlives an edit")
{
    Desk desk;
    desk.list().setFocus();
    desk.list().selectAll();
    QTest::keyClick(&desk.list(), Qt::Key_Space);
    CHECK(desk.said("countLabel") == "Aucun document coché");
    desk.addCandidates(1);
    CHECK(desk.said("countLabel") == "1\u00a0document"); // the new one
}

TEST_CASE("the filter finds a name by its beginnings, whatever the accents")
{
    Desk desk;
    auto& filter = desk.part<QLineEdit>("filterLineEdit");
    QTest::keyClicks(&filter, "AMEL rou");
    REQUIRE(desk.list().model()->rowCount() == 1);
    CHECK(desk.line(0) == "Amélie ROUSSEL");
    CHECK(desk.said("countLabel") == "1\u00a0document");
    filter.setText("zzz");
    CHECK(desk.part<QLabel>("emptyLabel").isVisible());
    CHECK(desk.said("emptyLabel").startsWith("Aucun document ne répond au filtre."));
    filter.clear();
    CHECK(desk.list().model()->rowCount() == 2);
}

TEST_CASE("members are chosen where a form has them, and nowhere else")
{
    Desk desk;
    auto& members = desk.part<QComboBox>("jurorComboBox");
    CHECK(members.isHidden());
    desk.choose(FormKind::Sheet);
    CHECK(members.isVisible());
    CHECK(desk.list().model()->rowCount() == 6);
    members.setCurrentIndex(members.findData("m2"));
    REQUIRE(desk.list().model()->rowCount() == 2);
    CHECK(desk.line(0) == "Amélie ROUSSEL — par Paul Okafor");
    desk.choose(FormKind::Grid);
    CHECK(desk.list().model()->rowCount() == 2);
}

TEST_CASE("letters are listed person by person, with the hour or the role")
{
    Desk desk;
    desk.choose(FormKind::CandidateSummons);
    REQUIRE(desk.list().model()->rowCount() == 2);
    CHECK(desk.line(0) == "Amélie ROUSSEL");
    CHECK(desk.line(0, TwoLineDelegate::SecondLineRole) == "sans heure de passage");
    desk.choose(FormKind::LeaveRequest);
    REQUIRE(desk.list().model()->rowCount() == 3);
    CHECK(desk.line(1) == "Paul Okafor");
    CHECK(desk.line(1, TwoLineDelegate::SecondLineRole) == "membre du jury");
}

TEST_CASE("several forms at once come candidate by candidate, each said by its name")
{
    Desk desk;
    desk.choose(FormKind::Minutes);
    auto& kinds = desk.part<FormKindList>("kindsListView");
    const Framework& framework = desk.document().framework();
    for (int row = 0; row < kinds.model()->rowCount(); ++row) {
        const QModelIndex index = kinds.model()->index(row, 0);
        if (index.data().toString() == formTitle(framework, FormKind::Grid) ||
            index.data().toString() == formTitle(framework, FormKind::Sheet))
            kinds.selectionModel()->select(index, QItemSelectionModel::Select);
    }
    REQUIRE(desk.list().model()->rowCount() == 9);
    CHECK(desk.line(0, TwoLineDelegate::SecondLineRole).startsWith("Procès-verbal · "));
    CHECK(desk.line(1) == "Amélie ROUSSEL — par Claire Martin");
    CHECK(desk.line(4, TwoLineDelegate::SecondLineRole) ==
          "Grille de synthèse · 0\u00a0fiche remise");
    CHECK(desk.line(5) == "Karim BENALI — par Claire Martin");
}

TEST_CASE("the staff without the marks are told how they come to them")
{
    Desk desk;
    desk.document().actAs({});
    desk.choose(FormKind::Grid);
    CHECK(desk.list().model()->rowCount() == 0);
    CHECK(desk.said("emptyLabel").contains("Secrétariat, avec les notes"));
    CHECK_FALSE(desk.said("emptyLabel").contains("chacun remet sa fiche"));
}

TEST_CASE("a member who has not handed in sees their own sheets and is told why there is no grid")
{
    Desk desk;
    desk.document().actAs(JurorId("m2"));
    CHECK(desk.list().model()->rowCount() == 0);
    CHECK(desk.said("emptyLabel").startsWith("Rien à montrer encore à la personne qui agit"));
    CHECK(desk.part<QLabel>("emptyLabel").isVisible());
    desk.choose(FormKind::Sheet);
    REQUIRE(desk.list().model()->rowCount() == 2);
    CHECK(desk.line(1) == "Karim BENALI — par Paul Okafor");
    desk.sitting.submit("m2", 80);
    CHECK(desk.list().model()->rowCount() == 4); // everyone's for c1, one's own for c2
}

TEST_CASE("a session without candidates says where to add them")
{
    Desk desk;
    for (const char* id : {"c1", "c2"})
        REQUIRE(desk.document().apply(RemoveCandidate{CandidateId(id)}));
    CHECK(desk.said("emptyLabel") ==
          "La session n’a pas encore de candidat. Ajoutez-les dans Préparation.");
    CHECK(desk.said("countLabel") == "Aucun document");
}

TEST_CASE("a form that cannot be had yet says why, in place of its pages")
{
    Desk desk;
    CHECK(desk.part<PagesView>("pagesView").pageCount() > 0);
    desk.choose(FormKind::Certificate);
    CHECK(desk.part<PagesView>("pagesView").pageCount() == 0);
    CHECK_FALSE(messageOf(desk).isEmpty());
    CHECK(desk.said("previewLabel") == "Attestation de blocs — Amélie ROUSSEL");
    CHECK(desk.said("pageLabel").isEmpty());
}

TEST_CASE("the preview follows the session")
{
    Desk desk;
    desk.choose(FormKind::Minutes);
    const QImage before = sheetsOf(desk).front()->grab().toImage();
    SessionInfo info = desk.document().jury().info;
    info.place = "Villefranche";
    REQUIRE(desk.document().apply(SetSessionInfo{info}));
    CHECK(sheetsOf(desk).front()->grab().toImage() != before);
}

TEST_CASE("a page is drawn when it comes into view and forgotten when it is far")
{
    Desk desk;
    desk.choose(FormKind::Sheet);
    const auto sheets = sheetsOf(desk);
    REQUIRE(sheets.size() > 5);
    CHECK(QTest::qWaitFor([&] { return sheets.front()->drawn(); }));
    CHECK_FALSE(sheets.back()->drawn());
    auto& bar = *desk.part<PagesView>("pagesView").verticalScrollBar();
    bar.setValue(bar.maximum());
    CHECK(QTest::qWaitFor([&] { return sheets.back()->drawn(); }));
    CHECK_FALSE(sheets.front()->drawn());
    const auto pages = QString::number(sheets.size());
    CHECK(desk.said("pageLabel") == QStringLiteral("page\u00a0%1/%1").arg(pages));
}

TEST_CASE("the preview fits the width until a zoom is chosen")
{
    Desk desk;
    auto& pages = desk.part<PagesView>("pagesView");
    desk.page.resize(1000, 670);
    QApplication::processEvents();
    const int narrow = pages.zoom();
    desk.page.resize(1300, 670);
    CHECK(QTest::qWaitFor([&] { return pages.zoom() > narrow; }));
    desk.part<QToolButton>("zoomOutToolButton").click();
    CHECK(pages.zoom() % 25 == 0);
    CHECK_FALSE(desk.part<QToolButton>("fitToolButton").isChecked());
    const int chosen = pages.zoom();
    desk.page.resize(1000, 670);
    QApplication::processEvents();
    CHECK(pages.zoom() == chosen);
    desk.part<QToolButton>("fitToolButton").click();
    CHECK(pages.zoom() == narrow);
}
