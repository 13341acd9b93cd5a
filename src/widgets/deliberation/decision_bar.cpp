// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/decision_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "domain/sheet_rules.h"
#include "domain/text_rules.h"
#include "widgets/deliberation/discussion_bar.h"
#include "widgets/kit/percent_field.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/conclusion_words.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

namespace {

constexpr int sidePadding = 4 * theme::unit;
constexpr int spacing = theme::unit + 2;
constexpr int pauseInMilliseconds = 1500; // as a note is kept

int lineHeight()
{
    return qMax(8 * theme::unit, QFontMetrics(theme::textFont()).height() + 3 * theme::unit);
}

} // namespace

DecisionBar::DecisionBar(QWidget* parent)
    : QFrame(parent), m_percent(new PercentField(this)),
      m_title(plainLabel(this, QStringLiteral("Décision"))),
      m_yes(new QPushButton(QStringLiteral("Validé"), this)),
      m_no(new QPushButton(QStringLiteral("Non validé"), this)),
      m_discussion(new DiscussionBar(this)),
      m_reasonLabel(plainLabel(this, QStringLiteral("Motif"))), m_reason(new QLineEdit(this)),
      m_confirm(new QPushButton(QStringLiteral("Confirmer"), this)),
      m_erase(new QPushButton(QStringLiteral("Effacer"), this)), m_hint(plainLabel(this)),
      m_keys(plainLabel(this))
{
    layOut();
    m_percent->setAccessibleName(QStringLiteral("Appréciation retenue, en chiffres"));
    m_reason->setAccessibleName(QStringLiteral("Motif de l’appréciation retenue"));
    m_reason->setMaxLength(static_cast<int>(maximumNoteLength));
    m_reason->setPlaceholderText(
        QStringLiteral("Pourquoi le jury s’écarte de ce que donnent les fiches"));
    m_reasonLabel->setBuddy(m_reason);
    m_erase->setToolTip(QStringLiteral("Retire l’appréciation retenue pour ce bloc"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &DecisionBar::keep);
    connect(m_yes, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_percent, &QLineEdit::textChanged, this, &DecisionBar::typed);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionBar::typed);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_percent), m_reason}) {
        connect(field, &QLineEdit::returnPressed, this, &DecisionBar::confirm);
        connect(field, &QLineEdit::editingFinished, this, &DecisionBar::keep);
    }
    connect(m_confirm, &QPushButton::clicked, this, [this] { emit confirmed(m_row.block); });
    connect(m_discussion, &DiscussionBar::drafted, this, &DecisionBar::refresh);
    connect(m_erase, &QPushButton::clicked, this, &DecisionBar::erase);
    m_reason->installEventFilter(this);
    for (QPushButton* button : {m_yes, m_no})
        button->installEventFilter(this);
}

void DecisionBar::layOut()
{
    m_first = new QHBoxLayout;
    m_second = new QHBoxLayout;
    auto* third = new QHBoxLayout;
    auto* fourth = new QHBoxLayout;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(sidePadding, 0, sidePadding, 2 * theme::unit);
    layout->setSpacing(spacing);
    for (QHBoxLayout* line : {m_first, m_second, third, fourth}) {
        line->setSpacing(2 * theme::unit);
        layout->addLayout(line);
    }
    for (QLabel* label : {m_title, m_reasonLabel})
        label->setFont(theme::strongFont());
    m_reasonLabel->setMinimumWidth(m_title->sizeHint().width());
    m_first->addWidget(m_title);
    for (QPushButton* button : {m_yes, m_no}) {
        theme::setRole(button, "chip");
        button->setCheckable(true);
        theme::reserveStrongWidth(button);
        m_first->addWidget(button);
    }
    m_first->addStretch(1);
    theme::setRole(m_erase, "link");
    QSizePolicy kept = m_erase->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_erase->setSizePolicy(kept);
    third->addWidget(m_reasonLabel);
    third->addWidget(m_reason, 1);
    third->addWidget(m_confirm);
    third->addWidget(m_erase);
    m_hint->setFont(theme::strongFont());
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_keys->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    theme::setTone(m_keys, theme::Tone::Muted);
    fourth->addWidget(m_hint);
    fourth->addWidget(m_keys, 1);
    for (QWidget* line : {static_cast<QWidget*>(m_yes), static_cast<QWidget*>(m_no),
                          static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_discussion)})
        line->setFixedHeight(lineHeight());
}

bool DecisionBar::fitsOnOneLine(int width) const
{
    const int decision = m_title->sizeHint().width() + m_yes->minimumWidth() + m_no->minimumWidth();
    return decision + m_discussion->widestHint() + 2 * sidePadding + 8 * theme::unit <= width;
}

