// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt/shown_page.h"

#include <algorithm>

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "support/sample.h"
#include "widgets/kit/percent_field.h"
#include "widgets/score/block_strip.h"
#include "widgets/score/criteria_view.h"
#include "widgets/score/level_picker.h"
#include "widgets/score/scale_box.h"

using namespace delibere;
using namespace delibere::widgets;
using sample::Shown;

TEST_CASE("the level that the typed digits claim is lit")
{
    Shown shown;
    QTest::keyClick(&shown.table(), Qt::Key_5);
    QTest::keyClick(&shown.table(), Qt::Key_5);
    CHECK(shown.part<ScaleBox>("scaleBox").litLevel() == 2);
}

TEST_CASE("Ctrl+Tab goes to the next competency")
{
    Shown shown;
    shown.table().setFocus();
    const CompetencyId before = shown.page.competency();
    QTest::keyClick(&shown.table(), Qt::Key_Tab, Qt::ControlModifier);
    CHECK(shown.page.competency() != before);
    QTest::keyClick(&shown.table(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(shown.page.competency() == before);
}

TEST_CASE("the suggestion enters the final only by a gesture")
{
    Shown shown;
    const BlockId block = shown.sitting.document().framework().blocks.front().id;
    QTest::keyClick(&shown.table(), Qt::Key_E);
    QTest::keyClick(&shown.table(), Qt::Key_R);
    CHECK_FALSE(shown.sitting.sheet().block(block).final);
    shown.part<BlockStrip>("blockStrip").takeSuggestion();
    CHECK(shown.sitting.sheet().block(block).final == Grade(Percent{88})); // 87.5
}

TEST_CASE("a submitted sheet refuses the keys and can be reopened with a reason")
{
    Shown shown;
    shown.sitting.submit("m1", 75);
    const ScoreSheet before = shown.sitting.sheet();
    QTest::keyClick(&shown.table(), Qt::Key_A);
    QTest::keyClick(&shown.table(), Qt::Key_5);
    QTest::keyClick(&shown.table(), Qt::Key_Return);
    CHECK(shown.sitting.sheet() == before);
    CHECK(shown.part<QLabel>("noticeLabel").text().contains("remise"));
    shown.part<QPushButton>("reopenPushButton").click(); // gives up
    CHECK(shown.sitting.sheet().state == SheetState::Submitted);
    shown.sitting.answers.text = QStringLiteral("erreur de saisie");
    shown.part<QPushButton>("reopenPushButton").click();
    CHECK(shown.sitting.sheet().state == SheetState::Draft);
}

TEST_CASE("a sheet is submitted once it is complete and confirmed")
{
    Shown shown;
    auto& submit = shown.part<QPushButton>("submitPushButton");
    CHECK_FALSE(submit.isEnabled());
    SessionDocument& document = shown.sitting.document();
    for (const Block& block : document.framework().blocks)
        document.apply(SetBlockEntry{document.currentSheet(), block.id, {{}, Percent{70}}});
    REQUIRE(submit.isEnabled());
    shown.sitting.answers.agree = false;
    submit.click();
    CHECK(shown.sitting.sheet().state == SheetState::Draft);
    shown.sitting.answers.agree = true;
    submit.click();
    CHECK(shown.sitting.sheet().state == SheetState::Submitted);
}

TEST_CASE("a juror who withdrew is told so and sees no table")
{
    Shown shown;
    shown.sitting.document().apply(
        SetRecusal{CandidateId("c1"), JurorId("m1"), std::string("raison")});
    CHECK_FALSE(shown.table().isVisible());
    CHECK(shown.part<QLabel>("noticeLabel").text().startsWith("Déport"));
    CHECK_FALSE(shown.part<QLabel>("noticeLabel").text().contains("raison"));
}

TEST_CASE("F9 hides the numbers while a candidate is in the room")
{
    Shown shown;
    const auto said = [&] {
        return std::ranges::count_if(shown.page.findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains("75");
        });
    };
    QTest::keyClick(&shown.table(), Qt::Key_E);
    CHECK(said() > 0); // the suggestion
    QTest::keyClick(&shown.table(), Qt::Key_F9);
    CHECK(shown.page.discretion() == Discretion::CandidatePresent);
    CHECK(said() == 0);
    QTest::keyClick(&shown.table(), Qt::Key_F9);
    CHECK(shown.page.discretion() == Discretion::MarksShown);
    CHECK(said() > 0);
}

TEST_CASE("a framework of tables takes a level for each competency")
{
    Shown shown(sample::tableFile);
    const CompetencyId competency = shown.page.competency();
    const auto buttons = shown.page.findChild<LevelPicker*>()->findChildren<QToolButton*>();
    REQUIRE(buttons.size() == 3);
    buttons.at(2)->click();
    CHECK(shown.sitting.sheet().competency(competency).final == LevelMark{3});
    buttons.at(2)->click();
    CHECK_FALSE(shown.sitting.sheet().competency(competency).final);
}

TEST_CASE("what the source gets wrong is said at its competency, and not before the candidate")
{
    Shown shown(sample::tableFile);
    auto& mark = shown.part<QToolButton>("sourceToolButton");
    auto& why = shown.part<QLabel>("sourceLabel");
    shown.page.showCompetency(CompetencyId("C4.T3"));
    CHECK(mark.isVisible());
    CHECK(why.isVisible());
    CHECK(why.text().contains(QStringLiteral("comptage des stocks")));
    mark.click();
    CHECK_FALSE(why.isVisible());
    mark.click();
    shown.page.setDiscretion(Discretion::CandidatePresent);
    CHECK_FALSE(mark.isVisible());
    CHECK_FALSE(why.isVisible());
    shown.page.setDiscretion(Discretion::MarksShown);

    shown.page.showCompetency(CompetencyId("C3.T1")); // a misprint only
    CHECK_FALSE(mark.isVisible());
    CHECK_FALSE(why.isVisible());
    shown.page.showCompetency(CompetencyId("C2.T2")); // not misleading: one click away
    CHECK(mark.isVisible());
    CHECK_FALSE(why.isVisible());
}
