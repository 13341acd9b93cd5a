// SPDX-License-Identifier: GPL-3.0-or-later
// A member reads a dossier and conducts the interview without touching the mouse.
#include "gui/score_window.h"

#include <QApplication>
#include <QTest>

#include "widgets/score/clock_box.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using delibere::gui::ScoreWindow;

namespace {

constexpr auto finalField = "Appréciation du bloc retenue par vous";

void readTheDossier(ScoreWindow& at)
{
    at.pressAll({Qt::Key_A, Qt::Key_Z, Qt::Key_E, Qt::Key_R, Qt::Key_N, Qt::Key_5, Qt::Key_5,
                 Qt::Key_Return, Qt::Key_E, Qt::Key_E});
    CHECK(at.mark("C1.1.1", Evidence::Dossier) == Mark(LevelMark{1}));
    CHECK(at.mark("C1.1.4", Evidence::Dossier) == Mark(LevelMark{4}));
    CHECK(at.mark("C1.1.5", Evidence::Dossier) == Mark(NotCovered{}));
    CHECK(at.mark("C1.1.6", Evidence::Dossier) == Mark(Percent{55}));
    CHECK(at.mark("C1.1.8", Evidence::Dossier) == Mark(LevelMark{3}));
    at.press(Qt::Key_Backspace);
    CHECK(at.mark("C1.1.8", Evidence::Dossier) == Mark(NotEntered{}));

    // « partielle », a question written, a criterion in doubt picked, the dossier read.
    at.press(Qt::Key_Backtab, Qt::ShiftModifier);
    at.press(Qt::Key_Backtab, Qt::ShiftModifier);
    at.press(Qt::Key_Space);
    CHECK(at.sheet("c1").competency(CompetencyId("C1.1")).reading == Reading::Partial);
    at.press(Qt::Key_F3);
    at.hands.type("Quel outil de suivi ?");
    at.press(Qt::Key_Return);
    QApplication::processEvents();
    at.press(Qt::Key_Tab);
    at.press(Qt::Key_Space);
    const auto questions = at.sheet("c1").competency(CompetencyId("C1.1")).questions;
    REQUIRE(questions.size() == 2);
    CHECK(questions[0] == Question{"Quel outil de suivi ?", false});
    at.press(Qt::Key_F3);
    at.pressUntil("dossierReadCheckBox", Qt::Key_Tab);
    at.press(Qt::Key_Space);
    CHECK(at.sheet("c1").dossierRead);
    at.backToTable();
}

void conductTheInterview(ScoreWindow& at)
{
    at.press(Qt::Key_F4);
    at.press(Qt::Key_F7);
    CHECK(at.hands.find<widgets::ClockBox>("clockBox").clock().running());
    at.press(Qt::Key_F9);
    CHECK(at.hands.find<widgets::ScorePage>("ScorePage").discretion() ==
          widgets::Discretion::CandidatePresent);
    for (int row = at.table().currentIndex().row(); row > 0; --row)
        at.press(Qt::Key_Up);
    at.press(Qt::Key_E);
    at.press(Qt::Key_R);
    CHECK(at.mark("C1.1.1", Evidence::Interview) == Mark(LevelMark{3}));
    CHECK(at.mark("C1.1.2", Evidence::Interview) == Mark(LevelMark{4}));
    at.press(Qt::Key_F2);
    at.hands.type("exemple précis");
    at.press(Qt::Key_Return);
    QApplication::processEvents(); // the editor closes
    CHECK(at.sheet("c1").criterion(CriterionId("C1.1.3")).remark == "exemple précis");
    at.backToTable();
    at.press(Qt::Key_F6); // the checklist: the first question that was not asked
    at.press(Qt::Key_Space);
    CHECK(at.sheet("c1").competency(CompetencyId("C1.1")).questions[0].asked);
    at.press(Qt::Key_F9);
    at.backToTable();
    at.press(Qt::Key_Tab); // back to the dossier of this criterion
    CHECK(at.table().evidence() == Evidence::Dossier);
    at.press(Qt::Key_Tab);
    at.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(at.table().evidence() == Evidence::Interview); // the next competency is heard too
    at.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    at.press(Qt::Key_F7);
    CHECK_FALSE(at.hands.find<widgets::ClockBox>("clockBox").clock().running());
}

} // namespace

TEST_CASE("a reading, an interview and the hand-over of a sheet by keyboard only")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "jury.jury";
    gui::createScoreSession(path);
    {
        ScoreWindow at(path);
        readTheDossier(at);
        conductTheInterview(at);
        // BC1: the suggestion taken over by its key. The others: typed.
        at.press(Qt::Key_1, Qt::ControlModifier);
        CHECK_FALSE(at.sheet("c1").block(BlockId("BC1")).final);
        at.press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(at.sheet("c1").block(BlockId("BC1")).final);
        for (const Qt::Key bloc : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5}) {
            at.backToTable();
            at.press(bloc, Qt::ControlModifier);
            at.pressUntil(finalField, Qt::Key_F6);
            at.pressAll({Qt::Key_7, Qt::Key_1, Qt::Key_Return});
        }
        at.prompts.confirmations.push_back(true);
        at.press(Qt::Key_R, Qt::AltModifier);
        CHECK(QTest::qWaitFor([&] { return at.sheet("c1").state == SheetState::Submitted; }));
        at.backToTable();
        at.press(Qt::Key_Down, Qt::AltModifier);
        CHECK(at.window.document()->currentCandidate() == CandidateId("c2"));
    }
    const auto session = app::Session::open(path);
    REQUIRE(session);
    const ScoreSheet kept = *session->sheet({CandidateId("c1"), JurorId("m1")}, Viewer::staff());
    CHECK(kept.state == SheetState::Submitted);
    CHECK(kept.block(BlockId("BC5")).final == Grade(Percent{71}));
    CHECK(kept.criteria.size() == 8 - 1); // C1.1.8 was cleared
}

TEST_CASE("Ctrl+Z and Ctrl+Y go through the marks of two candidates")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury");
    const ScoreWindow at(folder.path() / "jury.jury");
    at.press(Qt::Key_E);
    at.press(Qt::Key_Down, Qt::AltModifier);
    at.press(Qt::Key_2, Qt::ControlModifier);
    at.press(Qt::Key_R);
    CHECK(at.sheet("c2").criteria.size() == 1);
    at.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(at.sheet("c2").criteria.empty());
    at.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(at.sheet("c1").criteria.empty());
    at.press(Qt::Key_Y, Qt::ControlModifier);
    at.press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(at.sheet("c1").criteria.size() == 1);
    CHECK(at.sheet("c2").criterion(CriterionId("C2.1.1")).dossier == Mark(LevelMark{4}));
}
