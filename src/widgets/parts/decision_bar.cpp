// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/decision_bar.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "domain/sheet_rules.h"
#include "domain/text_rules.h"
#include "widgets/parts/percent_field.h"
#include "widgets/parts/plain_label.h"
#include "widgets/qt_text.h"
#include "widgets/theme.h"

namespace delibere::widgets {

DecisionBar::DecisionBar(QWidget* parent)
    : QFrame(parent), m_title(plainLabel(this)), m_percent(new PercentField(this)),
      m_validated(new QPushButton(QStringLiteral("Validé"), this)),
      m_notValidated(new QPushButton(QStringLiteral("Non validé"), this)),
      m_retain(new QPushButton(QStringLiteral("Retenir"), this)),
      m_confirm(new QPushButton(QStringLiteral("Confirmer"), this)),
      m_erase(new QPushButton(QStringLiteral("Effacer"), this)),
      m_reasonLabel(plainLabel(this, QStringLiteral("Motif"))), m_reason(new QLineEdit(this)),
      m_hint(plainLabel(this))
{
    layOut();
    m_percent->setAccessibleName(QStringLiteral("Appréciation retenue, en pourcentage"));
    m_reason->setAccessibleName(QStringLiteral("Motif de l’appréciation retenue"));
    m_reason->setMaxLength(static_cast<int>(maximumNoteLength));
    m_reason->setPlaceholderText(
        QStringLiteral("Pourquoi le jury s’écarte de ce que donnent les fiches"));
    m_reasonLabel->setBuddy(m_reason);
    connect(m_validated, &QPushButton::clicked, this, [this] { choose(Choice::Validated); });
    connect(m_notValidated, &QPushButton::clicked, this, [this] { choose(Choice::NotValidated); });
    connect(m_percent, &QLineEdit::textChanged, this, &DecisionBar::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionBar::refresh);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_percent), m_reason})
        connect(field, &QLineEdit::returnPressed, this, &DecisionBar::retain);
    connect(m_retain, &QPushButton::clicked, this, &DecisionBar::retain);
    connect(m_confirm, &QPushButton::clicked, this, [this] { emit confirmed(m_row.block); });
    connect(m_erase, &QPushButton::clicked, this, &DecisionBar::erase);
}

void DecisionBar::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(2 * theme::unit);
    auto* decision = new QHBoxLayout;
    decision->setSpacing(2 * theme::unit);
    m_title->setFont(theme::strongFont());
    decision->addWidget(m_title);
    decision->addWidget(m_percent);
    for (QPushButton* button : {m_validated, m_notValidated}) {
        theme::setRole(button, "chip");
        button->setCheckable(true);
        // Checked, its word is wider.
        const QFontMetrics metrics(theme::strongFont());
        button->setMinimumSize(metrics.horizontalAdvance(button->text()) + 28, 32);
        decision->addWidget(button);
    }
    decision->addSpacing(2 * theme::unit);
    theme::setRole(m_erase, "link");
    decision->addWidget(m_retain);
    decision->addWidget(m_confirm);
    decision->addWidget(m_erase);
    decision->addStretch(1);
    auto* reason = new QHBoxLayout;
    reason->setSpacing(2 * theme::unit);
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason, 1);
    m_hint->setWordWrap(true);
    layout->addLayout(decision);
    layout->addLayout(reason);
    layout->addWidget(m_hint);
}

void DecisionBar::display(const Framework& framework, const CandidateId& candidate,
                          const BlockRow& row, const QString& refusal, const QString& moved)
{
    const bool same = m_candidate == candidate && m_row.block == row.block &&
                      m_row.retained == row.retained && m_framework != nullptr;
    m_framework = &framework;
    m_candidate = candidate;
    m_row = row;
    m_refusal = refusal;
    m_moved = moved;
    if (!same) {
        const auto& held = row.retained;
        m_percent->setPercent(held ? held->percent : std::nullopt);
        m_reason->setText(held ? toQt(held->reason) : QString());
        m_choice = !held             ? Choice::None
                   : held->validated ? Choice::Validated
                                     : Choice::NotValidated;
    }
    refresh();
}

