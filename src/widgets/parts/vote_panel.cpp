// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/vote_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "widgets/parts/plain_label.h"
#include "widgets/theme.h"

namespace delibere::widgets {

namespace {

QSpinBox* counter(QWidget* owner, const QString& name)
{
    auto* box = new QSpinBox(owner);
    box->setAccessibleName(name);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons); // a digit is quicker; arrows still count
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(12 * theme::unit);
    return box;
}

} // namespace

VotePanel::VotePanel(QWidget* parent)
    : QWidget(parent), m_inFavour(counter(this, QStringLiteral("Voix pour"))),
      m_against(counter(this, QStringLiteral("Voix contre"))),
      m_abstained(counter(this, QStringLiteral("Abstentions"))), m_outcome(plainLabel(this)),
      m_castingLabel(plainLabel(this, QStringLiteral("Voix prépondérante\u00a0:"))),
      m_castInFavour(new QPushButton(QStringLiteral("pour"), this)),
      m_castAgainst(new QPushButton(QStringLiteral("contre"), this)),
      m_record(new QPushButton(QStringLiteral("Inscrire le vote"), this)),
      m_withdraw(new QPushButton(QStringLiteral("Retirer le vote"), this)),
      m_close(new QPushButton(QStringLiteral("Fermer"), this))
{
    layOut();
    for (QSpinBox* box : {m_inFavour, m_against, m_abstained})
        connect(box, &QSpinBox::valueChanged, this, &VotePanel::refresh);
    connect(m_castInFavour, &QPushButton::clicked, this, [this] { cast(CastingVote::InFavour); });
    connect(m_castAgainst, &QPushButton::clicked, this, [this] { cast(CastingVote::Against); });
    connect(m_record, &QPushButton::clicked, this, &VotePanel::record);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { emit counted(std::nullopt); });
    connect(m_close, &QPushButton::clicked, this, &VotePanel::closed);
}

void VotePanel::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::unit);
    auto* counts = new QHBoxLayout;
    counts->setSpacing(2 * theme::unit);
    for (const auto& [word, box] : {std::pair{"Pour", m_inFavour}, std::pair{"Contre", m_against},
                                    std::pair{"Abstention", m_abstained}}) {
        QLabel* label = plainLabel(this, QString::fromUtf8(word));
        label->setBuddy(box);
        counts->addWidget(label);
        counts->addWidget(box);
        counts->addSpacing(theme::unit);
    }
    m_outcome->setWordWrap(true);
    counts->addWidget(m_outcome, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(2 * theme::unit);
    acts->addWidget(m_castingLabel);
    for (QPushButton* button : {m_castInFavour, m_castAgainst}) {
        theme::setRole(button, "chip");
        button->setCheckable(true);
        button->setAccessibleName(QStringLiteral("Voix prépondérante ") + button->text());
        theme::reserveStrongWidth(button);
        acts->addWidget(button);
    }
    acts->addWidget(m_record);
    for (QPushButton* button : {m_withdraw, m_close}) {
        theme::setRole(button, "link");
        acts->addWidget(button);
    }
    acts->addStretch(1);
    layout->addLayout(counts);
    layout->addLayout(acts);
}

void VotePanel::display(const Voters& voters, const std::optional<Vote>& vote)
{
    m_voters = voters;
    m_kept = vote;
    const Vote shown = vote.value_or(Vote{});
    m_casting = shown.casting;
    const std::pair<QSpinBox*, int> counts[] = {
        {m_inFavour, shown.inFavour}, {m_against, shown.against}, {m_abstained, shown.abstained}};
    for (const auto& [box, value] : counts) {
        const QSignalBlocker quiet(box);
        box->setMaximum(std::max(voters.sitting, value));
        box->setValue(value);
    }
    refresh();
}

void VotePanel::begin()
{
    m_inFavour->setFocus(Qt::OtherFocusReason);
    m_inFavour->selectAll();
}

Vote VotePanel::draft() const
{
    Vote vote{m_inFavour->value(), m_against->value(), m_abstained->value(), CastingVote::NotUsed};
    if (vote.tied() && m_voters.castingVote)
        vote.casting = m_casting;
    return vote;
}

void VotePanel::cast(CastingVote casting)
{
    m_casting = m_casting == casting ? CastingVote::NotUsed : casting;
    refresh();
}

void VotePanel::refresh()
{
    const Vote vote = draft();
    const Spoken outcome = outcomeText(vote, m_voters);
    m_outcome->setText(outcome.text);
    theme::setTone(m_outcome, outcome.tone);
    const bool voted = vote.inFavour + vote.against > 0;
    const bool casting = voted && vote.tied() && m_voters.castingVote;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_castingLabel), static_cast<QWidget*>(m_castInFavour),
          static_cast<QWidget*>(m_castAgainst)})
        widget->setVisible(casting);
    m_castInFavour->setChecked(m_casting == CastingVote::InFavour);
    m_castAgainst->setChecked(m_casting == CastingVote::Against);
    const bool possible =
        voted && vote.inFavour + vote.against + vote.abstained <= m_voters.sitting;
    m_record->setEnabled(possible && m_kept != vote);
    m_withdraw->setVisible(m_kept.has_value());
}

void VotePanel::record()
{
    if (m_record->isEnabled())
        emit counted(draft());
}

void VotePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        record();
    else
        QWidget::keyPressEvent(event);
}

} // namespace delibere::widgets
