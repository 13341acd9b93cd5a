// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign played at its window, with the mouse and the keys: a formation's morning, a
// candidate's answer, a past day, a branch, the catalogue; a file that cannot be opened says why.
#include <algorithm>
#include <fstream>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <QTimeEdit>

#include "gui/hands.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "unit/app/small_campaign.h"
#include "widgets/campaign/call_list_model.h"
#include "widgets/campaign/import_campaign_dialog.h"
#include "widgets/campaign/new_campaign_dialog.h"
#include "widgets/kit/qt_text.h"
#include "widgets/shell/campaign_window.h"

using namespace delibere;
using namespace delibere::widgets;
using campaign::State;

namespace {

class CampaignAtWindow {
public:
    CampaignAtWindow() : CampaignAtWindow(sample::smallCampaign) {}
    explicit CampaignAtWindow(app::OpenCampaign (*make)(const std::filesystem::path&))
        : window(*new CampaignWindow(make(folder.path() / "petite.campagne"), prompts)),
          hands(window)
    {
        window.resize(1366, 740);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~CampaignAtWindow() { delete &window; }

    // Every page has its own bar of days.
    [[nodiscard]] gui::Hands here() const
    {
        return gui::Hands(*hands.find<QStackedWidget>("campaignPages").currentWidget());
    }
    [[nodiscard]] QString text(const char* label) const { return hands.find<QLabel>(label).text(); }
    [[nodiscard]] State stateOf(const char* candidate, const char* formation) const
    {
        return sample::state(window.document().present(), candidate, formation);
    }
    // Rank, number, waiting, yesterday, movement, state of each row; the line in one.
    [[nodiscard]] QStringList callList() const
    {
        const QAbstractItemModel& model = *hands.find<QTableView>("callTableView").model();
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QVariant line = model.index(row, 0).data(CallListModel::LineRole);
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
            rows << (line.isValid() ? line.toString() : cells.join(QLatin1Char('|')));
        }
        return rows;
    }
    void searchCandidate(const char* number) const
    {
        hands.click("candidatesTab");
        hands.press(Qt::Key_F, Qt::ControlModifier);
        hands.type(number);
        QApplication::processEvents();
    }

    sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    CampaignWindow& window;
    gui::Hands hands;
};

// One formation of alternance, with one candidate.
app::OpenCampaign workStudyCampaign(const std::filesystem::path& path)
{
    auto made = app::OpenCampaign::create(path, sample::terms2025());
    REQUIRE(made);
    app::CampaignIntake intake(made->state());
    intake.read("formations.csv");
    intake.add(2, {"F1", "0750001A", "11", "Droit", "", Track::WorkStudy, 1, 1, 0});
    intake.read("candidatures.csv");
    intake.add(2, AdmissionPhase::Main, {"a", "F1", 1, 1});
    intake.finish();
    REQUIRE(intake.findingCount() == 0);
    REQUIRE(made->add(intake.takeRows()));
    return std::move(*made);
}

void writeText(const std::filesystem::path& path, const char* text)
{
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace

TEST_CASE("the first morning is played with a click, and the formation's day is in sight")
{
    const CampaignAtWindow at;
    CHECK(at.text("campaignStateLabel") == QStringLiteral("✓ Tout est enregistré"));
    at.here().click("nextMorningPushButton");
    CHECK(at.here().find<QPushButton>("dayPushButton").text() ==
          QStringLiteral("lundi 2\u00a0juin\u00a02025"));
    CHECK(at.text("dayCountLabel") == QStringLiteral("jour 1 sur 91"));
    CHECK(at.callList().join(QLatin1Char('\n')) ==
          QStringLiteral("1|a|—|—|→ appelée ce matin|proposée, répond avant le 5\u00a0juin, "
                         "23\u00a0h\u00a059\n"
                         "1 — dernier appelé, 2\u00a0juin à 9\u00a0h\n"
                         "2|b|1|—|entre sur la liste|en attente\n"
                         "3|c|2|—|entre sur la liste|en attente"));
    CHECK(at.text("proposedLabel") == QStringLiteral("1"));
    CHECK(at.text("cardNumberLabel") == QStringLiteral("a")); // the last that was called
    CHECK(at.text("cardDeadlineLabel") ==
          QStringLiteral("reste 3\u00a0jours 14\u00a0h\u00a059, jusqu’au 5\u00a0juin à "
                         "23\u00a0h\u00a059"));
    CHECK(at.text("cardEffectsLabel").contains(QStringLiteral("accepte définitivement")));
    CHECK(at.text("whySourceLabel").contains(QStringLiteral("D.612-36-2-2 I")));
    at.hands.click("copyAnswerPushButton");
    CHECK(
        QApplication::clipboard()->text().startsWith(QStringLiteral("a, rang 1\u00a0: proposée.")));
}

TEST_CASE("an answer is shown, confirmed and written; a formation does not learn where")
{
    CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.searchCandidate("a");
    CHECK(at.text("candidateTitleLabel") == QStringLiteral("a"));
    at.prompts.confirmations = {false};
    at.hands.click("reply0");
    QApplication::processEvents();
    CHECK(at.stateOf("a", "F1") == State::Proposed); // given up: nothing changed
    CHECK(at.prompts.lastText.contains(
        QStringLiteral("F2\u00a0: en attente → close, une autre est acceptée définitivement")));
    at.prompts.confirmations = {true};
    at.hands.click("reply0");
    QApplication::processEvents();
    CHECK(at.stateOf("a", "F1") == State::Final);
    CHECK(at.text("candidateStateLabel") == QStringLiteral("admission définitive"));

    at.hands.click("formationTab");
    CHECK(at.text("placedLabel") == QStringLiteral("1"));
    at.hands.find<QComboBox>("formationComboBox").setCurrentIndex(1);
    CHECK(at.callList().back() ==
          QStringLiteral("2|a|—|—||admission définitive ailleurs, à 9\u00a0h"));
    at.hands.clickCell(at.hands.find<QTableView>("callTableView"), 2, CallListModel::Number);
    at.hands.click("copyAnswerPushButton");
    CHECK_FALSE(QApplication::clipboard()->text().contains(QStringLiteral("F1")));
}

TEST_CASE("who accepts for now says which waiting lists stay, and at what hour")
{
    CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.searchCandidate("a");
    auto& hour = at.hands.find<QTimeEdit>("replyTimeEdit");
    CHECK(hour.time() == QTime(9, 0));
    CHECK(hour.minimumTime() == QTime(9, 0)); // the morning was played
    hour.setFocus();
    at.hands.press(Qt::Key_Up); // the hours
    CHECK(hour.time() == QTime(10, 0));
    CHECK(at.hands.find<QCheckBox>("keepF2").isChecked());
    at.hands.click("keepF2");
    at.prompts.confirmations = {true};
    at.hands.click("reply1");
    QApplication::processEvents();
    CHECK(at.prompts.lastText ==
          QStringLiteral("F1\u00a0: proposée → acceptée provisoirement\n"
                         "F2\u00a0: en attente → abandonnée par le candidat"));
    CHECK(at.stateOf("a", "F1") == State::Held);
    CHECK(at.stateOf("a", "F2") == State::Dropped);
    CHECK(app::minuteOf(at.window.document().present()) == 10 * 60);
    CHECK(at.hands.find<QTimeEdit>("replyTimeEdit").minimumTime() == QTime(10, 0));
}

TEST_CASE("a contract is deposited, refused, deposited again and validated where the candidate is")
{
    CampaignAtWindow at(workStudyCampaign);
    at.here().click("nextMorningPushButton");
    at.searchCandidate("a");
    at.prompts.confirmations = {false};
    at.hands.click("contract0");
    QApplication::processEvents();
    CHECK(at.prompts.lastText == QStringLiteral("F1\u00a0: cherche un contrat → contrat déposé"));
    CHECK(at.stateOf("a", "F1") == State::Searching);
    at.prompts.confirmations = {true, true, true, true};
    for (const auto& [button, state] :
         {std::pair("contract0", State::Deposited), std::pair("contract1", State::Searching),
          std::pair("contract0", State::Deposited), std::pair("contract2", State::Validated)}) {
        at.hands.click(button);
        QApplication::processEvents();
        CHECK(at.stateOf("a", "F1") == state);
    }
}

TEST_CASE("a past day is looked at with the arrows, and nothing is answered there")
{
    const CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.hands.press(Qt::Key_M, Qt::ControlModifier);
    at.hands.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(at.text("campaignStateLabel") == QStringLiteral("✓ Joué jusqu’au 4\u00a0juin"));
    at.here().find("phaseFrieze").setFocus();
    at.hands.press(Qt::Key_Left);
    at.hands.press(Qt::Key_Left);
    CHECK(at.here().find<QPushButton>("dayPushButton").text() ==
          QStringLiteral("lundi 2\u00a0juin\u00a02025"));
    CHECK(at.text("campaignStateLabel") ==
          QStringLiteral("Jour passé\u202f; joué jusqu’au 4\u00a0juin"));
    CHECK(at.window.document().looksBack());
    at.hands.press(Qt::Key_Left); // there is no day before
    CHECK(*at.window.document().shown().today() == sample::day2025(6, 2));
    at.here().click("dayPushButton");
    CHECK_FALSE(at.window.document().looksBack());
}

TEST_CASE("Ctrl+F finds a number in the call list")
{
    const CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    at.hands.press(Qt::Key_F, Qt::ControlModifier);
    at.hands.type("c");
    CHECK(at.text("cardNumberLabel") == QStringLiteral("c"));
    CHECK(at.text("whyReasonsLabel").contains(QStringLiteral("1\u00a0candidature attend devant")));
}

TEST_CASE("a branch with another target stands beside the campaign, and the file keeps its own")
{
    const CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    const std::size_t events = at.window.document().present().events().size();
    at.hands.click("courseTab");
    at.hands.find<QSpinBox>("branchTargetSpinBox").setValue(2);
    at.hands.click("comparePushButton");
    CHECK(at.text("branchWordsLabel").startsWith(QStringLiteral("2\u00a0formations diffèrent")));
    CHECK(at.window.document().present().events().size() == events);
    at.hands.click("runPushButton"); // the phase, unless another day is chosen
    CHECK(*at.window.document().present().today() == sample::day2025(6, 16));
}

TEST_CASE("the catalogue finds a course by a piece of a word and opens it")
{
    const CampaignAtWindow at;
    at.hands.click("catalogueTab");
    at.hands.press(Qt::Key_F, Qt::ControlModifier);
    at.hands.type("affaires");
    CHECK(at.text("catalogueCountLabel") == QStringLiteral("1\u00a0formation"));
    at.hands.click("openFormationPushButton");
    CHECK(at.hands.find<QComboBox>("formationComboBox").currentIndex() == 1);
    CHECK(at.hands.find("callTableView").isVisible());
}

TEST_CASE("a damaged campaign is refused with what to do")
{
    const sample::ScratchFolder folder;
    sample::ScriptedPrompts prompts;
    writeText(folder.path() / "abimee.campagne", "rien");
    const QString why =
        openCampaignWindow(toQt((folder.path() / "abimee.campagne").string()), prompts);
    CHECK(why.contains(QStringLiteral("abimee.campagne")));
    CHECK(openCampaignWindow(QStringLiteral("/absente.campagne"), prompts)
              .contains(QStringLiteral("introuvable")));
}

TEST_CASE("a new campaign says every line that does not hold, and makes no file then")
{
    const sample::ScratchFolder folder;
    const auto place = folder.path() / "neuve.campagne";
    writeText(folder.path() / "formations.csv",
              "id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite\n"
              "F1;0750001A;11;Droit;;classique;1;1;0\n");
    writeText(folder.path() / "candidatures.csv", "candidat;formation;rang;preference;contrat\n"
                                                  "a;F1;1;1;\nb;F9;2;1;\n");
    sample::ScriptedPrompts prompts;
    QWidget window;
    window.show();
    auto* dialog = new NewCampaignDialog(prompts, &window);
    const gui::Hands hands(*dialog);
    const QSignalSpy made(dialog, &NewCampaignDialog::made);
    dialog->open();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    hands.click("createCampaignPushButton");
    CHECK_FALSE(dialog->working()); // no file was chosen
    hands.find<QLineEdit>("formationsFileLineEdit")
        .setText(toQt((folder.path() / "formations.csv").string()));
    hands.find<QLineEdit>("applicationsFileLineEdit")
        .setText(toQt((folder.path() / "candidatures.csv").string()));
    hands.find<QLineEdit>("placeLineEdit").setText(toQt(place.string()));
    hands.click("createCampaignPushButton");
    REQUIRE(QTest::qWaitFor([&] { return !dialog->working(); }));
    CHECK(
        hands.find<QPlainTextEdit>("findingsText").toPlainText().contains(QStringLiteral("ligne")));
    CHECK_FALSE(std::filesystem::exists(place));
    CHECK(made.isEmpty());

    writeText(folder.path() / "candidatures.csv", "candidat;formation;rang;preference;contrat\n"
                                                  "a;F1;1;1;\nb;F1;2;1;\n");
    hands.click("createCampaignPushButton");
    REQUIRE(QTest::qWaitFor([&] { return !made.isEmpty(); }));
    CHECK(std::filesystem::exists(place));
}

TEST_CASE("answers come into a campaign that is played, all of them or none")
{
    CampaignAtWindow at;
    at.here().click("nextMorningPushButton");
    const auto import = [&](const char* lines) {
        const auto path = at.folder.path() / "reponses.csv";
        writeText(path, (std::string("date;heure;candidat;formation;reponse\n") + lines).c_str());
        at.window.findChild<QAction*>("importFilesAction")->trigger();
        auto* dialog = at.window.findChild<ImportCampaignDialog*>();
        REQUIRE(QTest::qWaitForWindowActive(dialog));
        const gui::Hands hands(*dialog);
        CHECK(dialog->findChild<QLineEdit*>("formationsFileLineEdit") == nullptr); // played
        hands.find<QLineEdit>("answersFileLineEdit").setText(toQt(path.string()));
        hands.click("importCampaignPushButton");
        REQUIRE(QTest::qWaitFor([&] { return !dialog->working(); }));
        return dialog;
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

TEST_CASE("a list that a commission signed gives a new campaign its ranks")
{
    const sample::ScratchFolder folder;
    const auto at = [&](const char* name) { return toQt((folder.path() / name).string()); };
    writeText(folder.path() / "formations.csv",
              "id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite\n"
              "F1;0750001A;11;Droit;;classique;1;1;0\n");
    writeText(folder.path() / "candidatures.csv",
              "candidat;formation;rang;preference;contrat\na;F1;;1;\nb;F1;;1;\n");
    writeText(folder.path() / "liste.csv", "numero;rang;reponse;motif\nb;1;classe;\na;2;classe;\n");
    sample::ScriptedPrompts prompts;
    QWidget window;
    window.show();
    auto* dialog = new NewCampaignDialog(prompts, &window);
    const gui::Hands hands(*dialog);
    dialog->open();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    hands.find<QLineEdit>("formationsFileLineEdit").setText(at("formations.csv"));
    hands.find<QLineEdit>("applicationsFileLineEdit").setText(at("candidatures.csv"));
    hands.find<QLineEdit>("placeLineEdit").setText(at("neuve.campagne"));
    prompts.paths = {at("liste.csv"), at("liste.csv")};
    prompts.texts = {QStringLiteral("F9"), QStringLiteral("F1")};
    hands.click("addSignedListPushButton");
    hands.click("addSignedListPushButton");
    auto& lists = hands.find<QListWidget>("signedListsWidget");
    REQUIRE(lists.count() == 2);
    lists.setCurrentRow(0);
    lists.setFocus();
    hands.press(Qt::Key_Delete); // F9 was a slip
    REQUIRE(lists.count() == 1);
    CHECK(lists.item(0)->text() == QStringLiteral("F1\u00a0: liste.csv"));
    hands.click("createCampaignPushButton");
    REQUIRE(QTest::qWaitFor([&] { return !dialog->working(); }));
    const auto made = app::OpenCampaign::open(folder.path() / "neuve.campagne");
    REQUIRE(made);
    const auto& rows = made->state().base().rows;
    REQUIRE(rows.main.size() == 2);
    CHECK(rows.candidates[rows.main[0].candidate] == "a");
    CHECK(rows.main[0].rank == 2);
    CHECK(rows.main[1].rank == 1);
}

TEST_CASE("a long import is interrupted, and nothing of it is there")
{
    const sample::ScratchFolder folder;
    const auto place = folder.path() / "longue.campagne";
    std::string formations = "id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite\n";
    for (int each = 0; each < 20'000; ++each)
        formations += "F" + std::to_string(each) +
                      ";0750001A;11;Mention fictive assez longue pour " +
                      "que la lecture prenne plusieurs morceaux;;classique;1;1;0\n";
    writeText(folder.path() / "formations.csv", formations.c_str());
    writeText(folder.path() / "candidatures.csv",
              "candidat;formation;rang;preference;contrat\na;F1;1;1;\n");
    sample::ScriptedPrompts prompts;
    QWidget window;
    window.show();
    auto* dialog = new NewCampaignDialog(prompts, &window);
    const gui::Hands hands(*dialog);
    dialog->open();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    hands.find<QLineEdit>("formationsFileLineEdit")
        .setText(toQt((folder.path() / "formations.csv").string()));
    hands.find<QLineEdit>("applicationsFileLineEdit")
        .setText(toQt((folder.path() / "candidatures.csv").string()));
    hands.find<QLineEdit>("placeLineEdit").setText(toQt(place.string()));
    hands.click("createCampaignPushButton");
    // It is there before the first piece is read; pressed as soon as the window lives.
    QMetaObject::invokeMethod(
        dialog, [&] { hands.click("stopPushButton"); }, Qt::QueuedConnection);
    REQUIRE(QTest::qWaitFor([&] { return !dialog->working(); }));
    CHECK(dialog->isVisible());
    const auto labels = dialog->findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* each) {
        return each->text() == QStringLiteral("Interrompu\u00a0: rien n’a été écrit.");
    }));
    CHECK_FALSE(std::filesystem::exists(place));
}

TEST_CASE("the open data are searched beside the campaign, and the sheet says what is published")
{
    CampaignAtWindow at;
    at.window.findChild<QAction*>("importFilesAction")->trigger();
    auto* dialog = at.window.findChild<ImportCampaignDialog*>();
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    const gui::Hands hands(*dialog);
    hands.find<QLineEdit>("catalogueFileLineEdit")
        .setText(QStringLiteral(DELIBERE_SOURCE_DIR "/catalogue/exemple-fictif.csv"));
    hands.click("importCampaignPushButton");
    REQUIRE(QTest::qWaitFor([&] { return !dialog->isVisible(); }));
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
