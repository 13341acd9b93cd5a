// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/criteria_view.h"

#include <array>

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include "qt/sitting.h"
#include "widgets/score/criteria_model.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

struct Table {
    explicit Table(const char* file = sample::percentFile)
        : sitting(file), model(sitting.document())
    {
        sample::keepTold(sitting.document(), model);
        view.setUp(sitting.document(), &model);
        view.resize(800, 600);
        const Block& first = sitting.document().framework().blocks.front();
        competency = &first.competencies.front();
        model.showCompetency(competency->id);
        view.show();
        view.showCriterion(0);
    }
    [[nodiscard]] Mark mark(std::size_t row, Evidence evidence) const
    {
        return sitting.sheet().criterion(competency->criteria[row].id).mark(evidence);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }

    sample::Sitting sitting;
    CriteriaModel model;
    CriteriaView view;
    const Competency* competency = nullptr;
};

} // namespace

TEST_CASE("a competency of eight criteria is marked with eight keys")
{
    Table table;
    REQUIRE(table.competency->criteria.size() == 8);
    for (const Qt::Key key :
         {Qt::Key_A, Qt::Key_Z, Qt::Key_E, Qt::Key_R, Qt::Key_R, Qt::Key_E, Qt::Key_Z, Qt::Key_A})
        table.press(key);
    const std::array ranks{1, 2, 3, 4, 4, 3, 2, 1};
    for (std::size_t row = 0; row < ranks.size(); ++row)
        CHECK(table.mark(row, Evidence::Dossier) == Mark(LevelMark{ranks.at(row)}));
    CHECK(table.view.currentIndex().row() == 7);
}

TEST_CASE("the unshifted number row of a French keyboard marks levels")
{
    Table table;
    for (const Qt::Key key : {Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl})
        QTest::sendKeyEvent(QTest::Click, &table.view, key, QString(), Qt::NoModifier);
    QTest::sendKeyEvent(QTest::Click, &table.view, Qt::Key_Apostrophe, QString(), Qt::NoModifier);
    for (std::size_t row = 0; row < 4; ++row)
        CHECK(table.mark(row, Evidence::Dossier) == Mark(LevelMark{static_cast<int>(row) + 1}));
}

TEST_CASE("digits show a percent and Enter confirms it")
{
    Table table;
    QSignalSpy sight(&table.view, &CriteriaView::markInSight);
    table.press(Qt::Key_5, Qt::ShiftModifier);
    table.press(Qt::Key_5, Qt::KeypadModifier);
    CHECK(sight.back().at(1).value<Mark>() == Mark(Percent{55}));
    CHECK(table.mark(0, Evidence::Dossier) == Mark(NotEntered{}));
    table.press(Qt::Key_Return);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(Percent{55}));
    CHECK(table.view.currentIndex().row() == 1);
}

TEST_CASE("a number above 100 is not kept, and no part of it is")
{
    Table table;
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_0, Qt::Key_1, Qt::Key_Return})
        table.press(key);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(NotEntered{}));
}

TEST_CASE("Escape gives up the digits and keeps the mark")
{
    Table table;
    table.press(Qt::Key_E);
    table.press(Qt::Key_Up);
    table.press(Qt::Key_9);
    table.press(Qt::Key_Escape);
    table.press(Qt::Key_Return);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(LevelMark{3}));
}

TEST_CASE("leaving a cell keeps the digits typed in it")
{
    Table table;
    table.press(Qt::Key_0);
    table.press(Qt::Key_Down);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(Percent{0}));
}

TEST_CASE("Backspace takes a digit back, then clears the mark")
{
    Table table;
    for (const Qt::Key key : {Qt::Key_8, Qt::Key_5, Qt::Key_Backspace, Qt::Key_Return})
        table.press(key);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(Percent{8}));
    table.press(Qt::Key_Up);
    table.press(Qt::Key_Backspace);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(NotEntered{}));
}

TEST_CASE("Tab changes evidence and N says not covered")
{
    Table table;
    table.press(Qt::Key_Tab);
    CHECK(table.view.evidence() == Evidence::Interview);
    table.press(Qt::Key_N);
    CHECK(table.mark(0, Evidence::Interview) == Mark(NotCovered{}));
    CHECK(table.mark(0, Evidence::Dossier) == Mark(NotEntered{}));
    table.press(Qt::Key_Tab);
    CHECK(table.view.evidence() == Evidence::Dossier);
}

TEST_CASE("the cursor never stops on the words of a criterion")
{
    Table table;
    table.press(Qt::Key_Left);
    CHECK(table.view.currentIndex().column() == CriteriaModel::DossierColumn);
}

TEST_CASE("a click on a square marks its level")
{
    Table table;
    const QRect cell = table.view.visualRect(table.model.index(1, CriteriaModel::InterviewColumn));
    QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {},
                      mark_cell::levelRect(cell, 4).center());
    CHECK(table.mark(1, Evidence::Interview) == Mark(LevelMark{4}));
}

TEST_CASE("a target of the mark cell is 32 pixels each way")
{
    const QRect target = mark_cell::levelRect(QRect(0, 0, 200, 44), 2);
    CHECK(target.width() >= 32);
    CHECK(target.height() >= 32);
}

TEST_CASE("undo brings the former mark back")
{
    Table table;
    table.press(Qt::Key_A);
    table.press(Qt::Key_Up);
    table.press(Qt::Key_R);
    table.sitting.document().undoStack().undo();
    CHECK(table.mark(0, Evidence::Dossier) == Mark(LevelMark{1}));
    CHECK(table.model.markAt(table.model.index(0, CriteriaModel::DossierColumn)) ==
          Mark(LevelMark{1}));
}

TEST_CASE("a closed table refuses marks with its reason")
{
    Table table;
    table.view.setRefusal(QStringLiteral("Fiche remise"));
    QSignalSpy refused(&table.view, &CriteriaView::refused);
    table.press(Qt::Key_A);
    table.press(Qt::Key_7);
    CHECK(refused.size() == 2);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(NotEntered{}));
}

TEST_CASE("where levels rule a digit names a level")
{
    Table table(sample::tableFile);
    table.press(Qt::Key_2);
    CHECK(table.mark(0, Evidence::Dossier) == Mark(LevelMark{2}));
}
