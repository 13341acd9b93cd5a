// SPDX-License-Identifier: GPL-3.0-or-later
// The secretariat at the end of a day: grids for two candidates of three, as files, in one file,
// on paper; sheets of one member; a folder that does not take them. Keys and mouse in the window,
// and what lies on the disk afterwards.
#include <fstream>
#include <sstream>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

#include "gui/score_window.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using delibere::gui::ScoreWindow;

namespace {

constexpr int patience = 60'000; // milliseconds, of a machine that does other things

void addThirdCandidate(ScoreWindow& at)
{
    Candidate candidate = at.window.document()->jury().candidates.front();
    candidate.id = CandidateId("c3");
    candidate.lastName = "HADDAD";
    candidate.firstName = "Inès";
    REQUIRE(at.window.document()->apply(PutCandidate{candidate}));
}

void becomeSecretariat(ScoreWindow& at)
{
    at.prompts.choices.push_back(static_cast<int>(at.window.document()->jury().jurors.size()) + 1);
    at.prompts.confirmations.push_back(true); // with the notes
    at.hands.click("actingPersonButton");
    REQUIRE(at.window.document()->viewer() == Viewer::staff());
}

void waitForResult(ScoreWindow& at)
{
    auto& result = at.hands.find("resultWidget");
    REQUIRE(QTest::qWaitFor([&] { return result.isVisible(); }, patience));
}

QStringList filesIn(const std::filesystem::path& folder)
{
    QStringList names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names << QString::fromStdString(entry.path().filename().string());
    names.sort();
    return names;
}

} // namespace

TEST_CASE("the secretariat takes grids of two candidates of three, as files, in one, and on paper")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "session.jury");
    ScoreWindow at(folder.path() / "session.jury");
    addThirdCandidate(at);
    becomeSecretariat(at);
    const auto out = folder.path() / "sortie";
    const auto answer = [&](const std::filesystem::path& path) {
        at.prompts.paths.push_back(QString::fromStdString(path.string()));
    };

    at.hands.click("documentsTabPushButton");
    CHECK(at.hands.find("kindsListView").hasFocus()); // the work begins there
    at.hands.clickItem(at.hands.find<QListView>("kindsListView"), "Grille de synthèse");
    auto& list = at.hands.find<QListView>("documentsListView");
    at.hands.clickItem(list, "Karim BENALI");
    at.press(Qt::Key_Space); // not this one
    answer(out);
    at.hands.click("writePushButton");
    waitForResult(at);
    CHECK(filesIn(out) == QStringList{"grille-c1.pdf", "grille-c3.pdf"});

    at.hands.click("namesCheckBox");
    answer(out);
    at.pressUntil("writePushButton", Qt::Key_Tab); // and the keyboard alone
    at.press(Qt::Key_Space);
    waitForResult(at);
    REQUIRE(QTest::qWaitFor([&] { return filesIn(out).size() == 4; }, patience));
    CHECK(filesIn(out).contains("grille-c3-haddad-ines.pdf"));

    at.hands.click("togetherRadioButton");
    answer(folder.path() / "ensemble");
    at.hands.click("writePushButton");
    REQUIRE(QTest::qWaitFor(
        [&] { return std::filesystem::exists(folder.path() / "ensemble/grille-2026-03-12.pdf"); },
        patience));
    waitForResult(at);
    CHECK(filesIn(folder.path() / "ensemble").size() == 1);

    answer(folder.path() / "papier.pdf");
    at.hands.click("printPushButton");
    waitForResult(at);
    CHECK(std::filesystem::file_size(folder.path() / "papier.pdf") > 1000);
    CHECK(at.hands.find<QLabel>("resultLabel").text() ==
          "✓ 2\u00a0documents envoyés à l’imprimante");
}

TEST_CASE("a member is found by typing, and a folder that is a file is refused where one looks")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "session.jury");
    ScoreWindow at(folder.path() / "session.jury");
    becomeSecretariat(at);
    at.hands.click("documentsTabPushButton");
    at.press(Qt::Key_Up); // from the grids to the sheets
    auto& list = at.hands.find<QListView>("documentsListView");
    REQUIRE(list.model()->rowCount() == 6);
    at.pressUntil("filterLineEdit", Qt::Key_Tab);
    at.hands.type("benali okafor");
    REQUIRE(list.model()->rowCount() == 1);
    at.prompts.paths.push_back(QString::fromStdString((folder.path() / "session.jury").string()));
    at.hands.click("writePushButton");
    waitForResult(at);
    CHECK(at.hands.find<QLabel>("resultLabel").text().contains("ne peut pas être écrit"));
    at.prompts.paths.push_back(QString::fromStdString((folder.path() / "fiches").string()));
    at.hands.click("writePushButton");
    REQUIRE(QTest::qWaitFor(
        [&] { return std::filesystem::exists(folder.path() / "fiches/fiche-c2-m2.pdf"); },
        patience));
    waitForResult(at);
    CHECK(at.hands.named("Ouvrir le &dossier").isVisible());
}

