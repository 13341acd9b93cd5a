// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people that come into Préparation: what is copied in a spreadsheet and pasted where the
// cursor is, what a file holds. All of it is seen before it is there, and goes in one step.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

#include "app/acquired_register_file.h"
#include "gui/score_window.h"
#include "widgets/preparation/candidate_model.h"
#include "widgets/preparation/people_list_dialog.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::ScoreWindow;

namespace {

class Lists : public gui::ScoreRoom {
public:
    Lists()
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
    }
    const JurySession& jury() { return at.window.document()->jury(); }
    // In the candidates, on the blank row.
    QTableView& candidates()
    {
        auto& table = at.hands.find<QTableView>("candidatesTableView");
        at.window.activateWindow(); // a dialog was closed
        REQUIRE(QTest::qWaitForWindowActive(&at.window));
        at.hands.clickCell(table, table.model()->rowCount() - 1, CandidateModel::LastName);
        return table;
    }
    static void paste(const QString& text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QApplication::processEvents();
    }
    PeopleListDialog& dialog()
    {
        auto* found = at.window.findChild<PeopleListDialog*>();
        REQUIRE(found != nullptr);
        return *found;
    }
    template <class Part>
    Part& in(const char* name)
    {
        auto* part = dialog().findChild<Part*>(QString::fromLatin1(name));
        REQUIRE(part != nullptr);
        return *part;
    }
    void take()
    {
        QTest::mouseClick(&in<QPushButton>("actionPushButton"), Qt::LeftButton);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QString fortyRows()
{
    QStringList lines;
    for (int number = 1; number <= 40; ++number)
        lines += QStringLiteral("Éluard%1\tZoé\tAtelier d’Alès\t%2h%3")
                     .arg(number)
                     .arg(8 + number / 6)
                     .arg(number % 6 * 10, 2, 10, QLatin1Char('0'));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

TEST_CASE("forty rows of a spreadsheet that are pasted are forty candidates, and one step back")
{
    Lists room;
    const std::vector<Candidate> before = room.jury().candidates;
    room.candidates();
    Lists::paste(fortyRows());
    auto& table = room.in<QTableWidget>("listTableWidget");
    CHECK(table.rowCount() == 40);
    CHECK(room.jury().candidates == before); // seen, and not written
    CHECK(room.in<QPushButton>("actionPushButton").text() ==
          QStringLiteral("Ajouter 40\u00a0candidats"));
    room.take();
    REQUIRE(room.jury().candidates.size() == before.size() + 40);
    const auto added = std::ranges::find(room.jury().candidates, "Éluard7", &Candidate::lastName);
    REQUIRE(added != room.jury().candidates.end());
    CHECK(added->firstName == "Zoé");
    CHECK(added->company == "Atelier d’Alès");
    CHECK(added->time == "09:10");
    room.at.window.document()->undoStack().undo();
    CHECK(room.jury().candidates == before);
    room.at.window.document()->undoStack().redo();
    CHECK(room.jury().candidates.size() == before.size() + 40);

    // The same again: all of it is there.
    room.candidates();
    Lists::paste(fortyRows());
    CHECK_FALSE(room.in<QPushButton>("actionPushButton").isEnabled());
    CHECK(room.in<QLabel>("planLabel").text().contains(QStringLiteral("identique\u00a0: 40")));
    room.dialog().reject();
}

TEST_CASE("rows that are pasted into an open cell make no long line of it")
{
    Lists room;
    const std::size_t before = room.jury().candidates.size();
    room.candidates();
    room.at.hands.type("Du"); // the cell is open
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    Lists::paste(QStringLiteral("Durand\tAïcha\nÖzgür\tNoémie\n"));
    CHECK(room.in<QTableWidget>("listTableWidget").rowCount() == 2);
    room.dialog().reject();
    CHECK(room.jury().candidates.size() == before + 1); // what was typed is kept: « Du »
    // One cell goes where it is pasted.
    room.candidates();
    room.at.hands.type("D");
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    Lists::paste(QStringLiteral("upont"));
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text() == "Dupont");
    room.at.press(Qt::Key_Return);
    QApplication::processEvents();
    QStringList names;
    for (const Candidate& each : room.jury().candidates)
        names += QString::fromStdString(each.lastName);
    INFO(names.join(QLatin1Char(' ')).toStdString());
    CHECK(names.contains(QStringLiteral("Dupont")));
}

TEST_CASE("a file with headings in another order is read by them, and what nobody asked for is not")
{
    Lists room;
    const std::size_t before = room.jury().candidates.size();
    const auto path = room.folder() / "inscrits.csv";
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("Courriel;Prénom;NOM DE NAISSANCE;N° de dossier\n"
                       "a@b.invalid;Zoé;Éluard;2027/114\n"
                       "c@d.invalid;;;\n") > 0);
    file.close();
    room.at.prompts.paths = {QString::fromStdString(path.string())};
    room.at.hands.click("candidatesListPushButton");
    auto& table = room.in<QTableWidget>("listTableWidget");
    CHECK(room.in<QLabel>("planLabel").text().contains(QStringLiteral("Courriel")));
    REQUIRE(table.rowCount() >= 1);
    room.take();
    REQUIRE(room.jury().candidates.size() == before + 1);
    const auto added = std::ranges::find(room.jury().candidates, "Éluard", &Candidate::lastName);
    REQUIRE(added != room.jury().candidates.end());
    CHECK(added->id.text() == "2027-114");
}

TEST_CASE("one word that is pasted on a closed cell is in it")
{
    Lists room;
    QTableView& table = room.candidates();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, CandidateModel::Company));
    Lists::paste(QStringLiteral("Moulin\n"));
    QApplication::processEvents();
    CHECK(room.jury().candidates.front().company == "Moulin");
    CHECK(QApplication::focusWidget() == &table); // closed again
    room.at.window.document()->undoStack().undo();
    CHECK(room.jury().candidates.front().company != "Moulin");
}

