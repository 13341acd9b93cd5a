// SPDX-License-Identifier: GPL-3.0-or-later
// The same member without a keyboard: a mouse, or a finger on the screen.
#include "gui/score_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QSlider>
#include <QTest>
#include <QTreeView>

#include "widgets/kit/percent_popup.h"
#include "widgets/score/clock_box.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/framework_tree_model.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"

using namespace delibere;
using namespace delibere::widgets;
using delibere::gui::Hands;
using delibere::gui::ScoreWindow;

namespace {

class Mouse {
public:
    explicit Mouse(ScoreWindow& at) : m_at(at) {}

    void click(QWidget& widget, const QPoint& point) const
    {
        QTest::mouseClick(&widget, Qt::LeftButton, {}, point);
        QApplication::processEvents();
    }
    void click(const char* name) const
    {
        m_at.hands.click(m_at.hands.named(name));
        QApplication::processEvents();
    }
    void level(int row, int column, int rank) const
    {
        CriteriaView& table = m_at.table();
        const QRect cell = table.visualRect(table.model()->index(row, column));
        click(*table.viewport(), mark_cell::levelRect(cell, rank).center());
    }
    // Opens what a click on the percent opens, sets the slider where it is asked to, presses.
    void popup(int row, int column, std::optional<int> percent, const char* button) const
    {
        CriteriaView& table = m_at.table();
        const QRect cell = table.visualRect(table.model()->index(row, column));
        click(*table.viewport(), QPoint(cell.right() - 20, cell.center().y()));
        press(table, percent, button);
    }
    void press(QWidget& owner, std::optional<int> percent, const char* button) const
    {
        for (auto* popup : owner.findChildren<PercentPopup*>()) {
            if (!popup->isVisible())
                continue;
            if (percent)
                popup->findChild<QSlider*>()->setValue(*percent);
            const Hands hands(*popup);
            hands.click(hands.named(button));
            QApplication::processEvents();
            return;
        }
        FAIL("no popup");
    }
    void block(int row) const
    {
        auto& tree = m_at.hands.find<QTreeView>("frameworkTreeView");
        const QModelIndex index = tree.model()->index(row, 0);
        tree.scrollTo(index);
        click(*tree.viewport(), tree.visualRect(index).center());
    }

private:
    ScoreWindow& m_at;
};

} // namespace

TEST_CASE("a reading, an interview and the hand-over of a sheet by mouse only")
{
    const sample::ScratchFolder folder;
    gui::createScoreSession(folder.path() / "jury.jury");
    ScoreWindow at(folder.path() / "jury.jury");
    const Mouse mouse(at);
    const auto& words = *at.window.document()->framework().reading;

    // Reading.
    mouse.level(0, CriteriaModel::DossierColumn, 2);
    mouse.popup(1, CriteriaModel::DossierColumn, 55, "Inscrire 55\u00a0%");
    mouse.popup(2, CriteriaModel::DossierColumn, {}, "Non abordé");
    CHECK(at.mark("C1.1.1", Evidence::Dossier) == Mark(LevelMark{2}));
    CHECK(at.mark("C1.1.2", Evidence::Dossier) == Mark(Percent{55}));
    CHECK(at.mark("C1.1.3", Evidence::Dossier) == Mark(NotCovered{}));
    mouse.popup(2, CriteriaModel::DossierColumn, {}, "Effacer");
    CHECK(at.mark("C1.1.3", Evidence::Dossier) == Mark(NotEntered{}));
    mouse.click(words.partial.c_str());
    const std::string doubtful =
        at.window.document()->framework().criterion(CriterionId("C1.1.1"))->text;
    mouse.click(("Noter la question\u00a0: " + doubtful).c_str());
    CHECK(at.sheet("c1").competency(CompetencyId("C1.1")).questions.size() == 1);
    auto& read = at.hands.find<QCheckBox>("dossierReadCheckBox");
    mouse.click(read, QPoint(12, read.height() / 2));
    CHECK(at.sheet("c1").dossierRead);

    // Interview.
    mouse.click("Entretien");
    mouse.click("Démarrer le chronomètre");
    CHECK(at.hands.find<ClockBox>("clockBox").clock().running());
    mouse.click("Passer à l’échange\u00a0›");
    CHECK(at.hands.find<ClockBox>("clockBox").clock().phase == InterviewPhase::Exchange);
    mouse.click("Masquer le chronomètre");
    mouse.click("Candidat présent (F9)");
    CHECK(at.hands.find<ScorePage>("ScorePage").discretion() == Discretion::CandidatePresent);
    mouse.click(("Question posée\u00a0: " + doubtful).c_str());
    CHECK(at.sheet("c1").competency(CompetencyId("C1.1")).questions.front().asked);
    mouse.level(0, CriteriaModel::InterviewColumn, 3);
    CHECK(at.mark("C1.1.1", Evidence::Interview) == Mark(LevelMark{3}));
    mouse.click("Candidat présent (F9)");

    // The five percents, one of them taken over, and a second thought.
    mouse.click("Reprendre  Ctrl+↵");
    CHECK(at.sheet("c1").block(BlockId("BC1")).final == Grade(Percent{65})); // 75 and 55
    for (int row = 1; row < 5; ++row) {
        mouse.block(row);
        mouse.click("Appréciation du bloc retenue par vous, à la souris");
        mouse.press(at.window, 70 + row,
                    ("Inscrire " + std::to_string(70 + row) + "\u00a0%").c_str());
    }
    CHECK(at.sheet("c1").block(BlockId("BC5")).final == Grade(Percent{74}));
    at.hands.click("undoToolButton");
    CHECK_FALSE(at.sheet("c1").block(BlockId("BC5")).final);
    at.hands.click("redoToolButton");
    at.prompts.confirmations.push_back(true);
    mouse.click("Remettre la fiche…");
    CHECK(at.sheet("c1").state == SheetState::Submitted);
    at.hands.clickItem(at.hands.find<QListView>("candidateListView"),
                       at.window.document()->jury().candidates[1].fullName().c_str());
    CHECK(at.window.document()->currentCandidate() == CandidateId("c2"));
}
