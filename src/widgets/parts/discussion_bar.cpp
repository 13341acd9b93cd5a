// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/discussion_bar.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/parts/plain_label.h"
#include "widgets/parts/vote_panel.h"
#include "widgets/theme.h"

namespace delibere::widgets {

DiscussionBar::DiscussionBar(QWidget* parent)
    : QFrame(parent), m_discussed(new QCheckBox(QStringLiteral("Discuté par le jury (D)"), this)),
      m_ask(new QPushButton(this)), m_result(plainLabel(this)), m_panel(new VotePanel(this))
{
    layOut();
    m_discussed->setToolTip(QStringLiteral(
        "Les fiches divergent sur ce bloc\u00a0: le jury en discute avant de conclure."));
    m_ask->setToolTip(QStringLiteral("Quand le jury ne trouve pas d’accord sur ce bloc (V)"));
    m_panel->hide();
    connect(m_discussed, &QCheckBox::clicked, this,
            [this](bool checked) { emit discussed(m_row.block, checked); });
    connect(m_ask, &QPushButton::clicked, this, &DiscussionBar::openVote);
    connect(m_panel, &VotePanel::counted, this, [this](const std::optional<Vote>& vote) {
        closeVote();
        emit voted(m_row.block, vote);
    });
    connect(m_panel, &VotePanel::closed, this, &DiscussionBar::closeVote);
}

void DiscussionBar::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    layout->setSpacing(2 * theme::unit);
    auto* line = new QHBoxLayout;
    line->setSpacing(3 * theme::unit);
    theme::setRole(m_ask, "link");
    m_result->setWordWrap(true);
    line->addWidget(m_discussed);
    line->addWidget(m_ask);
    line->addWidget(m_result, 1);
    layout->addLayout(line);
    layout->addWidget(m_panel);
}

void DiscussionBar::display(const CandidateId& candidate, const BlockRow& row, bool discussed,
                            const std::optional<Vote>& vote, const Voters& voters, bool open)
{
    const bool same = m_candidate == candidate && m_row.block == row.block && m_vote == vote &&
                      m_voters.sitting == voters.sitting;
    m_candidate = candidate;
    m_row = row;
    m_vote = vote;
    m_voters = voters;
    m_open = open;
    m_discussed->setChecked(discussed);
    if (!same || !open)
        m_panel->hide();
    refresh();
}

void DiscussionBar::refresh()
{
    const bool flagged = !m_row.flags.empty();
    const bool voting = !m_panel->isHidden();
    m_discussed->setVisible(flagged);
    m_discussed->setEnabled(m_open);
    m_ask->setText(m_vote ? QStringLiteral("Modifier le vote…") : QStringLiteral("Voter…"));
    m_ask->setVisible(m_open && !voting);
    const Spoken result = voteLine();
    m_result->setText(result.text);
    theme::setTone(m_result, result.tone);
    m_result->setVisible(m_vote && !voting);
    setVisible(flagged || m_open || m_vote);
}

Spoken DiscussionBar::voteLine() const
{
    if (!m_vote)
        return {};
    Spoken line = outcomeText(*m_vote, m_voters);
    line.text = countText(*m_vote) + QStringLiteral(". ") + line.text;
    const auto outcome = m_vote->outcome();
    if (outcome && m_row.retained && m_row.retained->validated != *outcome)
        line = {line.text + QStringLiteral(" L’appréciation retenue dit le contraire\u00a0: "
                                           "corrigez l’une ou l’autre."),
                theme::Tone::Bad};
    return line;
}

void DiscussionBar::toggleDiscussed()
{
    if (m_open && !m_row.flags.empty())
        m_discussed->click();
}

void DiscussionBar::openVote()
{
    if (!m_open)
        return;
    m_panel->display(m_voters, m_vote);
    m_panel->show();
    refresh();
    m_panel->begin();
}

void DiscussionBar::closeVote()
{
    m_panel->hide();
    refresh();
    emit left();
}

} // namespace delibere::widgets
