// SPDX-License-Identifier: GPL-3.0-or-later
// The page Délibérer, its decisions: what is typed for the bloc in hand, what of it is kept, and
// what waits, half-made, for each bloc of each candidate.
#include <utility>

#include "domain/decision_basis.h"
#include "ui_deliberation_page.h"
#include "widgets/deliberation/common_appraisal_dialog.h"
#include "widgets/deliberation/criterion_detail_model.h"
#include "widgets/deliberation/decision_bar.h"
#include "widgets/deliberation/deliberation_page.h"
#include "widgets/deliberation/discussion_bar.h"
#include "widgets/deliberation/synthesis_model.h"
#include "widgets/kit/percent_field.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/session/refusal_text.h"
#include "wording/conclusion_words.h"

namespace delibere::widgets {

void DeliberationPage::openCommonAppraisal(const QModelIndex& line)
{
    const CriterionRow* row = m_criteria->criterionAt(sourceRow(*m_ui->criterionTableView, line));
    if (!m_view || row == nullptr)
        return;
    (new CommonAppraisalDialog(m_document,
                               {m_view->candidate.id, row->criterion,
                                m_view->deliberation.commonAppraisal(row->criterion)},
                               m_criteria->membersOn(*row), this))
        ->open();
}

void DeliberationPage::setUpEditor()
{
    m_decision->setObjectName(QStringLiteral("decisionBar"));
    DiscussionBar& discussion = m_decision->discussion();
    discussion.setObjectName(QStringLiteral("discussionBar"));
    m_ui->synthesisTableView->setEditors(m_decision->percentField(), *m_decision);
    m_decision->setKeeper([this](const CandidateId& candidate, const BlockId& block,
                                 const std::optional<Appraisal>& appraisal) {
        return keep(candidate, block, appraisal);
    });
    connect(m_decision, &DecisionBar::confirmed, this, &DeliberationPage::confirmBlock);
    connect(m_decision, &DecisionBar::drafted, this,
            [this](const CandidateId& candidate, const BlockId& block,
                   const std::optional<DecisionDraft>& draft) {
                rememberDraft(candidate, block, &BlockDraft::decision, draft);
            });
    connect(&discussion, &DiscussionBar::drafted, this,
            [this](const CandidateId& candidate, const BlockId& block,
                   const std::optional<VoteDraft>& draft) {
                rememberDraft(candidate, block, &BlockDraft::vote, draft);
            });
    connect(&discussion, &DiscussionBar::discussed, this,
            [this](const BlockId& block, bool discussed) {
                m_document.apply(SetDiscussed{m_document.currentCandidate(), block, discussed},
                                 QStringLiteral("la discussion du bloc"));
            });
    connect(&discussion, &DiscussionBar::voted, this,
            [this](const CandidateId& candidate, const BlockId& block,
                   const std::optional<Vote>& vote) {
                m_document.apply(SetVote{candidate, block, vote}, QStringLiteral("le vote"));
            });
    const auto backToGrid = [this] { m_ui->synthesisTableView->setFocus(Qt::OtherFocusReason); };
    connect(m_decision, &DecisionBar::left, m_ui->synthesisTableView, backToGrid);
    connect(&discussion, &DiscussionBar::left, m_ui->synthesisTableView, backToGrid);
}

// A refusal is said in the row, and nowhere else.
Result<void> DeliberationPage::keep(const CandidateId& candidate, const BlockId& block,
                                    const std::optional<Appraisal>& appraisal)
{
    return m_document.applied(SetAppraisal{candidate, block, appraisal}, m_document.actingJuror(),
                              QStringLiteral("l’appréciation retenue"));
}

// What is kept, undone or done again takes the place of what was half-made.
void DeliberationPage::forgetDraft(const Edit& edit)
{
    if (const auto* decided = editAs<SetAppraisal>(edit))
        rememberDraft(decided->candidate, decided->block, &BlockDraft::decision, {});
    else if (const auto* voted = editAs<SetVote>(edit))
        rememberDraft(voted->candidate, voted->block, &BlockDraft::vote, {});
}

template <class Draft>
void DeliberationPage::rememberDraft(const CandidateId& candidate, const BlockId& block,
                                     std::optional<Draft> BlockDraft::*part,
                                     const std::optional<Draft>& draft)
{
    BlockDrafts& drafts = m_drafts[candidate];
    drafts[block].*part = draft;
    if (drafts[block] == BlockDraft{})
        drafts.erase(block);
    showDrafts();
}

void DeliberationPage::showDrafts()
{
    if (!m_view)
        return;
    const BlockDrafts& drafts = m_drafts[m_view->candidate.id];
    m_synthesis->showDrafts(drafts);
    ProposalBox::HalfMade halfMade;
    for (const BlockRow& row : m_view->synthesis.blocks) {
        if (const auto draft = drafts.find(row.block); draft != drafts.end())
            halfMade.emplace_back(row.block, lackText(draft->second));
    }
    m_ui->proposalBox->setHalfMade(halfMade);
}

QStringList DeliberationPage::halfMade() const
{
    QStringList lines;
    for (const auto& [id, drafts] : m_drafts) {
        const Candidate* candidate = m_document.jury().candidate(id);
        for (const auto& [block, draft] : drafts) {
            const Block* known = m_document.framework().block(block);
            if (candidate != nullptr && known != nullptr)
                lines << QStringLiteral("%1, %2\u00a0: %3")
                             .arg(toQt(candidate->fullName()), toQt(known->code), lackText(draft));
        }
    }
    return lines;
}

void DeliberationPage::displayEditor(const BlockRow& row)
{
    const CandidateId& candidate = m_view->candidate.id;
    const QString refusal = refusalText(
        m_document,
        SetDiscussed{candidate, row.block, m_view->deliberation.discussed.contains(row.block)},
        RefusedWork::Deciding);
    const BlockDrafts& drafts = m_drafts[candidate];
    const auto found = drafts.find(row.block);
    const BlockDraft draft = found == drafts.end() ? BlockDraft{} : found->second;
    const Vote* vote = m_view->deliberation.vote(row.block);
    m_decision->discussion().display(
        candidate, row, m_view->deliberation.discussed.contains(row.block),
        vote != nullptr ? std::optional(*vote) : std::nullopt, draft.vote,
        votersOf(m_document.framework(), m_document.jury(), candidate), refusal.isEmpty());
    const auto moved = movedDecisions(row, m_view->deliberation);
    m_decision->display(m_document.framework(), candidate, row, draft.decision, refusal,
                        moved.empty()
                            ? QString()
                            : QStringLiteral("Ce qui était sur la table a changé depuis, à "
                                             "confirmer\u00a0: %1.")
                                  .arg(toQt(wording::words(moved))));
    showDrafts();
}

// The same decisions made again, on what is on the table now.
void DeliberationPage::confirmBlock(const BlockId& block)
{
    const BlockRow* row = m_view ? m_view->synthesis.block(block) : nullptr;
    if (row == nullptr)
        return;
    for (const DeliberationEdit& edit : confirmation(*row, m_view->deliberation)) {
        if (!m_document.apply(edit, QStringLiteral("la confirmation de la décision")))
            return;
    }
}

// On a bloc of the grid, and wherever in its row no text is typed: Enter or a digit starts its
// percent, D says that it was discussed, V begins its vote.
bool DeliberationPage::playGridKey(int key)
{
    const bool digit = key >= Qt::Key_0 && key <= Qt::Key_9;
    if (digit || key == Qt::Key_Return || key == Qt::Key_Enter)
        m_decision->writePercent(digit ? QString::number(key - Qt::Key_0) : QString());
    else if (key == Qt::Key_D)
        m_decision->discussion().toggleDiscussed();
    else if (key == Qt::Key_V)
        m_decision->discussion().openVote();
    else
        return false;
    return true;
}

} // namespace delibere::widgets
