// SPDX-License-Identifier: GPL-3.0-or-later
// « Qui évalue… »: a box names a member, a proposal names two for each, one step back undoes
// it.
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QUndoStack>

#include "gui/score_window.h"
#include "widgets/preparation/assignment_dialog.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::ScoreWindow;

namespace {

class Assigning : public gui::ScoreRoom {
public:
    Assigning()
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
        at.hands.click("assignmentPushButton");
        dialog = at.window.findChild<AssignmentDialog*>();
        REQUIRE(dialog != nullptr);
        table = dialog->findChild<QTableWidget*>(QStringLiteral("assignmentTableWidget"));
        REQUIRE(table != nullptr);
    }
    // Space on the box of that cell.
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

    AssignmentDialog* dialog = nullptr;
    QTableWidget* table = nullptr;
};

constexpr int evaluators = 2; // the column
constexpr int firstMember = 3;

} // namespace

TEST_CASE("a box names a member for a candidate, and none left is everybody again")
{
    Assigning room;
    const CandidateId candidate = room.document().jury().candidates.front().id;
    REQUIRE(room.document().jury().assignedTo(candidate).empty());
    CHECK(room.table->item(0, evaluators)->text() == QStringLiteral("tous"));
    room.tick(0, firstMember);
    const JurorId first = room.document().jury().jurors.front().id;
    CHECK(room.document().jury().assignedTo(candidate) == std::vector<JurorId>{first});
    CHECK(room.table->item(0, evaluators)->text() == QStringLiteral("1"));
    CHECK(room.table->item(0, firstMember)->checkState() == Qt::Checked);
    room.tick(0, firstMember);
    CHECK(room.document().jury().assignedTo(candidate).empty());
    room.document().undoStack().undo();
    CHECK(room.document().jury().assignedTo(candidate) == std::vector<JurorId>{first});
    CHECK(room.table->item(0, firstMember)->checkState() == Qt::Checked); // the table follows
    room.dialog->reject();
}

TEST_CASE("who is named and absent keeps their box, and who withdrew is not counted")
{
    Assigning room;
    const JurySession& jury = room.document().jury();
    const CandidateId candidate = jury.candidates.front().id;
    REQUIRE(jury.jurors.size() >= 3);
    REQUIRE(room.document().applied(
        SetAssignment{candidate, {jury.jurors[0].id, jury.jurors[1].id, jury.jurors[2].id}}));
    Juror away = jury.jurors[1];
    away.attendance = Attendance::Absent;
    REQUIRE(room.document().applied(PutJuror{away}));
    REQUIRE(room.document().applied(SetRecusal{candidate, jury.jurors[2].id, "essai"}));
    CHECK(room.table->item(0, evaluators)->text() == QStringLiteral("2"));
    CHECK(room.table->item(0, firstMember + 1)->checkState() == Qt::Checked);
    CHECK_FALSE(room.table->item(0, firstMember + 2)->flags().testFlag(Qt::ItemIsUserCheckable));
    room.tick(0, firstMember); // takes the first one's name away
    CHECK(room.document().jury().assignedTo(candidate) == std::vector<JurorId>{away.id});
    room.dialog->reject();
}

TEST_CASE("a refused box is as it was, with the reason under the table")
{
    Assigning room;
    const CandidateId candidate = room.document().jury().candidates.front().id;
    const JurorId first = room.document().jury().jurors.front().id;
    // Behind the table's back, as another window would.
    QSignalBlocker quiet(room.document());
    REQUIRE(room.document().applied(SetRecusal{candidate, first, "essai"}));
    quiet.unblock();
    room.tick(0, firstMember);
    CHECK(room.document().jury().assignedTo(candidate).empty());
    CHECK(room.table->item(0, firstMember)->text() == QStringLiteral("—"));
    room.dialog->reject();
}

TEST_CASE("members who are named already are kept unless somebody says otherwise")
{
    Assigning room;
    CHECK_FALSE(room.dialog->findChild<QCheckBox*>(QStringLiteral("keepCheckBox"))->isChecked());
    room.tick(0, firstMember);
    room.dialog->reject();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    room.at.hands.click("assignmentPushButton");
    auto* again = room.at.window.findChild<AssignmentDialog*>();
    REQUIRE(again != nullptr);
    CHECK(again->findChild<QCheckBox*>(QStringLiteral("keepCheckBox"))->isChecked());
    again->reject();
}

TEST_CASE("a proposal names as many as are asked for, says the loads, and is one step back")
{
    Assigning room;
    const auto before = room.document().jury().assignments;
    QTest::mouseClick(room.dialog->findChild<QPushButton*>(QStringLiteral("proposePushButton")),
                      Qt::LeftButton);
    for (const Candidate& candidate : room.document().jury().candidates) {
        INFO(candidate.lastName);
        CHECK(room.document().jury().assignedTo(candidate.id).size() == 2);
    }
    CHECK(room.says(QStringLiteral("par membre")));
    CHECK(room.document().jury().assignments != before);
    room.document().undoStack().undo();
    CHECK(room.document().jury().assignments == before);
    room.dialog->reject();
}