void DecisionBar::writePercent(const QString& digits)
{
    if (!m_refusal.isEmpty())
        return;
    if (!percents()) {
        m_validated->setFocus(Qt::OtherFocusReason);
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

void DecisionBar::choose(Choice choice)
{
    m_choice = m_choice == choice ? Choice::None : choice;
    refresh();
}

std::optional<Appraisal> DecisionBar::draft() const
{
    if (m_choice == Choice::None || (percents() && !m_percent->typedPercent()))
        return std::nullopt;
    Appraisal appraisal;
    appraisal.validated = m_choice == Choice::Validated;
    if (percents())
        appraisal.percent = m_percent->typedPercent();
    appraisal.reason = fromQt(m_reason->text().trimmed());
    return appraisal;
}

bool DecisionBar::reasonOwed() const
{
    const auto appraisal = draft();
    return appraisal && needsReason(*m_framework->evaluation, m_row, *appraisal);
}

QString DecisionBar::lack() const
{
    const auto appraisal = draft();
    if (percents() && !m_percent->typedPercent())
        return QStringLiteral("Saisissez le pourcentage que le jury retient.");
    if (!appraisal)
        return QStringLiteral("Dites si le bloc est validé.");
    if (reasonOwed() && isBlank(appraisal->reason))
        return reasonHint();
    return {};
}

QString DecisionBar::reasonHint() const
{
    const auto appraisal = draft();
    if (m_row.attained && *m_row.attained != appraisal->validated)
        return appraisal->validated
                   ? QStringLiteral("Motif demandé\u00a0: le jury valide un bloc dont la règle "
                                    "n’est pas atteinte (rattrapage).")
                   : QStringLiteral("Motif demandé\u00a0: le jury ne valide pas un bloc dont la "
                                    "règle est atteinte.");
    const auto& threshold = m_framework->evaluation->threshold;
    if (m_row.mean && appraisal->percent &&
        appraisal->percent->value != wholePercent(*m_row.mean, threshold))
        return QStringLiteral("Motif demandé\u00a0: le pourcentage retenu n’est pas la moyenne "
                              "en pourcentage entier (%1).")
            .arg(wholePercent(*m_row.mean, threshold));
    if (!appraisal->percent)
        return QStringLiteral("Motif demandé\u00a0: les membres divergent.");
    return appraisal->validated
               ? QStringLiteral("Motif demandé\u00a0: le jury valide sous le seuil.")
               : QStringLiteral("Motif demandé\u00a0: le jury ne valide pas ce qui atteint le "
                                "seuil.");
}

void DecisionBar::refresh()
{
    if (m_framework == nullptr)
        return;
    const Block& block = *m_framework->block(m_row.block);
    const bool open = m_refusal.isEmpty();
    m_title->setText(toQt(block.code) + QStringLiteral(" — le jury retient"));
    m_percent->setVisible(percents());
    m_percent->setReadOnly(!open);
    m_validated->setChecked(m_choice == Choice::Validated);
    m_notValidated->setChecked(m_choice == Choice::NotValidated);
    for (QPushButton* button : {m_validated, m_notValidated})
        button->setEnabled(open);
    const bool reason = reasonOwed() || !m_reason->text().isEmpty();
    m_reasonLabel->setVisible(reason);
    m_reason->setVisible(reason);
    m_reason->setReadOnly(!open);

    const bool untouched = m_choice == Choice::None && m_percent->text().isEmpty();
    const bool kept = draft() == m_row.retained && m_row.retained;
    const bool toConfirm = open && !m_moved.isEmpty() && (kept || (untouched && !m_row.retained));
    const QString text = !open               ? m_refusal
                         : toConfirm         ? (lack().isEmpty() || untouched ? m_moved : lack())
                         : untouched || kept ? QString()
                                             : lack();
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    theme::setTone(m_hint, open ? theme::Tone::Warning : theme::Tone::Muted);
    m_retain->setEnabled(open && lack().isEmpty() && !kept);
    m_confirm->setVisible(toConfirm);
    m_confirm->setEnabled(untouched || lack().isEmpty());
    m_erase->setVisible(open && m_row.retained.has_value());
}

void DecisionBar::retain()
{
    if (!m_refusal.isEmpty())
        return;
    if (lack().isEmpty()) {
        emit decided(m_row.block, draft());
        return;
    }
    // Enter leads to what is missing.
    m_hint->setText(lack());
    m_hint->setVisible(true);
    if (percents() && !m_percent->typedPercent())
        m_percent->setFocus(Qt::OtherFocusReason);
    else if (m_choice == Choice::None)
        m_validated->setFocus(Qt::OtherFocusReason);
    else
        m_reason->setFocus(Qt::OtherFocusReason);
}

void DecisionBar::erase()
{
    emit decided(m_row.block, std::nullopt);
}

} // namespace delibere::widgets