int DecisionBar::hintHeight(int width) const
{
    const int lines = fitsOnOneLine(width) ? 1 : 2;
    return lines * QFontMetrics(theme::strongFont()).lineSpacing() + 2;
}

int DecisionBar::heightForWidth(int width) const
{
    const int lines = fitsOnOneLine(width) ? 2 : 3;
    return lines * (lineHeight() + spacing) + hintHeight(width) + 2 * theme::unit;
}

// The vote goes to a line of its own where the first is too short.
void DecisionBar::arrange(int width)
{
    const bool one = fitsOnOneLine(width);
    m_first->removeWidget(m_discussion);
    m_second->removeWidget(m_discussion);
    if (one)
        m_first->insertWidget(3, m_discussion);
    else
        m_second->addWidget(m_discussion);
    m_hint->setFixedHeight(hintHeight(width));
    m_keys->setFixedHeight(hintHeight(width));
    refresh();
}

void DecisionBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange(event->size().width());
}

void DecisionBar::display(const Framework& framework, const CandidateId& candidate,
                          const BlockRow& row, const std::optional<DecisionDraft>& draft,
                          const QString& refusal, const QString& moved)
{
    const bool same =
        m_framework != nullptr && m_candidate == candidate && m_row.block == row.block;
    const bool kept = same && m_row.retained == row.retained;
    if (m_row.figure() != row.figure() || m_row.attained != row.attained)
        m_refused.reset(); // another answer may be given now
    m_framework = &framework;
    m_percent->setMarks(framework.marks());
    m_candidate = candidate;
    m_row = row;
    m_refusal = refusal;
    m_moved = moved;
    if (!kept && !(same && !changed())) // what was typed here is what is kept now
        load(draft);
    if (!changed())
        m_refused.reset();
    refresh();
}

void DecisionBar::load(const std::optional<DecisionDraft>& draft)
{
    m_loading = true;
    m_pause.stop();
    m_refused.reset();
    const auto& held = m_row.retained;
    m_percent->setPercent(held ? held->percent : std::nullopt);
    m_reason->setText(held ? toQt(held->reason) : QString());
    m_validated = held ? std::optional(held->validated) : std::nullopt;
    if (draft) {
        m_percent->setText(draft->percent);
        m_reason->setText(draft->reason);
        m_validated = draft->validated;
        if (const auto appraisal = whole(); appraisal && draft->lack == DraftLack::Reason)
            m_refused = Refused{*appraisal, {ProblemCode::ReasonRequired, {}, {}}};
    }
    m_loading = false;
}

void DecisionBar::writePercent(const QString& digits)
{
    if (!m_refusal.isEmpty())
        return;
    if (!percents()) {
        m_yes->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_percent->setFocus(Qt::OtherFocusReason);
    m_percent->selectAll();
    if (!digits.isEmpty())
        m_percent->setText(digits);
}

bool DecisionBar::percents() const
{
    return m_framework->evaluation->notation == Notation::Percent;
}

bool DecisionBar::changed() const
{
    const auto& held = m_row.retained;
    const QString reason = m_reason->text().trimmed();
    const std::optional<Percent> percent = percents() ? m_percent->typedPercent() : std::nullopt;
    if (!held)
        return percent || m_validated || !reason.isEmpty();
    return (percents() && percent != held->percent) || m_validated != held->validated ||
           reason != toQt(held->reason);
}

std::optional<Appraisal> DecisionBar::whole() const
{
    if (!m_validated || (percents() && !m_percent->typedPercent()))
        return std::nullopt;
    Appraisal appraisal;
    appraisal.validated = *m_validated;
    if (percents())
        appraisal.percent = m_percent->typedPercent();
    appraisal.reason = fromQt(m_reason->text().trimmed());
    return appraisal;
}

DraftLack DecisionBar::lack() const
{
    if (percents() && !m_percent->typedPercent())
        return DraftLack::Percent;
    if (!m_validated)
        return DraftLack::State;
    if (!m_refused)
        return DraftLack::Nothing;
    return m_refused->problem.code == ProblemCode::ReasonRequired ? DraftLack::Reason
                                                                  : DraftLack::Refused;
}

// A choice made again is no other choice: « Effacer » takes it back.
void DecisionBar::choose(bool validated)
{
    m_validated = validated;
    typed();
    keep();
}

void DecisionBar::typed()
{
    if (m_loading || m_framework == nullptr)
        return;
    // Other words may be taken; while there is no reason, one stays owed until it is asked again.
    if (m_refused && (m_refused->problem.code != ProblemCode::ReasonRequired ||
                      !m_reason->text().trimmed().isEmpty()))
        m_refused.reset();
    refresh();
}

bool DecisionBar::keep()
{
    m_pause.stop();
    if (m_framework == nullptr || !m_refusal.isEmpty() || !changed())
        return true;
    const auto appraisal = whole();
    if (!appraisal || (m_refused && m_refused->appraisal == *appraisal))
        return false;
    if (const auto kept = m_keeper(m_candidate, m_row.block, appraisal); !kept) {
        m_refused = Refused{*appraisal, kept.error()};
        refresh();
        return false;
    }
    return true;
}

void DecisionBar::flush()
{
    static_cast<void>(keep());
    if (m_framework != nullptr)
        m_discussion->flush();
}

void DecisionBar::confirm()
{
    if (!m_refusal.isEmpty())
        return;
    const bool inPercent = m_percent->hasFocus();
    const bool kept = keep();
    if (inPercent && (kept || !m_validated))
        (m_validated == false ? m_no : m_yes)->setFocus(Qt::OtherFocusReason);
    else if (kept)
        emit left();
    else if (percents() && !m_percent->typedPercent())
        writePercent();
    else if (!m_validated)
        m_yes->setFocus(Qt::OtherFocusReason);
    else
        m_reason->setFocus(Qt::OtherFocusReason);
}

void DecisionBar::erase()
{
    if (m_row.retained) {
        if (m_keeper(m_candidate, m_row.block, std::nullopt))
            return; // and is shown empty
    }
    load(std::nullopt);
    refresh();
    emit left();
}

// Enter on a state chooses it; Escape gives back the reason that is kept.
bool DecisionBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && watched != m_reason) {
        static_cast<QPushButton*>(watched)->click();
        confirm();
        return true;
    }
    if (key == Qt::Key_Escape && watched == m_reason) {
        showReasonAsKept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

// Enter was for a field of the bar; the grid around it would take it for the percent.
void DecisionBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QFrame::keyPressEvent(event);
}

