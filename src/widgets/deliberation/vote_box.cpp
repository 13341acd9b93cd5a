// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/vote_box.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int none = -1; // an empty field

// Digits and the arrows count, the wheel does not.
class Counter : public QSpinBox {
public:
    Counter(QWidget* owner, const QString& name) : QSpinBox(owner)
    {
        setAccessibleName(name);
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setAlignment(Qt::AlignRight);
        setFixedWidth(theme::scaled(9 * theme::unit));
        setRange(none, none);
        setSpecialValueText(QStringLiteral(" "));
        setFocusPolicy(Qt::StrongFocus);
        setToolTip(QStringLiteral("Touche V. Les trois cases vides\u00a0: pas de vote"));
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void focusInEvent(QFocusEvent* event) override
    {
        QSpinBox::focusInEvent(event);
        QTimer::singleShot(0, this, &QSpinBox::selectAll); // after a click has set the cursor
    }
    QValidator::State validate(QString& text, int& position) const override
    {
        return text.trimmed().isEmpty() ? QValidator::Acceptable
                                        : QSpinBox::validate(text, position);
    }
    [[nodiscard]] int valueFromText(const QString& text) const override
    {
        return text.trimmed().isEmpty() ? none : QSpinBox::valueFromText(text.trimmed());
    }
};

std::optional<int> countIn(const QSpinBox& box)
{
    return box.value() == none ? std::nullopt : std::optional(box.value());
}

} // namespace

VoteBox::VoteBox(QWidget* parent)
    : QWidget(parent), m_counts{new Counter(this, QStringLiteral("Voix pour")),
                                new Counter(this, QStringLiteral("Voix contre")),
                                new Counter(this, QStringLiteral("Abstentions"))},
      m_outcome(plainLabel(this)),
      m_castingLabel(plainLabel(this, QStringLiteral("Présidence\u00a0:"))),
      m_castInFavour(new QPushButton(QStringLiteral("pour"), this)),
      m_castAgainst(new QPushButton(QStringLiteral("contre"), this))
{
    layOut();
    for (QSpinBox* box : m_counts) {
        connect(box, &QSpinBox::valueChanged, this, &VoteBox::typed);
        box->installEventFilter(this);
    }
    connect(m_castInFavour, &QPushButton::clicked, this, [this] { cast(CastingVote::InFavour); });
    connect(m_castAgainst, &QPushButton::clicked, this, [this] { cast(CastingVote::Against); });
}

void VoteBox::layOut()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::unit + 2);
    QLabel* title = plainLabel(this, QStringLiteral("Vote"));
    title->setFont(theme::strongFont());
    layout->addWidget(title);
    std::size_t at = 0;
    for (const char* word : {"pour", "contre", "abst."}) {
        QLabel* label = plainLabel(this, QString::fromUtf8(word));
        label->setBuddy(m_counts[at]);
        layout->addWidget(label);
        layout->addWidget(m_counts[at++]);
    }
    layout->addSpacing(theme::unit);
    m_outcome->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_outcome, 1);
    m_castingLabel->setToolTip(QStringLiteral("Voix prépondérante en cas de partage"));
    layout->addWidget(m_castingLabel);
    for (QPushButton* button : {m_castInFavour, m_castAgainst}) {
        theme::setRole(button, "chip");
        button->setCheckable(true);
        button->setAccessibleName(QStringLiteral("Voix prépondérante ") + button->text());
        theme::reserveStrongWidth(button);
        layout->addWidget(button);
    }
}

int VoteBox::widestHint() const
{
    const QFontMetrics metrics(theme::textFont());
    const int counts = metrics.horizontalAdvance(QStringLiteral("Vote pour contre abst.")) +
                       3 * m_counts.front()->minimumWidth() + 8 * theme::unit;
    return counts + m_castingLabel->sizeHint().width() + m_castInFavour->minimumWidth() +
           m_castAgainst->minimumWidth() + 6 * theme::unit;
}

VoteDraft VoteBox::kept() const
{
    if (!m_kept)
        return {};
    return {{m_kept->inFavour, m_kept->against, m_kept->abstained}, m_kept->casting};
}

VoteDraft VoteBox::typedDraft() const
{
    VoteDraft typed;
    std::ranges::transform(m_counts, typed.voices.begin(),
                           [](const QSpinBox* box) { return countIn(*box); });
    if (canBeCast(m_voters.body, sum()) && m_voters.body.castingVote)
        typed.casting = m_casting;
    return typed;
}

void VoteBox::display(const Voters& voters, const std::optional<Vote>& vote,
                      const std::optional<VoteDraft>& draft, bool open)
{
    m_kept = vote;
    m_voters = voters;
    m_open = open;
    const VoteDraft shown = draft.value_or(kept());
    if (shown != typedDraft() || shown.casting != m_casting)
        load(shown);
    refresh();
}

