// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a campaign at its two doors, with the mouse and the keys: what does not hold, lists
// that commissions signed, an interruption; and the open data, searched once they are in.
#include <algorithm>

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "gui/campaign_at_window.h"
#include "widgets/campaign/catalogue_model.h"
#include "widgets/campaign/import_campaign_dialog.h"
#include "widgets/campaign/new_campaign_dialog.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"

using namespace delibere;
using namespace delibere::widgets;
using campaign::State;

namespace {

const QString sampleCatalogue = QStringLiteral(DELIBERE_SOURCE_DIR "/catalogue/exemple-fictif.csv");

// « Nouvelle campagne… » with the files that a test writes for it.
class NewCampaign {
public:
    NewCampaign(const std::string& formations, const std::string& applications)
    {
        m_window.show();
        write("formations.csv",
              ("id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite\n" + formations)
                  .c_str());
        writeApplications(applications);
        dialog.open();
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
    }
    void write(const char* name, const char* text) const
    {
        gui::writeText(folder.path() / name, text);
    }
    void writeApplications(const std::string& lines) const
    {
        write("candidatures.csv", ("candidat;formation;rang;preference;contrat\n" + lines).c_str());
    }
    [[nodiscard]] QString at(const char* name) const
    {
        return toQt((folder.path() / name).string());
    }
    [[nodiscard]] std::filesystem::path place() const { return folder.path() / "neuve.campagne"; }
    void chooseFiles() const
    {
        hands.find<QLineEdit>("formationsFileLineEdit").setText(at("formations.csv"));
        hands.find<QLineEdit>("applicationsFileLineEdit").setText(at("candidatures.csv"));
        hands.find<QLineEdit>("placeLineEdit").setText(toQt(place().string()));
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return !dialog.working(); }));
    }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;

private:
    QWidget m_window;

public:
    NewCampaignDialog& dialog = *new NewCampaignDialog(prompts, &m_window);
    gui::Hands hands{dialog};
};

ImportCampaignDialog& openImport(gui::CampaignAtWindow& at)
{
    at.window.findChild<QAction*>("importFilesAction")->trigger();
    auto* dialog = at.window.findChild<ImportCampaignDialog*>();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    return *dialog;
}

} // namespace

TEST_CASE("a new campaign says every line that does not hold, and makes no file then")
{
    NewCampaign made("F1;0750001A;11;Droit;;classique;1;1;0\n", "a;F1;1;1;\nb;F9;2;1;\n");
    const QSignalSpy done(&made.dialog, &NewCampaignDialog::made);
    made.hands.click("createCampaignPushButton");
    CHECK_FALSE(made.dialog.working()); // no file was chosen
    made.chooseFiles();
    made.hands.click("createCampaignPushButton");
    made.settle();
    CHECK(made.hands.find<QPlainTextEdit>("findingsText")
              .toPlainText()
              .contains(QStringLiteral("ligne")));
    CHECK_FALSE(std::filesystem::exists(made.place()));
    CHECK(done.isEmpty());

    made.writeApplications("a;F1;1;1;\nb;F1;2;1;\n");
    made.hands.click("createCampaignPushButton");
    REQUIRE(QTest::qWaitFor([&] { return !done.isEmpty(); }));
    CHECK(std::filesystem::exists(made.place()));
}

TEST_CASE("a catalogue alone makes a campaign that is searched, and opens there")
{
    NewCampaign made({}, {});
    made.hands.find<QLineEdit>("catalogueFileLineEdit").setText(sampleCatalogue);
    made.hands.find<QLineEdit>("placeLineEdit").setText(toQt(made.place().string()));
    made.hands.click("createCampaignPushButton");
    made.settle();
    auto campaign = app::OpenCampaign::open(made.place());
    REQUIRE(campaign);
    CampaignWindow window(std::move(*campaign), made.prompts);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const gui::Hands hands(window);
    CHECK(hands.find("catalogueTableView").isVisible());
    CHECK(hands.find<QLabel>("catalogueCountLabel").text() == QStringLiteral("65\u00a0formations"));
    for (const char* tab : {"formationTab", "candidatesTab", "courseTab", "rulesTab"})
        hands.click(tab); // nothing is played, and nothing fails there
}

