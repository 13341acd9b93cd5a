// SPDX-License-Identifier: GPL-3.0-or-later
// « Horaires… »: hours and rooms typed in the table or proposed, what does not fit said in words,
// what the convocations tell kept with the session.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

#include "gui/score_window.h"
#include "widgets/preparation/day_memory.h"
#include "widgets/preparation/timetable_dialog.h"
#include "widgets/preparation/timetable_text.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

class Planning : public gui::ScoreRoom {
public:
    Planning()
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
        at.hands.click("timetablePushButton");
        dialog = at.window.findChild<TimetableDialog*>();
        REQUIRE(dialog != nullptr);
        table = &part<QTableWidget>("timetableTableWidget");
    }
    template <class Part>
    Part& part(const char* name)
    {
        auto* found = dialog->findChild<Part*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    void propose() { QTest::mouseClick(&part<QPushButton>("proposePushButton"), Qt::LeftButton); }
    bool says(const QString& words)
    {
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] const Candidate& first() { return document().jury().candidates.front(); }

    TimetableDialog* dialog = nullptr;
    QTableWidget* table = nullptr;
};

constexpr int hourColumn = 0;
constexpr int roomColumn = 1;

} // namespace

TEST_CASE("hours are proposed from a beginning, a length and pauses, and are one step back")
{
    Planning room;
    const std::string before = room.first().time;
    room.part<QLineEdit>("startLineEdit").setText("8h30");
    room.part<QSpinBox>("passageSpinBox").setValue(45);
    room.part<QLineEdit>("pausesLineEdit").setText("9h15-9h30");
    room.propose();
    CHECK(room.first().time == "08:30");
    CHECK(room.document().jury().candidates.at(1).time == "09:30");
    CHECK(room.table->item(0, hourColumn)->text() == "08:30");
    room.document().undoStack().undo();
    CHECK(room.first().time == before);
    room.dialog->reject();
}

TEST_CASE("a pause or a beginning that is none is said, and nothing is written")
{
    Planning room;
    const JurySession before = room.document().jury();
    room.part<QSpinBox>("passageSpinBox").setValue(45);
    room.part<QLineEdit>("pausesLineEdit").setText("12:30");
    room.propose();
    CHECK(room.says(QStringLiteral("Une pause s’écrit du début à la fin")));
    room.part<QLineEdit>("pausesLineEdit").clear();
    room.part<QLineEdit>("startLineEdit").setText("matin");
    room.propose();
    CHECK(room.document().jury() == before);
    room.dialog->reject();
}

TEST_CASE("an hour and a room are typed in the table, and what does not fit is said")
{
    Planning room;
    room.part<QSpinBox>("passageSpinBox").setValue(30);
    room.propose();
    const CandidateId second = room.document().jury().candidates.at(1).id;
    room.table->item(1, hourColumn)->setText(room.table->item(0, hourColumn)->text());
    QApplication::processEvents();
    CHECK(room.says(QStringLiteral("est en même temps que celui de")));
    const auto row = [&] { return room.table->currentRow(); };
    room.table->item(row(), roomColumn)->setText("Salle B");
    QApplication::processEvents();
    CHECK(room.document().jury().candidate(second)->room == "Salle B");
    CHECK_FALSE(room.says(QStringLiteral("est en même temps que celui de")));
    CHECK(room.says(QStringLiteral("Personne n’est nommé pour")));
    room.table->item(row(), hourColumn)->setText("plus tard");
    QApplication::processEvents();
    CHECK(room.says(QStringLiteral("n’est pas une heure")));
    CHECK(room.document().jury().candidate(second)->time == room.first().time);
    room.dialog->reject();
}

TEST_CASE("what the convocations tell is kept when the dialog closes")
{
    Planning room;
    room.part<QPlainTextEdit>("practicalPlainTextEdit").setPlainText(" Accès par la cour.\n");
    room.dialog->accept();
    CHECK(room.document().jury().info.practical == "Accès par la cour.");
}

