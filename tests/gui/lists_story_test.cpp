// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people that come into Préparation: what is copied in a spreadsheet and pasted where the
// cursor is, what a file holds. All of it is seen before it is there, and goes in one step.
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

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