TEST_CASE("a list that a commission signed gives a new campaign its ranks")
{
    NewCampaign made("F1;0750001A;11;Droit;;classique;1;1;0\n", "a;F1;;1;\nb;F1;;1;\n");
    made.write("liste.csv", "numero;rang;reponse;motif\nb;1;classe;\na;2;classe;\n");
    made.chooseFiles();
    made.prompts.paths = {made.at("liste.csv"), made.at("liste.csv")};
    made.prompts.texts = {QStringLiteral("F9"), QStringLiteral("F1")};
    made.hands.click("addSignedListPushButton");
    made.hands.click("addSignedListPushButton");
    auto& lists = made.hands.find<QListWidget>("signedListsWidget");
    REQUIRE(lists.count() == 2);
    lists.setCurrentRow(0);
    lists.setFocus();
    made.hands.press(Qt::Key_Delete); // F9 was a slip
    REQUIRE(lists.count() == 1);
    CHECK(lists.item(0)->text() == QStringLiteral("F1\u00a0: liste.csv"));
    made.hands.click("createCampaignPushButton");
    made.settle();
    const auto campaign = app::OpenCampaign::open(made.place());
    REQUIRE(campaign);
    const auto& rows = campaign->state().base().rows;
    REQUIRE(rows.main.size() == 2);
    CHECK(rows.candidates[rows.main[0].candidate] == "a");
    CHECK(rows.main[0].rank == 2);
    CHECK(rows.main[1].rank == 1);
}

TEST_CASE("a long import is interrupted, and nothing of it is there")
{
    std::string formations;
    for (int each = 0; each < 20'000; ++each)
        formations += "F" + std::to_string(each) +
                      ";0750001A;11;Mention fictive assez longue pour " +
                      "que la lecture prenne plusieurs morceaux;;classique;1;1;0\n";
    NewCampaign made(formations, "a;F1;1;1;\n");
    made.chooseFiles();
    made.hands.click("createCampaignPushButton");
    // It is there before the first piece is read; pressed as soon as the window lives.
    QMetaObject::invokeMethod(
        &made.dialog, [&] { made.hands.click("stopPushButton"); }, Qt::QueuedConnection);
    made.settle();
    CHECK(made.dialog.isVisible());
    const auto labels = made.dialog.findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* each) {
        return each->text() == QStringLiteral("Interrompu\u00a0: rien n’a été écrit.");
    }));
    CHECK_FALSE(std::filesystem::exists(made.place()));
}

TEST_CASE("answers come into a campaign that is played, all of them or none")
{
    gui::CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    const auto import = [&](const char* lines) {
        const auto path = at.folder.path() / "reponses.csv";
        gui::writeText(path,
                       (std::string("date;heure;candidat;formation;reponse\n") + lines).c_str());
        ImportCampaignDialog& dialog = openImport(at);
        const gui::Hands hands(dialog);
        CHECK(dialog.findChild<QLineEdit*>("formationsFileLineEdit") == nullptr); // played
        hands.find<QLineEdit>("answersFileLineEdit").setText(toQt(path.string()));
        hands.click("importCampaignPushButton");
        REQUIRE(QTest::qWaitFor([&] { return !dialog.working(); }));
        return &dialog;
    };
    auto* dialog = import("2025-06-02;10:00;a;F1;refus\n2025-06-02;11:00;z;F1;refus\n");
    CHECK(dialog->isVisible());
    CHECK(gui::Hands(*dialog)
              .find<QPlainTextEdit>("findingsText")
              .toPlainText()
              .contains(QStringLiteral("ligne 3")));
    CHECK(at.stateOf("a", "F1") == State::Proposed);
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    static_cast<void>(import("2025-06-02;10:00;a;F1;refus\n"));
    CHECK(at.stateOf("a", "F1") == State::Declined);
    CHECK(at.text("campaignStateLabel") ==
          QStringLiteral("✓ Importé\u00a0: formations 0, candidatures 0, réponses, contrats et "
                         "places dans un ordre 1"));
}