void DecisionBar::showReasonAsKept()
{
    m_pause.stop();
    m_reason->setText(m_row.retained ? toQt(m_row.retained->reason) : QString());
}

bool DecisionBar::owesReasonNow() const
{
    return m_row.retained && isBlank(m_row.retained->reason) &&
           needsReason(*m_framework->evaluation, m_row, *m_row.retained);
}

QString DecisionBar::reasonHint() const
{
    const auto appraisal = whole();
    const auto cause =
        appraisal ? reasonCause(*m_framework->evaluation, m_row, *appraisal) : std::nullopt;
    return cause ? toQt(wording::reasonText(*cause, m_row, *m_framework->evaluation)) : QString();
}

QString DecisionBar::hintText() const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    if (!changed() && !m_moved.isEmpty())
        return owesReasonNow() ? reasonHint() : m_moved;
    if (!changed())
        return m_discussion->problemText();
    const QString code = toQt(m_framework->block(m_row.block)->code) + QStringLiteral("\u00a0: ");
    switch (lack()) {
    case DraftLack::Percent:
        return code + (m_framework->marks().inPercents()
                           ? QStringLiteral("saisir le pourcentage que le jury retient.")
                           : QStringLiteral("saisir la note que le jury retient."));
    case DraftLack::State:
        return code + QStringLiteral("choisir validé ou non validé.");
    case DraftLack::Reason:
        return reasonHint();
    case DraftLack::Refused:
        return toQt(wording::problemText(m_refused->problem));
    case DraftLack::Nothing:
        break;
    }
    return {};
}

void DecisionBar::refresh()
{
    if (m_framework == nullptr)
        return;
    const bool open = m_refusal.isEmpty();
    m_percent->setVisible(percents());
    m_percent->setReadOnly(!open);
    m_yes->setChecked(m_validated == true);
    m_no->setChecked(m_validated == false);
    for (QPushButton* button : {m_yes, m_no})
        button->setEnabled(open);
    m_reason->setReadOnly(!open);
    const bool touched = changed();
    m_erase->setVisible(open && (m_row.retained || touched));

    const bool toConfirm = open && !touched && !m_moved.isEmpty();
    m_confirm->setVisible(toConfirm);
    m_confirm->setEnabled(toConfirm && !owesReasonNow());
    const QString text = hintText();
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    theme::setTone(m_hint, open ? theme::Tone::Warning : theme::Tone::Muted);
    m_keys->setText(touched ? QStringLiteral("Gardé à Entrée ou en quittant le champ\u202f; Échap "
                                             "rend le texte d’avant.")
                            : QStringLiteral("Chiffres puis Entrée\u00a0: l’appréciation\u202f; "
                                             "Entrée\u00a0: la décision\u202f; D\u00a0: "
                                             "discuté\u202f; V\u00a0: vote."));
    m_keys->setVisible(open && text.isEmpty()); // a hint has the whole line

    std::optional<DecisionDraft> draft;
    if (touched && open)
        draft = DecisionDraft{m_percent->text(), m_validated, m_reason->text(), lack()};
    emit drafted(m_candidate, m_row.block, draft);
}

} // namespace delibere::widgets