void VoteBox::load(const VoteDraft& shown)
{
    m_loading = true;
    m_casting = shown.casting;
    for (std::size_t at = 0; at < m_counts.size(); ++at) {
        m_counts[at]->setRange(none, std::max(m_voters.body.voices, shown.voices[at].value_or(0)));
        m_counts[at]->setValue(shown.voices[at].value_or(none));
    }
    m_loading = false;
}

void VoteBox::follow(const Voters& voters, bool open)
{
    m_voters = voters;
    m_open = open;
    refresh();
}

void VoteBox::begin()
{
    m_counts.front()->setFocus(Qt::OtherFocusReason);
    m_counts.front()->selectAll();
}

Vote VoteBox::sum() const
{
    const auto count = [this](std::size_t at) { return countIn(*m_counts[at]).value_or(0); };
    return {count(0), count(1), count(2), CastingVote::NotUsed};
}

bool VoteBox::begun() const
{
    return std::ranges::any_of(m_counts, [](const QSpinBox* box) { return box->value() != none; });
}

// For and against are counted, or everybody who sits is.
bool VoteBox::complete() const
{
    const Vote counted = sum();
    return (countIn(*m_counts[0]) && countIn(*m_counts[1])) ||
           counted.inFavour + counted.against + counted.abstained >= m_voters.body.sitting;
}

bool VoteBox::changed() const
{
    const VoteDraft typed = typedDraft();
    if (!begun())
        return m_kept.has_value();
    if (!complete())
        return typed != kept();
    Vote counted = sum();
    counted.casting = typed.casting;
    return m_kept != counted;
}

std::optional<Vote> VoteBox::draft() const
{
    Vote vote = sum();
    const int voices = vote.inFavour + vote.against + vote.abstained;
    if (!complete() || vote.inFavour + vote.against == 0 || voices > m_voters.body.voices)
        return std::nullopt;
    vote.casting = typedDraft().casting;
    return vote;
}

QString VoteBox::lackText() const
{
    if (!changed() || !begun())
        return {};
    const Vote vote = sum();
    if (vote.inFavour + vote.against + vote.abstained <= m_voters.body.voices && !complete())
        return QStringLiteral("Vote\u00a0: compter les voix pour et les voix contre.");
    const Spoken outcome = outcomeText(vote, m_voters);
    return draft() ? QString() : outcome.text;
}

void VoteBox::cast(CastingVote casting)
{
    m_casting = m_casting == casting ? CastingVote::NotUsed : casting;
    typed();
    flush();
}

void VoteBox::typed()
{
    if (m_loading)
        return;
    refresh();
    emit drafted(changed() ? std::optional(typedDraft()) : std::nullopt);
}

void VoteBox::refresh()
{
    Vote vote = sum();
    vote.casting = typedDraft().casting;
    const bool voted = complete() && vote.inFavour + vote.against > 0;
    const bool casting = voted && canBeCast(m_voters.body, vote) && m_voters.body.castingVote;
    const Spoken outcome = voted ? briefOutcome(vote, m_voters) : Spoken{};
    m_outcome->setText(outcome.text);
    m_outcome->setToolTip(voted ? outcomeText(vote, m_voters).text.toHtmlEscaped() : QString());
    m_outcome->setAccessibleName(m_outcome->text());
    theme::setTone(m_outcome, outcome.tone);
    m_outcome->setVisible(!casting);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_castingLabel), static_cast<QWidget*>(m_castInFavour),
          static_cast<QWidget*>(m_castAgainst)}) {
        widget->setVisible(casting);
        widget->setEnabled(m_open);
    }
    m_castInFavour->setChecked(vote.casting == CastingVote::InFavour);
    m_castAgainst->setChecked(vote.casting == CastingVote::Against);
    for (QSpinBox* box : m_counts) {
        box->setMaximum(std::max(m_voters.body.voices, box->value()));
        box->setEnabled(m_open);
    }
}

void VoteBox::flush()
{
    if (!m_open || !changed())
        return;
    if (!begun())
        emit counted(std::nullopt);
    else if (const auto vote = draft())
        emit counted(vote);
}

// Leaving the three fields and the casting vote hands over; going from one to the next does not.
bool VoteBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        QTimer::singleShot(0, this, &VoteBox::leave);
    return QWidget::eventFilter(watched, event);
}

void VoteBox::leave()
{
    if (!isAncestorOf(window()->focusWidget()))
        flush();
}

void VoteBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        load(kept());
        typed();
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        flush();
        if (lackText().isEmpty())
            emit closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace delibere::widgets