TEST_CASE("rows without headings stand there as they are, and their columns are said by hand")
{
    Lists room;
    const std::size_t before = room.jury().candidates.size();
    const auto path = room.folder() / "inscrits.csv";
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("Zoé;Éluard\nIda;Petit\nLéa;Grand\n") > 0);
    file.close();
    room.at.prompts.paths = {QString::fromStdString(path.string())};
    room.at.hands.click("candidatesListPushButton");
    auto& table = room.in<QTableWidget>("listTableWidget");
    REQUIRE(table.rowCount() == 3);
    CHECK(table.item(0, 3)->text() == "Éluard");
    CHECK(table.horizontalHeaderItem(3)->text() == QStringLiteral("B\u00a0: (non lue)"));
    CHECK_FALSE(room.in<QPushButton>("actionPushButton").isEnabled());
    const auto say = [&](int column, const QString& what) {
        table.setCurrentCell(0, column);
        QTest::keyClick(&room.in<QPushButton>("columnPushButton"), Qt::Key_Space);
        auto* menu = room.dialog().findChild<QMenu*>();
        REQUIRE(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == what)
                action->trigger();
        }
        delete menu;
    };
    say(3, QStringLiteral("Nom"));
    REQUIRE(table.rowCount() == 3);
    CHECK(table.item(0, 0)->checkState() == Qt::Checked);
    table.item(1, 0)->setCheckState(Qt::Unchecked); // Petit
    CHECK(table.currentRow() == 1);
    say(2, QStringLiteral("Prénom"));
    CHECK(table.item(1, 0)->checkState() == Qt::Unchecked);
    CHECK(table.item(2, 0)->checkState() == Qt::Checked);
    room.take();
    CHECK(room.jury().candidates.size() == before + 2);
    CHECK(room.at.window.document()->undoStack().undoText() ==
          QStringLiteral("ajout de 2\u00a0candidats"));
}

