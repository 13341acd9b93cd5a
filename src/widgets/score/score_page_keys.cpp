// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the page and what they do; the keys of a mark are the table's own.
#include <algorithm>
#include <array>

#include <QAction>

#include "ui_score_page.h"
#include "widgets/kit/pdf_file.h"
#include "widgets/kit/qt_text.h"
#include "widgets/score/commission_reading.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/score_keys.h"
#include "widgets/score/score_navigation.h"
#include "widgets/score/score_page.h"
#include "widgets/score/sheet_submission.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

QAction* ScorePage::addKey(const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    addAction(action);
    return action;
}

void ScorePage::setUpKeys()
{
    const auto connectKey = [this](const QString& text, const QList<QKeySequence>& keys,
                                   auto action) {
        connect(addKey(text, keys), &QAction::triggered, this, action);
    };
    const auto step = [this](ScoreNavigation::Step to) {
        m_navigation->stepCandidate(to);
        m_ui->criteriaView->setFocus(Qt::OtherFocusReason); // ready to mark, whatever had the focus
    };
    connectKey(QStringLiteral("Liste des touches"), {Qt::Key_F1},
               [this] { m_ui->keyBox->toggle(); });
    connectKey(QStringLiteral("Remarque"), {Qt::Key_F2},
               [this] { m_ui->criteriaView->editRemark(); });
    connectKey(QStringLiteral("Question à poser"), {Qt::Key_F3},
               [this] { m_ui->questionList->writeQuestion(); });
    connectKey(QStringLiteral("Lecture ou entretien"), {Qt::Key_F4}, [this] {
        setMode(m_mode == ScoreMode::Reading ? ScoreMode::Interview : ScoreMode::Reading);
    });
    connectKey(QStringLiteral("Chronomètre"), {Qt::Key_F7}, [this] {
        setMode(ScoreMode::Interview);
        m_ui->clockBox->startOrPause();
    });
    connectKey(QStringLiteral("Masquer le chronomètre"), {Qt::Key_F8},
               [this] { m_ui->clockBox->setFolded(!m_ui->clockBox->folded()); });
    connectKey(QStringLiteral("Panneau suivant"), {Qt::Key_F6}, [this] { stepPanel(); });
    connectKey(QStringLiteral("Mode candidat présent"), {Qt::Key_F9}, [this] {
        setDiscretion(m_discretion == Discretion::MarksShown ? Discretion::CandidatePresent
                                                             : Discretion::MarksShown);
    });
    connectKey(QStringLiteral("Compétence suivante"), {Qt::CTRL | Qt::Key_Tab},
               [this] { m_navigation->stepCompetency(ScoreNavigation::Step::Next); });
    connectKey(QStringLiteral("Compétence précédente"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab},
               [this] { m_navigation->stepCompetency(ScoreNavigation::Step::Previous); });
    connectKey(QStringLiteral("Candidat suivant"), {Qt::ALT | Qt::Key_Down},
               [step] { step(ScoreNavigation::Step::Next); });
    connectKey(QStringLiteral("Candidat précédent"), {Qt::ALT | Qt::Key_Up},
               [step] { step(ScoreNavigation::Step::Previous); });
    connectKey(QStringLiteral("Reprendre la suggestion"),
               {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
               [this] { m_ui->blockStrip->takeSuggestion(); });
    addBlockKeys();
}

// Ctrl and the n-th key of the number row, shifted or not: that row has no digits on a French
// keyboard.
void ScorePage::addBlockKeys()
{
    constexpr std::array unshifted{Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl,
                                   Qt::Key_Apostrophe, Qt::Key_ParenLeft};
    const auto& blocks = m_document.framework().blocks;
    for (std::size_t position = 0; position < blocks.size() && position < unshifted.size();
         ++position) {
        const Block& block = blocks[position];
        const int digit = Qt::Key_1 + static_cast<int>(position);
        const QList<QKeySequence> keys{QKeySequence(int(Qt::CTRL) | digit),
                                       QKeySequence(Qt::CTRL | unshifted.at(position))};
        connect(addKey(QStringLiteral("Bloc ") + toQt(block.code), keys), &QAction::triggered, this,
                [this, &block] { showCompetency(block.competencies.front().id); });
    }
}

// The table keeps Tab for itself: F6 goes round the panels.
void ScorePage::stepPanel()
{
    const std::array<QWidget*, 5> panels{m_ui->candidateListView, m_ui->frameworkTreeView,
                                         m_ui->criteriaView, m_ui->sideWidget, m_ui->stripFrame};
    const QWidget* focused = focusWidget();
    const auto holds = [focused](const QWidget* panel) {
        return panel == focused || panel->isAncestorOf(focused);
    };
    const auto here = focused == nullptr ? panels.begin() : std::ranges::find_if(panels, holds);
    const auto first =
        here == panels.end() ? std::size_t{0} : static_cast<std::size_t>(here - panels.begin());
    for (std::size_t step = 1; step <= panels.size(); ++step) {
        QWidget* panel = panels.at((first + step) % panels.size());
        if (!panel->isVisible())
            continue;
        if (panel == m_ui->sideWidget)
            m_ui->questionList->focusFirst();
        else if (panel == m_ui->stripFrame && m_commission->present())
            m_submission->focusAct();
        else if (panel == m_ui->stripFrame)
            m_ui->blockStrip->focusFinal();
        else
            panel->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

bool ScorePage::goToOpen(const CompetencyId& from)
{
    const Evidence evidence = m_ui->criteriaView->home();
    std::vector<const Competency*> order;
    for (const Block& block : m_document.framework().blocks) {
        const bool open = own().refusal(block.id).isEmpty();
        for (const Competency& each : block.competencies) {
            if (open || each.id == from)
                order.push_back(&each);
        }
    }
    std::ranges::rotate(order, std::ranges::find(order, from, &Competency::id));
    for (const Competency* competency : order) {
        const auto gap = std::ranges::find_if(competency->criteria, [&](const Criterion& each) {
            return !isEntered(sheet().criterion(each.id).mark(evidence));
        });
        if (gap == competency->criteria.end())
            continue;
        showCompetency(competency->id);
        m_ui->criteriaView->showCriterion(m_criteria->rowOf(gap->id));
        return true;
    }
    return false;
}

// From the last criterion on.
void ScorePage::goPastEnd(bool byNumber)
{
    if (!goToOpen(competency())) {
        notice(QStringLiteral("Dernier critère\u00a0: tous les critères sont notés. ") +
               (byNumber ? QStringLiteral("Le nombre tapé n’a rien changé.")
                         : QStringLiteral("La dernière touche n’a rien changé.")));
        return;
    }
    const QString code = toQt(m_document.framework().competency(competency())->code);
    const QString next = QStringLiteral("Suite\u00a0: %1.").arg(code);
    notice(byNumber ? next : next + QStringLiteral(" La dernière touche n’a rien noté."));
}

void ScorePage::printKeys()
{
    const auto path =
        m_prompts.saveFile(QStringLiteral("Imprimer la liste des touches"),
                           QStringLiteral("touches-evaluer.pdf"), QStringLiteral("PDF (*.pdf)"));
    if (!path)
        return;
    const auto written = writePdf(scoreKeysSheet(m_document.framework()),
                                  m_document.jury().info.date, fromQt(*path));
    if (!written)
        m_prompts.showProblem(toQt(wording::problemText(written.error())));
}

} // namespace delibere::widgets
