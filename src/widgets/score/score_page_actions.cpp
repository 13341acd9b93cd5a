// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the page and what they do; the keys of a mark are the table's own.
#include <algorithm>
#include <array>

#include <QAction>
#include <QMenu>

#include "ui_score_page.h"
#include "widgets/kit/pdf_file.h"
#include "widgets/kit/qt_text.h"
#include "widgets/score/candidate_list_model.h"
#include "widgets/score/criteria_model.h"
#include "widgets/score/gap_text.h"
#include "widgets/score/score_keys.h"
#include "widgets/score/score_page.h"
#include "widgets/score/tree_delegate.h"
#include "widgets/session/own_sheet.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

QAction* ScorePage::addKey(const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    addAction(action);
    return action;
}

void ScorePage::setUpActions()
{
    const auto connectKey = [this](const QString& text, const QList<QKeySequence>& keys,
                                   auto action) {
        connect(addKey(text, keys), &QAction::triggered, this, action);
    };
    connectKey(QStringLiteral("Liste des touches"), {Qt::Key_F1},
               [this] { m_ui->keyPanel->toggle(); });
    connectKey(QStringLiteral("Remarque"), {Qt::Key_F2},
               [this] { m_ui->criteriaView->editRemark(); });
    connectKey(QStringLiteral("Question à poser"), {Qt::Key_F3},
               [this] { m_ui->questionList->writeQuestion(); });
    connectKey(QStringLiteral("Lecture ou entretien"), {Qt::Key_F4}, [this] {
        setMode(m_mode == ScoreMode::Reading ? ScoreMode::Interview : ScoreMode::Reading);
    });
    connectKey(QStringLiteral("Chronomètre"), {Qt::Key_F7}, [this] {
        setMode(ScoreMode::Interview);
        m_ui->clockPanel->startOrPause();
    });
    connectKey(QStringLiteral("Masquer le chronomètre"), {Qt::Key_F8},
               [this] { m_ui->clockPanel->setFolded(!m_ui->clockPanel->folded()); });
    connectKey(QStringLiteral("Panneau suivant"), {Qt::Key_F6}, [this] { stepPanel(); });
    connectKey(QStringLiteral("Mode candidat présent"), {Qt::Key_F9}, [this] {
        setDiscretion(m_discretion == Discretion::MarksShown ? Discretion::CandidatePresent
                                                             : Discretion::MarksShown);
    });
    connectKey(QStringLiteral("Compétence suivante"), {Qt::CTRL | Qt::Key_Tab},
               [this] { stepCompetency(Step::Next); });
    connectKey(QStringLiteral("Compétence précédente"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab},
               [this] { stepCompetency(Step::Previous); });
    connectKey(QStringLiteral("Candidat suivant"), {Qt::ALT | Qt::Key_Down},
               [this] { stepCandidate(Step::Next); });
    connectKey(QStringLiteral("Candidat précédent"), {Qt::ALT | Qt::Key_Up},
               [this] { stepCandidate(Step::Previous); });
    connectKey(QStringLiteral("Reprendre la suggestion"),
               {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
               [this] { m_ui->blocStrip->takeSuggestion(); });
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

void ScorePage::stepCompetency(Step step)
{
    std::vector<CompetencyId> order;
    for (const Block& block : m_document.framework().blocks) {
        for (const Competency& competency : block.competencies)
            order.push_back(competency.id);
    }
    const auto here = std::ranges::find(order, m_competency);
    if (step == Step::Next && std::next(here) != order.end())
        showCompetency(*std::next(here));
    else if (step == Step::Previous && here != order.begin())
        showCompetency(*std::prev(here));
}

// From the last criterion on: the next competency, round from the first, where something is still
// to be marked in the column one works in.
void ScorePage::goToOpen()
{
    const Evidence evidence = m_ui->criteriaView->home();
    std::vector<const Competency*> order;
    for (const Block& block : m_document.framework().blocks) {
        const bool open = own().refusal(block.id).isEmpty();
        for (const Competency& competency : block.competencies) {
            if (open || competency.id == m_competency)
                order.push_back(&competency);
        }
    }
    std::ranges::rotate(order, std::ranges::find(order, m_competency, &Competency::id));
    for (const Competency* competency : order) {
        const auto gap = std::ranges::find_if(competency->criteria, [&](const Criterion& each) {
            return !isEntered(sheet().criterion(each.id).mark(evidence));
        });
        if (gap == competency->criteria.end())
            continue;
        showCompetency(competency->id);
        m_ui->criteriaView->showCriterion(m_criteria->rowOf(gap->id));
        notice(QStringLiteral("Suite\u00a0: %1. La dernière touche n’a rien noté.")
                   .arg(toQt(competency->code)));
        return;
    }
    notice(QStringLiteral("Dernier critère\u00a0: tous les critères sont notés. La dernière touche "
                          "n’a rien changé."));
}

void ScorePage::stepCandidate(Step step)
{
    const int here = m_candidates->rowOf(m_document.currentCandidate());
    const CandidateId next = m_candidates->candidateAt(step == Step::Next ? here + 1 : here - 1);
    if (next.empty())
        return;
    m_ui->criteriaView->finishTyping();
    m_document.setCurrentCandidate(next);
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
        else if (panel == m_ui->stripFrame)
            m_ui->blocStrip->focusFinal();
        else
            panel->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

void ScorePage::setDiscretion(Discretion discretion)
{
    m_discretion = discretion;
    const bool shown = discretion == Discretion::MarksShown;
    m_ui->criteriaView->setDiscretion(discretion);
    m_ui->scalePanel->setDiscretion(discretion);
    m_ui->blocStrip->setDiscretion(discretion);
    m_treeDelegate->setDiscretion(discretion);
    m_ui->frameworkTreeView->viewport()->update();
    // The other candidates are not the business of the one in the room.
    m_ui->candidatesLabel->setVisible(shown);
    m_ui->candidateListView->setVisible(shown);
    m_ui->navigationLine->setVisible(shown);
    refresh();
}

// One gap is gone to; of several one chooses.
void ScorePage::openGaps()
{
    const auto places = gapPlaces(m_document.framework(), m_gaps);
    if (places.empty())
        return;
    if (places.size() == 1) {
        showGap(places.front().gap);
        return;
    }
    m_gapMenu->clear();
    for (const GapPlace& place : places) {
        const QString word = place.gap.required ? QStringLiteral("\u00a0— obligatoire") : QString();
        m_gapMenu->addAction(place.text + word, this, [this, gap = place.gap] { showGap(gap); });
    }
    const QPoint top = m_ui->gapButton->mapToGlobal(QPoint());
    m_gapMenu->popup(top - QPoint(0, m_gapMenu->sizeHint().height()));
}

void ScorePage::printKeys()
{
    const auto path =
        m_prompts.saveFile(QStringLiteral("Imprimer la liste des touches"),
                           QStringLiteral("touches-evaluer.pdf"), QStringLiteral("PDF (*.pdf)"));
    if (!path)
        return;
    const auto written = writePdf(scoreKeysSheet(), m_document.jury().info.date, fromQt(*path));
    if (!written)
        m_prompts.showProblem(toQt(wording::problemText(written.error())));
}

void ScorePage::submit()
{
    m_ui->criteriaView->finishTyping();
    const Candidate* candidate = m_document.jury().candidate(m_document.currentCandidate());
    const QString text =
        QStringLiteral("Votre fiche pour %1 sera figée et comptera dans la grille de synthèse. "
                       "Pour la corriger ensuite, il faudra la rouvrir en donnant un motif.")
            .arg(toQt(candidate->fullName()));
    if (m_prompts.confirm(QStringLiteral("Remettre la fiche"), text, QStringLiteral("Remettre")))
        m_document.apply(SubmitSheet{m_document.currentSheet()});
}

void ScorePage::reopen()
{
    const auto reason = m_prompts.askText(
        QStringLiteral("Rouvrir la fiche"),
        QStringLiteral("Pourquoi rouvrir cette fiche\u202f? Le motif est inscrit au journal."),
        QStringLiteral("Rouvrir"));
    if (reason)
        m_document.apply(ReopenSheet{m_document.currentSheet(), fromQt(*reason)});
}

} // namespace delibere::widgets