TEST_CASE("where the guess of headings is wrong one click says so, and no row is lost to it")
{
    Lists room;
    room.candidates();
    Lists::paste(QStringLiteral("Petit\nCandidat\n")); // two people; the second word is a heading
    auto& table = room.in<QTableWidget>("listTableWidget");
    auto& headed = room.in<QCheckBox>("headingsCheckBox");
    CHECK(headed.isChecked());
    CHECK(room.in<QLabel>("planLabel")
              .text()
              .contains(QStringLiteral("Ligne 1 non prise, «\u00a0Petit\u00a0»")));
    QTest::keyClick(&headed, Qt::Key_Space);
    CHECK(table.rowCount() == 2);
    CHECK(room.in<QPushButton>("actionPushButton").text() ==
          QStringLiteral("Ajouter 2\u00a0candidats"));
    QTest::keyClick(&headed, Qt::Key_Space);
    CHECK(headed.isChecked());
    room.dialog().reject();
}

TEST_CASE("a row that is not ticked leaves no jury without a president")
{
    Lists room;
    room.at.hands.click("jurorsListPushButton"); // nothing chosen: given up
    const auto path = room.folder() / "membres.csv";
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const std::string first = room.jury().jurors.at(0).name;
    const std::string second = room.jury().jurors.at(1).name;
    REQUIRE(file.write(QByteArray::fromStdString("Nom et prénom;Rôle\n" + first + ";membre\n" +
                                                 second + ";président\n")) > 0);
    file.close();
    room.at.prompts.paths = {QString::fromStdString(path.string())};
    room.at.hands.click("jurorsListPushButton");
    auto& table = room.in<QTableWidget>("listTableWidget");
    auto& action = room.in<QPushButton>("actionPushButton");
    REQUIRE(table.rowCount() == 2);
    CHECK(action.isEnabled());
    table.item(1, 0)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(action.isEnabled());
    table.item(0, 0)->setCheckState(Qt::Unchecked);
    table.item(1, 0)->setCheckState(Qt::Checked);
    table.item(0, 0)->setCheckState(Qt::Checked);
    CHECK(action.isEnabled());
    room.take();
    CHECK(room.jury().jurors.at(1).role == JurorRole::President);
}

