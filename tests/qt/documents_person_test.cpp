// SPDX-License-Identifier: GPL-3.0-or-later
// One person's data from the page Documents: whose, where they go, what is kept back and why.
#include <fstream>

#include <QPlainTextEdit>
#include <QProgressBar>

#include "qt/desk.h"

using namespace delibere;
using printing::FormKind;
using sample::Desk;
using sample::filesIn;

namespace {

QPushButton& button(Desk& desk)
{
    return desk.part<QPushButton>("personPushButton");
}

QString folderOf(Desk& desk)
{
    return QString::fromStdString(desk.folder.path().string());
}

void comment(Desk& desk, const char* text)
{
    REQUIRE(desk.document().apply(SetComment{CandidateId("c1"), text}));
}

} // namespace

TEST_CASE("a person's data are written with the documents about them, and the page says where")
{
    Desk desk;
    desk.answer(desk.folder.path());
    desk.run("personPushButton");
    CHECK(desk.prompts.asked ==
          QStringList{"Amélie ROUSSEL\u00a0: dossier où enregistrer ses données"});
    CHECK(std::filesystem::is_regular_file(desk.folder.path() / "donnees-c1.json"));
    CHECK(std::filesystem::is_regular_file(desk.folder.path() / "donnees-c1" / "grille-c1.pdf"));
    CHECK(filesIn(desk.folder.path() / "donnees-c1") == 2);
    CHECK(desk.said("resultLabel") ==
          QStringLiteral("✓ Amélie ROUSSEL\u00a0: donnees-c1.json et 2\u00a0documents écrits "
                         "dans %1")
              .arg(folderOf(desk)));
    CHECK(desk.part<QPushButton>("openFolderPushButton").isVisible());
}

TEST_CASE("the person is the one of the document that is shown")
{
    Desk desk;
    desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
    CHECK(button(desk).toolTip().contains("Karim BENALI"));
    desk.answer(desk.folder.path());
    desk.run("personPushButton");
    CHECK(std::filesystem::is_regular_file(desk.folder.path() / "donnees-c2.json"));
    CHECK(filesIn(desk.folder.path()) == 2); // and nothing of the other one
}

TEST_CASE("a document that names another candidate is kept back, and the page says what to do")
{
    Desk desk;
    comment(desk, "Plus à l’aise que Karim Benali.");
    desk.answer(desk.folder.path());
    desk.run("personPushButton");
    CHECK(filesIn(desk.folder.path() / "donnees-c1") == 0);
    CHECK(
        desk.said("resultLabel") ==
        QStringLiteral("Amélie ROUSSEL\u00a0: donnees-c1.json écrit dans %1. 2\u00a0documents mis "
                       "de côté\u00a0:")
            .arg(folderOf(desk)));
    const QString kept = desk.part<QPlainTextEdit>("failuresPlainTextEdit").toPlainText();
    CHECK(kept.startsWith("Grille de synthèse — Amélie ROUSSEL : un autre candidat y est "
                          "nommé. Relisez-le"));
    CHECK(kept.contains("\nRelevé de décision — Amélie ROUSSEL"));
}

TEST_CASE("a document about the whole session has nobody's data, and the button says so")
{
    Desk desk;
    CHECK(button(desk).isEnabled());
    desk.choose(FormKind::Minutes);
    CHECK_FALSE(button(desk).isEnabled());
    CHECK(button(desk).toolTip().startsWith("Choisissez d’abord"));
    desk.choose(FormKind::Statement);
    CHECK(button(desk).isEnabled());
}

TEST_CASE("a member who acts is not given a person's data")
{
    Desk desk;
    desk.document().actAs(JurorId("m1"));
    CHECK_FALSE(button(desk).isEnabled());
    CHECK(button(desk).toolTip().startsWith("Au secrétariat seulement"));
}

TEST_CASE("data that cannot be written are said to be refused, and the page goes on")
{
    Desk desk;
    std::ofstream(desk.folder.path() / "donnees-c1") << "Madame,"; // where the documents would be
    desk.answer(desk.folder.path());
    desk.run("personPushButton");
    CHECK(desk.said("resultLabel").contains("ne peut pas être écrit"));
    CHECK(desk.part<QPushButton>("openFolderPushButton").isHidden());
    CHECK(filesIn(desk.folder.path()) == 1);
    CHECK(button(desk).isEnabled());
}

TEST_CASE("one document that cannot be written is named, and the others are written")
{
    Desk desk;
    std::filesystem::create_directories(desk.folder.path() / "donnees-c1" / "grille-c1.pdf");
    desk.answer(desk.folder.path());
    desk.run("personPushButton");
    CHECK(
        desk.said("resultLabel").contains("donnees-c1.json et 1\u00a0document sur\u00a02 écrits"));
    CHECK(desk.part<QPlainTextEdit>("failuresPlainTextEdit")
              .toPlainText()
              .startsWith("Grille de synthèse — Amélie ROUSSEL : "));
}

TEST_CASE("data that are stopped keep what is whole, and the page says how much")
{
    Desk desk;
    auto& cancel = desk.part<QPushButton>("cancelPushButton");
    auto& bar = desk.part<QProgressBar>("progressBar");
    const auto stop = QObject::connect(&bar, &QProgressBar::valueChanged, &cancel, [&] {
        if (cancel.isEnabled() && !button(desk).isEnabled())
            cancel.click();
    });
    desk.answer(desk.folder.path());
    desk.run("personPushButton");
    QObject::disconnect(stop);
    CHECK(std::filesystem::is_regular_file(desk.folder.path() / "donnees-c1.json"));
    CHECK(
        desk.said("resultLabel").startsWith("Arrêté\u00a0: Amélie ROUSSEL\u00a0: donnees-c1.json"));
}

TEST_CASE("a folder that was not chosen writes nobody's data")
{
    Desk desk;
    button(desk).click();
    CHECK(desk.prompts.asked.size() == 1);
    CHECK(desk.part<QWidget>("resultWidget").isHidden());
    CHECK(button(desk).isEnabled());
}
