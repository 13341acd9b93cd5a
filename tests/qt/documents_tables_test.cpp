// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the page Documents: written for a spreadsheet, or refused by name.
#include <QPlainTextEdit>

#include "qt/desk.h"
#include "support/file_bytes.h"

using namespace delibere;
using sample::bytesOf;
using sample::Desk;
using sample::filesIn;

TEST_CASE("both tables of the session are written, named without a person, and the page says where")
{
    Desk desk;
    desk.answer(desk.folder.path());
    desk.run("xlsxPushButton");
    CHECK(filesIn(desk.folder.path()) == 2);
    for (const char* name : {"tableau-recapitulatif.xlsx", "bordereau.xlsx"})
        CHECK(bytesOf(desk.folder.path() / name).substr(0, 2) == "PK");
    CHECK(desk.said("resultLabel") ==
          QStringLiteral("✓ 2\u00a0tableaux écrits dans %1")
              .arg(QString::fromStdString(desk.folder.path().string())));
    CHECK(desk.part<QPushButton>("openFolderPushButton").isVisible());
}

TEST_CASE("in CSV every candidate is a line, whatever is ticked")
{
    Desk desk;
    desk.part<QPushButton>("tickNonePushButton").click();
    desk.answer(desk.folder.path());
    desk.run("csvPushButton");
    for (const char* name : {"tableau-recapitulatif.csv", "bordereau.csv"}) {
        const std::string text = bytesOf(desk.folder.path() / name);
        CHECK(text.find("\n1;c1;ROUSSEL;") != std::string::npos);
        CHECK(text.find("\n2;c2;BENALI;") != std::string::npos);
    }
}

TEST_CASE("a table that cannot be written is named, and the other one is written")
{
    Desk desk;
    std::filesystem::create_directory(desk.folder.path() / "bordereau.csv"); // in its place
    desk.answer(desk.folder.path());
    desk.run("csvPushButton");
    CHECK(std::filesystem::is_regular_file(desk.folder.path() / "tableau-recapitulatif.csv"));
    CHECK(desk.said("resultLabel").startsWith("1\u00a0tableau sur\u00a02 écrit dans "));
    auto& failures = desk.part<QPlainTextEdit>("failuresPlainTextEdit");
    CHECK(failures.isVisible());
    CHECK(failures.toPlainText().startsWith("Bordereau de saisie : "));
}

TEST_CASE("a member who has not handed in gets no table, and nothing is written")
{
    Desk desk;
    desk.document().actAs(JurorId("m1"));
    desk.answer(desk.folder.path());
    desk.run("csvPushButton");
    CHECK(filesIn(desk.folder.path()) == 0);
    CHECK(desk.said("resultLabel") == "Aucun tableau n’est écrit.");
    CHECK(desk.part<QPlainTextEdit>("failuresPlainTextEdit")
              .toPlainText()
              .contains("Tableau récapitulatif : "));
}

TEST_CASE("a folder that was not chosen changes nothing")
{
    Desk desk;
    desk.part<QPushButton>("xlsxPushButton").click();
    CHECK(desk.prompts.asked == QStringList{"Dossier où enregistrer les tableaux"});
    CHECK(desk.part<QWidget>("resultWidget").isHidden());
}