TEST_CASE("a register fills in what is acquired and still counts, and a name alone is confirmed")
{
    Lists room;
    RegisterEntry entry;
    entry.session = SessionId("6f0c1a52-3b7d-4e0a-9a51-0c7d5e2b4a11");
    entry.candidate = CandidateId("D-7");
    entry.fileNumber = "D-7";
    entry.lastName = "Garnier";
    entry.firstName = "Lucie";
    entry.framework = room.at.window.document()->framework().id;
    entry.frameworkVersion = "1.0";
    entry.held = entry.now.on = Date{2020, 1, 8};
    entry.now.blocks = {BlockId("BC1")};
    entry.now.digest = std::string(64, 'a');
    RegisterEntry old = entry;
    old.candidate = CandidateId("D-8");
    old.fileNumber = "D-8";
    old.lastName = "Moreau";
    old.validity = Validity{ValidityUnit::Months, 6};
    const auto path = room.folder() / "branche.registre";
    REQUIRE(app::createRegister(path));
    REQUIRE(app::addOutcomes(path, {{entry, 0}, {old, 0}}));
    room.candidates();
    Lists::paste(QStringLiteral("Nom\tPrénom\tN° de dossier\nGarnier\tLucie\tD-7\n"
                                "Moreau\tLucie\tD-8\nPetit\tZoé\tD-9\n"));
    room.at.prompts.paths = {QString::fromStdString(path.string())};
    QTest::mouseClick(&room.in<QPushButton>("registerPushButton"), Qt::LeftButton);
    auto& table = room.in<QTableWidget>("listTableWidget");
    const int column = table.columnCount() - 1;
    CHECK(table.horizontalHeaderItem(column)->text() == QStringLiteral("Acquis (registre)"));
    CHECK(table.item(0, column)->text() == "BC1");
    CHECK(table.item(1, column)->text().isEmpty());
    CHECK(
        room.in<QLabel>("planLabel")
            .text()
            .contains(QStringLiteral("Registre branche.registre\u00a0: 1\u00a0bloc acquis repris, "
                                     "1\u00a0expiré.")));
    table.setCurrentCell(1, column);
    CHECK(room.in<QLabel>("detailLabel").text().contains(QStringLiteral("expiré, non reporté")));
    CHECK_FALSE(room.in<QCheckBox>("uncertainCheckBox").isVisible());
    room.take();
    const auto taken = [&](const char* id) { return *room.jury().candidate(CandidateId(id)); };
    REQUIRE(taken("D-7").acquired.size() == 1);
    CHECK(taken("D-7").acquired.front().reference.find("validité non publiée") !=
          std::string::npos);
    CHECK_FALSE(taken("D-7").presents(BlockId("BC1")));
    CHECK(taken("D-8").acquired.empty());
    CHECK(taken("D-9").acquired.empty());

    // Without the number of a file the name is all there is.
    QFile file(QString::fromStdString((room.folder() / "autre.csv").string()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("Nom;Prénom\nVidal;Nora\n") > 0);
    file.close();
    entry.candidate = CandidateId("D-10");
    entry.fileNumber = "D-10";
    entry.lastName = "Vidal";
    entry.firstName = "Nora";
    REQUIRE(app::addOutcomes(path, {{entry, 0}}));
    room.at.prompts.paths = {file.fileName(), QString::fromStdString(path.string())};
    room.at.hands.click("candidatesListPushButton");
    QTest::mouseClick(&room.in<QPushButton>("registerPushButton"), Qt::LeftButton);
    auto& uncertain = room.in<QCheckBox>("uncertainCheckBox");
    CHECK(uncertain.isVisible());
    CHECK(room.in<QLabel>("detailLabel").text().contains(QStringLiteral("seul le nom le dit")));
    QTest::keyClick(&uncertain, Qt::Key_Space);
    auto& again = room.in<QTableWidget>("listTableWidget");
    CHECK(again.item(0, again.columnCount() - 1)->text() == "BC1");
    room.take();
    CHECK(room.jury().candidates.back().acquired.size() == 1);
}

TEST_CASE("a register that cannot be read is said, and the list stays as it was")
{
    Lists room;
    QFile file(QString::fromStdString((room.folder() / "abime.registre").string()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("{\"format\":\"delibere-registre/1\"") > 0);
    file.close();
    room.candidates();
    Lists::paste(QStringLiteral("Nom\tPrénom\nGarnier\tLucie\n"));
    room.at.prompts.paths = {file.fileName()};
    const int columns = room.in<QTableWidget>("listTableWidget").columnCount();
    QTest::mouseClick(&room.in<QPushButton>("registerPushButton"), Qt::LeftButton);
    CHECK(room.in<QTableWidget>("listTableWidget").columnCount() == columns);
    const auto labels = room.dialog().findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(QStringLiteral("comme un registre des acquis"));
    }));
    room.dialog().reject();
}

TEST_CASE("one reason why rows are refused is said once above them")
{
    Lists room;
    room.candidates();
    Lists::paste(QStringLiteral("Nom\tBlocs\nPetit\tBC9\nGrand\tBC9\n"));
    CHECK(
        room.in<QLabel>("planLabel").text().contains(QStringLiteral("Lignes\u00a02 et 3\u00a0: ")));
    room.dialog().reject();
}

TEST_CASE("a file that is no list says why")
{
    Lists room;
    const auto path = room.folder() / "photo.xlsx";
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("pas un classeur") > 0);
    file.close();
    room.at.prompts.paths = {QString::fromStdString(path.string())};
    room.at.hands.click("jurorsListPushButton");
    CHECK(room.at.window.findChild<PeopleListDialog*>() == nullptr);
    CHECK(room.at.prompts.asked.size() == 2); // which file, then why not
}