namespace {

// Thirty candidates more, every grid ticked, and the secretariat on the page.
void prepareMany(ScoreWindow& at)
{
    Candidate candidate = at.window.document()->jury().candidates.front();
    for (int number = 0; number < 30; ++number) {
        candidate.id = CandidateId("d" + std::to_string(number));
        candidate.lastName = "Essai " + std::to_string(number);
        REQUIRE(at.window.document()->apply(PutCandidate{candidate}));
    }
    becomeSecretariat(at);
    at.hands.click("documentsTabPushButton");
    at.hands.clickItem(at.hands.find<QListView>("kindsListView"), "Grille de synthèse");
}

// The window is closed while the first documents are out and others are not.
void closeInTheMiddle(ScoreWindow& at, bool& closed)
{
    auto& bar = at.hands.find<QProgressBar>("progressBar");
    QObject::connect(&bar, &QProgressBar::valueChanged, &at.window, [&](int done) {
        if (done > 0 && at.prompts.asked.isEmpty())
            closed = at.window.close();
    });
}

void checkWhole(const std::filesystem::path& folder)
{
    for (const QString& name : filesIn(folder)) {
        INFO(name.toStdString());
        std::ifstream file(folder / name.toStdString(), std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        CHECK(QByteArray::fromStdString(bytes.str()).trimmed().endsWith("%%EOF"));
    }
}

} // namespace

TEST_CASE("closing the window while documents are written asks, and the writing goes on if wished")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "session.jury");
    ScoreWindow at(folder.path() / "session.jury");
    prepareMany(at);
    const auto out = folder.path() / "sortie";
    at.prompts.paths.push_back(QString::fromStdString(out.string()));
    at.prompts.confirmations.push_back(false);
    bool closed = true;
    at.hands.click("writePushButton");
    at.prompts.asked.clear();
    closeInTheMiddle(at, closed);
    waitForResult(at);
    CHECK(at.prompts.asked == QStringList{"L’écriture des documents n’est pas finie"});
    CHECK_FALSE(closed);
    CHECK(at.window.isVisible());
    CHECK(filesIn(out).size() == 32);
    CHECK(at.hands.find<QLabel>("resultLabel").text().startsWith("✓ 32\u00a0documents écrits"));
    CHECK(at.window.close()); // nothing more to ask
    CHECK(at.prompts.asked.size() == 1);
}

TEST_CASE("a window closed all the same leaves whole documents, and stops writing")
{
    const sample::ScratchFolder folder;
    const auto out = folder.path() / "sortie";
    {
        gui::createScoreSession(folder.path() / "session.jury");
        ScoreWindow at(folder.path() / "session.jury");
        prepareMany(at);
        at.prompts.paths.push_back(QString::fromStdString(out.string()));
        at.prompts.confirmations.push_back(true);
        bool closed = false;
        at.hands.click("writePushButton");
        at.prompts.asked.clear();
        closeInTheMiddle(at, closed);
        REQUIRE(QTest::qWaitFor([&] { return closed; }, patience));
        CHECK_FALSE(at.window.isVisible());
    }
    CHECK(filesIn(out).size() >= 1);
    CHECK(filesIn(out).size() < 32);
    checkWhole(out);
}

TEST_CASE(
    "another session does not take the place of one whose documents are being written unasked")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "session.jury");
    gui::createScoreSession(folder.path() / "autre.jury");
    ScoreWindow at(folder.path() / "session.jury");
    prepareMany(at);
    const auto out = folder.path() / "sortie";
    at.prompts.paths.push_back(QString::fromStdString(out.string()));
    at.prompts.confirmations = {false, true};
    const QString other = QString::fromStdString((folder.path() / "autre.jury").string());
    at.hands.find<QPushButton>("writePushButton").click();
    at.window.openSession(other);
    CHECK(at.window.document()->session().path() == folder.path() / "session.jury");
    at.window.openSession(other);
    CHECK(at.window.document()->session().path() == folder.path() / "autre.jury");
    CHECK(filesIn(out).size() < 32);
    checkWhole(out);
}

TEST_CASE("closing the window while paper comes out asks about the printing")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "session.jury");
    ScoreWindow at(folder.path() / "session.jury");
    prepareMany(at);
    at.prompts.paths.push_back(QString::fromStdString((folder.path() / "papier.pdf").string()));
    at.hands.find<QPushButton>("printPushButton").click();
    at.prompts.asked.clear();
    CHECK_FALSE(at.window.close());
    CHECK(at.prompts.asked == QStringList{"L’impression des documents n’est pas finie"});
    waitForResult(at);
    CHECK(at.hands.find<QLabel>("resultLabel").text().startsWith("✓ 32\u00a0documents envoyés"));
}
