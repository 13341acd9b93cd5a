// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/discussion_bar.h"

#include <QHBoxLayout>

#include "widgets/deliberation/vote_box.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

DiscussionBar::DiscussionBar(QWidget* parent)
    : QWidget(parent), m_discussed(new QCheckBox(QStringLiteral("Discuté"), this)),
      m_panel(new VoteBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * theme::unit);
    layout->addWidget(m_discussed);
    layout->addWidget(m_panel, 1);
    m_discussed->setToolTip(QStringLiteral(
        "Les fiches divergent sur ce bloc\u00a0: le jury en discute avant de conclure "
        "(touche D)."));
    connect(m_discussed, &QCheckBox::clicked, this,
            [this](bool checked) { emit discussed(m_row.block, checked); });
    connect(m_panel, &VoteBox::counted, this, [this](const std::optional<Vote>& vote) {
        emit voted(m_candidate, m_row.block, vote);
    });
    connect(m_panel, &VoteBox::drafted, this, [this](const std::optional<VoteDraft>& draft) {
        emit drafted(m_candidate, m_row.block, draft);
    });
    connect(m_panel, &VoteBox::closed, this, &DiscussionBar::left);
}

void DiscussionBar::display(const CandidateId& candidate, const BlockRow& row, bool discussed,
                            const std::optional<Vote>& vote, const std::optional<VoteDraft>& draft,
                            const Voters& voters, bool open)
{
    const bool same = m_candidate == candidate && m_row.block == row.block && m_vote == vote &&
                      m_voters.body == voters.body;
    m_candidate = candidate;
    m_row = row;
    m_vote = vote;
    m_voters = voters;
    m_open = open;
    m_discussed->setChecked(discussed);
    m_discussed->setEnabled(open);
    m_discussed->setVisible(!row.flags.empty());
    if (same)
        m_panel->follow(voters, open);
    else
        m_panel->display(voters, vote, draft, open);
}

QString DiscussionBar::problemText() const
{
    if (const QString lack = m_panel->lackText(); !lack.isEmpty())
        return lack;
    if (!m_vote)
        return {};
    const auto outcome = voteOutcome(m_voters.body, *m_vote);
    if (!outcome)
        return outcomeText(*m_vote, m_voters).text;
    if (m_row.retained && m_row.retained->validated != *outcome)
        return QStringLiteral("L’appréciation retenue dit le contraire du vote\u00a0: corrigez "
                              "l’une ou l’autre.");
    return {};
}

int DiscussionBar::widestHint() const
{
    return m_discussed->sizeHint().width() + 3 * theme::unit + m_panel->widestHint();
}

void DiscussionBar::toggleDiscussed()
{
    if (m_open && !m_row.flags.empty())
        m_discussed->click();
}

void DiscussionBar::openVote()
{
    if (m_open)
        m_panel->begin();
}

void DiscussionBar::flush()
{
    m_panel->flush();
}

} // namespace delibere::widgets