TEST_CASE("the open data are searched beside the campaign, and the sheet says what is published")
{
    gui::CampaignAtWindow at;
    ImportCampaignDialog& dialog = openImport(at);
    const gui::Hands hands(dialog);
    hands.find<QLineEdit>("catalogueFileLineEdit").setText(sampleCatalogue);
    hands.click("importCampaignPushButton");
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isVisible(); }));
    at.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&at.window));
    at.hands.click("catalogueTab");
    CHECK(at.text("catalogueCountLabel") == QStringLiteral("67\u00a0formations"));
    at.hands.press(Qt::Key_F, Qt::ControlModifier);
    at.hands.type("mathe fictive");
    CHECK(at.text("catalogueCountLabel") == QStringLiteral("1\u00a0formation"));
    CHECK(at.text("catalogueSheetTitleLabel").startsWith(QStringLiteral("Mathématiques")));
    CHECK_FALSE(at.hands.find<QPushButton>("openFormationPushButton").isEnabled()); // not played
    QStringList sheet;
    const QAbstractItemModel& items = *at.hands.find<QTableView>("catalogueSheetTableView").model();
    for (int row = 0; row < items.rowCount(); ++row)
        sheet << items.index(row, 0).data().toString() + QStringLiteral("\u00a0: ") +
                     items.index(row, 1).data().toString();
    CHECK(sheet.contains(QStringLiteral("Capacité d’accueil\u00a0: 47 (2024\u00a0: 47)")));
    CHECK(sheet.contains(QStringLiteral("Langues vivantes enseignées\u00a0: Français, Anglais")));
    CHECK(sheet.contains(QStringLiteral("N° de fiche RNCP\u00a0: non communiqué")));

    at.hands.find<QLineEdit>("catalogueSearchLineEdit").clear();
    at.hands.find<QLineEdit>("catalogueTownLineEdit").setFocus();
    at.hands.type("rennes");
    at.hands.find<QComboBox>("catalogueRadiusComboBox").setCurrentIndex(1); // 10 km
    const QString near = at.text("catalogueCountLabel");
    at.hands.find<QComboBox>("catalogueRadiusComboBox").setCurrentIndex(4); // 100 km: Nantes too
    CHECK(at.text("catalogueCountLabel").split(QChar::Nbsp).first().toInt() >
          near.split(QChar::Nbsp).first().toInt());
    at.hands.find<QLineEdit>("catalogueTownLineEdit").setText(QStringLiteral("Trifouilly"));
    CHECK(at.text("catalogueCountLabel") ==
          QStringLiteral("La position de «\u00a0Trifouilly\u00a0» n’est pas connue."));
    CHECK(at.text("catalogueSheetTitleLabel").contains(QStringLiteral("Aucune formation")));
}

TEST_CASE("a figure of last year is grey, also of a formation that called nobody yet")
{
    const sample::ScratchFolder folder;
    app::OpenCampaign campaign = sample::smallCampaign(folder.path() / "petite.campagne");
    app::CampaignIntake intake(campaign.state());
    intake.read("catalogue");
    campaign::CatalogueRow row;
    row.session = 2024;
    row.id = "F1";
    row.figures = {20, 100, {}, {}, {}, {}, {}, {}, 31, {}};
    intake.add(2, row);
    intake.finish();
    REQUIRE(campaign.add(intake.takeRows()));
    CatalogueModel model;
    const auto cell = [&](int column) {
        const QModelIndex index = model.index(0, column);
        const bool grey = index.data(ToneRole).toInt() == static_cast<int>(theme::Tone::Muted);
        return index.data().toString() + (grey ? QStringLiteral(", gris") : QString());
    };
    model.show(campaign.state());
    CHECK(cell(CatalogueModel::Capacity) == QStringLiteral("1")); // of the campaign
    CHECK(cell(CatalogueModel::LastRank) == QStringLiteral("31, gris"));
    CHECK(cell(CatalogueModel::Access) == QStringLiteral("31\u00a0%, gris"));
    REQUIRE(campaign.nextMorning());
    model.show(campaign.state());
    CHECK(cell(CatalogueModel::LastRank) == QStringLiteral("1"));
    CHECK(cell(CatalogueModel::Access) == QStringLiteral("33\u00a0%")); // 1 of 3
}
