// SPDX-License-Identifier: GPL-3.0-or-later
// « Accueil… »: identities ticked at the door, video, the time really taken; all of it undone by
// one step each.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

#include "domain/time_of_day.h"
#include "gui/score_window.h"
#include "widgets/preparation/hearing_notes_dialog.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

// The columns.
constexpr int identityBox = 3;
constexpr int checkedBy = 4;
constexpr int videoBox = 5;
constexpr int beganHour = 6;
constexpr int endedHour = 7;
constexpr int minutesTaken = 8;

class Door : public gui::ScoreRoom {
public:
    Door()
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
        at.hands.click("hearingNotesPushButton");
        dialog = at.window.findChild<HearingNotesDialog*>();
        REQUIRE(dialog != nullptr);
        table = dialog->findChild<QTableWidget*>(QStringLiteral("hearingNotesTableWidget"));
        checker = dialog->findChild<QLineEdit*>(QStringLiteral("checkerLineEdit"));
        REQUIRE(table != nullptr);
        REQUIRE(checker != nullptr);
    }
    void tick(int row, int column)
    {
        table->setFocus();
        table->setCurrentCell(row, column);
        QTest::keyClick(table, Qt::Key_Space);
    }
    bool says(const QString& words)
    {
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }
    HearingNotes notes(std::size_t row)
    {
        return document().jury().notesOf(document().jury().candidates.at(row).id);
    }

    HearingNotesDialog* dialog = nullptr;
    QTableWidget* table = nullptr;
    QLineEdit* checker = nullptr;
};

} // namespace

TEST_CASE("an identity is ticked by somebody, with the hour, and unticked")
{
    Door room;
    room.checker->clear();
    room.tick(0, identityBox);
    CHECK(room.notes(0).blank());
    CHECK(room.says(QStringLiteral("qui vérifie les identités")));
    room.checker->setText("Lise Roy");
    room.tick(0, identityBox);
    CHECK(room.notes(0).identityBy == "Lise Roy");
    CHECK(isTimeOfDay(room.notes(0).identityAt));
    CHECK(room.table->item(0, checkedBy)->text().startsWith("Lise Roy, "));
    room.tick(0, identityBox);
    CHECK(room.notes(0).blank());
    room.document().undoStack().undo();
    CHECK(room.notes(0).identityBy == "Lise Roy");
    CHECK(room.table->item(0, identityBox)->checkState() == Qt::Checked);
    room.dialog->reject();
}

TEST_CASE("who checked last is there again at the next opening, and a blank name checks nobody")
{
    Door room;
    room.checker->setText(QStringLiteral(" \u00a0 "));
    room.tick(0, identityBox);
    CHECK(room.notes(0).blank());
    room.checker->setText("Lise Roy");
    room.tick(0, identityBox);
    room.dialog->accept();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    room.at.hands.click("hearingNotesPushButton");
    const auto* again = room.at.window.findChild<HearingNotesDialog*>();
    REQUIRE(again != nullptr);
    CHECK(again->findChild<QLineEdit*>(QStringLiteral("checkerLineEdit"))->text() == "Lise Roy");
}

TEST_CASE("video and the time taken are noted, and an end before its beginning is refused")
{
    Door room;
    room.tick(0, videoBox);
    CHECK(room.notes(0).byVideo);
    room.table->item(0, beganHour)->setText("9h02");
    room.table->item(0, endedHour)->setText("9h24");
    CHECK(room.notes(0).minutes() == 22);
    CHECK(room.table->item(0, minutesTaken)->text() == "22");
    room.table->item(0, endedHour)->setText("8h");
    CHECK(room.says(QStringLiteral("est avant son début")));
    CHECK(room.table->item(0, endedHour)->text() == "09:24");
    room.table->item(1, beganHour)->setText("9:30");
    room.table->item(1, endedHour)->setText("10:05");
    CHECK(room.says(QStringLiteral("2 durées notées, de 22 à 35\u00a0minutes.")));
    room.dialog->reject();
}