TEST_CASE("a text that the session refuses stays where it was typed, until somebody gives it up")
{
    Planning room;
    auto& text = room.part<QPlainTextEdit>("practicalPlainTextEdit");
    const QString typed = QStringLiteral("Accès par la cour\u202e.");
    text.setPlainText(typed);
    auto& close = room.part<QPushButton>("actionPushButton");
    QTest::mouseClick(&close, Qt::LeftButton);
    CHECK(room.dialog->isVisible());
    CHECK(text.toPlainText() == typed);
    CHECK(room.says(QStringLiteral("un caractère ne peut pas être gardé")));
    CHECK(close.text() == QStringLiteral("Fermer sans enregistrer le texte"));
    QTest::keyClick(room.dialog, Qt::Key_Escape); // asks again, and gives nothing up
    CHECK(room.dialog->isVisible());
    text.setPlainText("Accès par la cour.");
    QTest::mouseClick(&close, Qt::LeftButton);
    CHECK_FALSE(room.dialog->isVisible());
    CHECK(room.document().jury().info.practical == "Accès par la cour.");
}

TEST_CASE("nothing is said to fit before it is said how long a passage takes")
{
    Planning room;
    auto& passage = room.part<QSpinBox>("passageSpinBox");
    passage.setValue(0);
    CHECK(passage.text() == QStringLiteral("à dire"));
    CHECK_FALSE(room.says(QStringLiteral("Tout tient dans la journée.")));
    const JurySession before = room.document().jury();
    room.propose();
    CHECK(room.document().jury() == before);
    CHECK(room.says(QStringLiteral("Dites d’abord combien de minutes")));
    room.dialog->reject();
}

TEST_CASE("how long a passage takes and the pauses are there again at the next opening")
{
    Planning room;
    room.part<QSpinBox>("passageSpinBox").setValue(37);
    room.part<QLineEdit>("pausesLineEdit").setText("12:30-14:00");
    room.dialog->accept();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    room.at.hands.click("timetablePushButton");
    room.dialog = room.at.window.findChild<TimetableDialog*>();
    REQUIRE(room.dialog != nullptr);
    CHECK(room.part<QSpinBox>("passageSpinBox").value() == 37);
    CHECK(room.part<QLineEdit>("pausesLineEdit").text() == "12:30-14:00");
    room.dialog->reject();
}

TEST_CASE("a room that no passage uses is said")
{
    Planning room;
    room.part<QSpinBox>("passageSpinBox").setValue(30);
    room.part<QLineEdit>("roomsLineEdit").setText("Salle A, Salle B");
    room.propose();
    CHECK(room.says(QStringLiteral("Salle B ne sert à aucun passage.")));
    room.dialog->reject();
}

TEST_CASE("without a word of the framework a passage is as long as the hours are apart")
{
    JurySession session;
    CHECK(dayWish(session, {}).passage == 0);
    session.id = SessionId("another");
    for (const char* time : {"09:00", "09:40", "10:20"}) {
        Candidate candidate;
        candidate.time = time;
        session.candidates.push_back(candidate);
    }
    CHECK(dayWish(session, {}).passage == 40);
    session.candidates.pop_back(); // one pair: they may overlap
    CHECK(dayWish(session, {}).passage == 0);
}

TEST_CASE("pauses and rooms are read as people write them")
{
    const auto pauses = pausesFrom(QStringLiteral(" 12h30 – 14h ; 10:30-10:45,"));
    REQUIRE(pauses);
    CHECK(*pauses == std::vector<Pause>{{630, 645}, {750, 840}});
    CHECK(pausesFrom(QString())->empty());
    for (const char* wrong : {"12:30", "14:00-12:30", "12:30-", "-", "1-2-3", "midi-14:00"})
        CHECK_FALSE(pausesFrom(QString::fromLatin1(wrong)));
    CHECK(roomsFrom(QStringLiteral("Salle  A, salle a; Salle B,")) ==
          std::vector<std::string>{"Salle A", "Salle B"});
}
