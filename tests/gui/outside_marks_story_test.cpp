// SPDX-License-Identifier: GPL-3.0-or-later
// « Autres sources… »: marks typed with the keyboard, pasted as a column, taken back by one step.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QUndoStack>

#include "gui/score_window.h"
#include "widgets/kit/entry_table.h"
#include "widgets/preparation/outside_marks_dialog.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

constexpr const char* ceficem = "../tests/data/referentiels/valide-ponderation.json";
const SourceId trainers("formateurs");
const SourceId tutor("tuteur");

class Office {
public:
    Office() : at(made())
    {
        at.window.resize(1366, 768);
        at.hands.click("preparationTabPushButton");
        at.hands.click("outsideMarksPushButton");
        dialog = at.window.findChild<OutsideMarksDialog*>();
        REQUIRE(dialog != nullptr);
        table = dialog->findChild<EntryTable*>(QStringLiteral("outsideMarksTableView"));
        REQUIRE(table != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(dialog));
    }
    ~Office()
    {
        if (dialog != nullptr)
            dialog->reject();
    }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    void write(const char* field, const QString& text)
    {
        auto* line = dialog->findChild<QLineEdit*>(QString::fromUtf8(field));
        REQUIRE(line != nullptr);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void sign()
    {
        write("authorLineEdit", QStringLiteral("Nadia Keller"));
        write("dayLineEdit", QStringLiteral("02/03/2026"));
    }
    // Into the cell in hand, then Enter, as one fills a column.
    void goTo(int row, int column)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
    }
    void type(const QString& text)
    {
        QTest::keyClicks(table, text.left(1));
        QWidget* editor = table->indexWidget(table->currentIndex());
        REQUIRE(editor != nullptr);
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        QApplication::processEvents();
    }
    bool says(const QString& words) const
    {
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }
    SessionDocument& document() { return *at.window.document(); }
    std::optional<OutsideMark> mark(const char* candidate, const char* block,
                                    const SourceId& source)
    {
        const auto& all = document().jury().outsideMarks;
        const auto found = all.find({CandidateId(candidate), BlockId(block), source});
        return found == all.end() ? std::nullopt : std::optional(found->second);
    }
    QString shown(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }

private:
    std::filesystem::path made() const
    {
        const auto path = m_folder.path() / "jury.jury";
        gui::createScoreSession(path, ceficem);
        return path;
    }
    sample::ScratchFolder m_folder;

public:
    gui::ScoreWindow at;
    OutsideMarksDialog* dialog = nullptr;
    EntryTable* table = nullptr;
};

} // namespace

TEST_CASE("a column of marks is typed with the keyboard, each with who gave it and when")
{
    Office office;
    office.goTo(0, 1);
    office.type(QStringLiteral("12"));
    CHECK(office.says(QStringLiteral("qui a donné ces notes")));
    CHECK_FALSE(office.mark("c1", "D1", trainers));
    CHECK(office.shown(0, 1).isEmpty());
    office.sign();
    office.goTo(0, 1);
    office.type(QStringLiteral("12,5"));
    office.type(QStringLiteral("9")); // Enter went down
    CHECK(office.mark("c1", "D1", trainers) ==
          OutsideMark{Percent{25}, "Nadia Keller", Date{2026, 3, 2}});
    CHECK(office.mark("c2", "D1", trainers)->mark == Percent{18});
    CHECK(office.shown(0, 1) == "12,5");
    CHECK(office.says(QStringLiteral("2\u00a0notes sur 4")));
    office.goTo(0, 1);
    office.type(QStringLiteral("12,3"));
    CHECK(office.says(QStringLiteral("par demi-point")));
    CHECK(office.shown(0, 1) == "12,5");
    office.document().undoStack().undo();
    CHECK_FALSE(office.mark("c2", "D1", trainers));
    CHECK(office.shown(1, 1).isEmpty());
}

TEST_CASE("marks are pasted from a spreadsheet in one step, or none of them is")
{
    Office office;
    office.sign();
    office.goTo(0, 1);
    QApplication::clipboard()->setText(QStringLiteral("12\t13,5\n14\tquinze\n"));
    QTest::keyClick(office.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(office.says(QStringLiteral("«\u00a0quinze\u00a0»")));
    CHECK(office.document().jury().outsideMarks.empty());
    QApplication::clipboard()->setText(QStringLiteral("12\t13,5\n14\t\n"));
    QTest::keyClick(office.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(office.mark("c1", "D2", trainers)->mark == Percent{27});
    CHECK(office.mark("c2", "D1", trainers)->mark == Percent{28});
    CHECK_FALSE(office.mark("c2", "D2", trainers));
    office.goTo(1, 2);
    QTest::keyClick(office.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(office.says(QStringLiteral("dépasse le tableau")));
    office.document().undoStack().undo();
    CHECK(office.document().jury().outsideMarks.empty());
}

TEST_CASE("each source has its own marks and its own hand")
{
    Office office;
    office.sign();
    office.goTo(0, 1);
    office.type(QStringLiteral("12"));
    auto* source = office.dialog->findChild<QComboBox*>(QStringLiteral("sourceComboBox"));
    REQUIRE(source != nullptr);
    CHECK(source->count() == 2); // not the jury
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Down);
    CHECK(office.shown(0, 1).isEmpty());
    CHECK(office.dialog->findChild<QLineEdit*>(QStringLiteral("authorLineEdit"))->text().isEmpty());
    office.write("authorLineEdit", QStringLiteral("Yves Sarr"));
    office.write("dayLineEdit", QStringLiteral("3 mars 2026"));
    office.goTo(0, 1);
    office.type(QStringLiteral("14"));
    CHECK(office.mark("c1", "D1", tutor)->author == "Yves Sarr");
    CHECK(office.mark("c1", "D1", trainers)->mark == Percent{24});
}
