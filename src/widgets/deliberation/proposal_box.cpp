// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/proposal_box.h"

#include <algorithm>
#include <iterator>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/session/synthesis_text.h"
#include "wording/conclusion_words.h"
#include "wording/decision_words.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

std::vector<BlockId> blocksIn(const Synthesis& synthesis, BlockState state)
{
    std::vector<BlockId> blocks;
    for (const BlockRow& row : synthesis.blocks) {
        if (row.state == state)
            blocks.push_back(row.block);
    }
    return blocks;
}

QString codesOf(const Framework& framework, const std::vector<BlockId>& blocks)
{
    std::vector<std::string> codes;
    for (const BlockId& block : blocks)
        codes.push_back(framework.block(block)->code);
    return toQt(wording::enumerate(codes));
}

} // namespace

ProposalBox::ProposalBox(QWidget* parent)
    : QWidget(parent), m_total(new QRadioButton(QStringLiteral("totale"), this)),
      m_partial(new QRadioButton(QStringLiteral("partielle"), this)),
      m_none(new QRadioButton(QStringLiteral("aucune"), this)), m_whole(plainLabel(this)),
      m_reason(plainLabel(this)), m_goTo(new QPushButton(this)),
      m_withdraw(new QPushButton(QStringLiteral("Retirer"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit);
    auto* head = new QHBoxLayout;
    auto* title = plainLabel(this, QStringLiteral("Proposition d’attribution"));
    theme::setRole(title, "heading");
    title->setMinimumHeight(8 * theme::unit);
    head->addWidget(title, 1);
    head->addWidget(m_withdraw); // beside what it takes back
    layout->addLayout(head);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(4 * theme::unit);
    for (QRadioButton* button : {m_total, m_partial, m_none})
        choices->addWidget(button);
    choices->addStretch(1);
    m_withdraw->setAccessibleName(QStringLiteral("Retirer la proposition"));
    m_withdraw->setToolTip(m_withdraw->accessibleName());
    m_whole->setObjectName(QStringLiteral("wholeLabel"));
    for (QLabel* words : {m_whole, m_reason})
        words->setWordWrap(true);
    for (QPushButton* link : {m_goTo, m_withdraw})
        theme::setRole(link, "link");
    layout->addWidget(m_whole);
    layout->addLayout(choices);
    layout->addWidget(m_reason);
    layout->addWidget(m_goTo, 0, Qt::AlignLeft);
    connect(m_total, &QRadioButton::clicked, this, [this] { pick(ProposalKind::Total); });
    connect(m_partial, &QRadioButton::clicked, this, [this] { pick(ProposalKind::Partial); });
    connect(m_none, &QRadioButton::clicked, this, [this] { pick(ProposalKind::None); });
    connect(m_goTo, &QPushButton::clicked, this,
            [this] { emit blockRequested(m_remaining.first); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { emit chosen(std::nullopt); });
}

void ProposalBox::display(const Framework& framework, const JurySession& session,
                          const app::CandidateView& view, const Problems& refusals)
{
    m_framework = &framework;
    m_session = &session;
    m_view = view;
    m_refusals = refusals;
    refresh();
}

void ProposalBox::setHalfMade(const HalfMade& blocks)
{
    if (m_halfMade == blocks)
        return;
    m_halfMade = blocks;
    if (m_framework != nullptr)
        refresh();
}

void ProposalBox::refresh()
{
    showChoice();
    showWhole();
    const bool settled = m_view.deliberation.proposal.has_value();
    m_remaining = settled || !m_view.candidate.heard() ? Remaining{} : remaining();
    m_withdraw->setVisible(settled);
    m_goTo->setVisible(!m_remaining.first.empty());
    if (!m_remaining.first.empty())
        m_goTo->setText(QStringLiteral("Aller à ") +
                        toQt(m_framework->block(m_remaining.first)->code));
    if (settled)
        say(settledText(), theme::Tone::Normal);
    else
        say(m_remaining.lines.join(QLatin1Char('\n')), theme::Tone::Warning);
}

void ProposalBox::say(const QString& text, theme::Tone tone)
{
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
    theme::setTone(m_reason, tone);
}

// What the framework asks of all blocs together, beside the proposal that depends on it.
void ProposalBox::showWhole()
{
    const auto& whole = m_view.synthesis.whole;
    const bool shown = whole && m_view.candidate.heard();
    m_whole->setVisible(shown);
    if (!shown)
        return;
    m_whole->setText(QStringLiteral("Ensemble\u00a0: ") +
                     toQt(wording::wholeWords(*m_framework, *whole)));
    theme::setTone(m_whole, !whole->attained   ? theme::Tone::Muted
                            : *whole->attained ? theme::Tone::Good
                                               : theme::Tone::Warning);
}

void ProposalBox::showChoice()
{
    const auto& proposal = m_view.deliberation.proposal;
    // An exclusive group refuses to have nothing chosen.
    for (QRadioButton* button : {m_total, m_partial, m_none})
        button->setAutoExclusive(false);
    m_total->setChecked(proposal == ProposalKind::Total);
    m_partial->setChecked(proposal == ProposalKind::Partial);
    m_none->setChecked(proposal == ProposalKind::None);
    for (QRadioButton* button : {m_total, m_partial, m_none})
        button->setAutoExclusive(true);
}

QString ProposalBox::settledText() const
{
    QString text = QString::fromUtf8(
        wording::outcomeWord(outcomeOfRows(m_view.synthesis.blocks, m_view.deliberation.proposal)));
    text.replace(0, 1, text.left(1).toUpper());
    const auto validated = blocksIn(m_view.synthesis, BlockState::Validated);
    return validated.empty() ? text
                             : text + QStringLiteral(". Blocs proposés\u00a0: ") +
                                   codesOf(*m_framework, validated);
}

QString ProposalBox::panelLine() const
{
    std::vector<PanelFinding> blocking;
    std::ranges::copy_if(m_view.panel, std::back_inserter(blocking), &PanelFinding::blocking);
    if (blocking.empty())
        return {};
    return panelText(*m_session, m_view.candidate.id, blocking).text +
           QStringLiteral(". Le jury ne conclut pas ainsi.");
}

// What the rules answer, in the words of a list.
ProposalBox::Remaining ProposalBox::remaining() const
{
    Remaining left;
    for (const auto& [block, lack] : m_halfMade) {
        left.lines << toQt(m_framework->block(block)->code) + QStringLiteral("\u00a0: ") + lack +
                          QLatin1Char('.');
        if (left.first.empty())
            left.first = block;
    }
    for (const Problem& refusal : m_refusals) {
        QString line = toQt(wording::lackText(refusal, *m_framework, *m_session));
        if (refusal.code == ProblemCode::PanelBlocks)
            line = panelLine();
        else if (refusal.code == ProblemCode::NotDiscussed)
            line.insert(line.size() - 1, QStringLiteral(" (touche D)"));
        else if (line.isEmpty())
            line = toQt(wording::problemText(refusal, *m_session));
        left.lines << line;
        const Block* block =
            refusal.ids.empty() ? nullptr : m_framework->block(BlockId(refusal.ids.front()));
        if (left.first.empty() && block != nullptr)
            left.first = block->id;
    }
    return left;
}

// What is typed and not whole is the page's to know; all else is asked of the rules.
void ProposalBox::pick(ProposalKind kind)
{
    showChoice();
    if (m_halfMade.empty())
        emit chosen(kind);
}

void ProposalBox::refuse(const QString& why)
{
    showChoice();
    if (m_remaining.lines.isEmpty())
        say(why, theme::Tone::Warning);
}

} // namespace delibere::widgets
