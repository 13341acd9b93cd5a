// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/positioning/positioning_side.h"

#include <QVBoxLayout>

#include "domain/anomaly_places.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/positioning/positioning_summary_text.h"
#include "wording/positioning_words.h"

namespace delibere::widgets {

PositioningReference::PositioningReference(QWidget* parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(14, 12, 14, 12);
    m_column->setSpacing(6);
    setFocusPolicy(Qt::NoFocus);
}

QLabel* PositioningReference::add(const QString& text, const char* role)
{
    QLabel* label = plainLabel(this, text);
    label->setWordWrap(true);
    if (role != nullptr)
        theme::setRole(label, role);
    m_column->addWidget(label);
    label->show();
    return label;
}

void PositioningReference::display(const Framework& framework, const CompetencyId& table,
                                   Discretion discretion)
{
    if (table == m_shown && discretion == m_discretion)
        return;
    m_shown = table;
    m_discretion = discretion;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Competency* shown = framework.competency(table);
    if (shown == nullptr)
        return;
    addAnomalies(framework, Weight::Misleading);
    add(QStringLiteral("Compétences requises"), "heading");
    for (const std::string& line : shown->knowHow)
        add(QStringLiteral("–\u00a0") + toQt(line), nullptr);
    add(QStringLiteral("Critères d’évaluation en fin de parcours"), "heading");
    for (const Criterion& criterion : shown->criteria)
        add(QStringLiteral("–\u00a0") + toQt(criterion.text), nullptr);
    addAnomalies(framework, Weight::Notable);
    m_column->addStretch(1);
}

// What misleads stands before the text, the rest after it.
void PositioningReference::addAnomalies(const Framework& framework, Weight weight)
{
    if (m_discretion == Discretion::CandidatePresent)
        return;
    for (const Anomaly* anomaly : anomaliesOf(framework, m_shown)) {
        const bool misleading = anomaly->kind == AnomalyKind::DoubtfulContent;
        if (!bites(*anomaly) || misleading != (weight == Weight::Misleading))
            continue;
        QLabel* label =
            add(QStringLiteral("▲ Texte source à vérifier\u00a0: ") + toQt(anomaly->statement),
                misleading ? nullptr : "caption");
        theme::setTone(label, theme::Tone::Warning);
    }
}

PositioningBilan::PositioningBilan(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void PositioningBilan::display(const PositioningDesk& desk)
{
    for (std::size_t at = m_lines.size(); at < desk.summary().size(); ++at) {
        auto* line = new WrapButton(this);
        line->setLook(WrapButton::Look::Link);
        layout()->addWidget(line);
        connect(line, &QAbstractButton::clicked, this,
                [this, id = desk.summary()[at].block->id] { emit blockRequested(id); });
        m_lines.push_back(line);
    }
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        const BlockSummary& summary = desk.summary()[at];
        const Spoken state = masteryText(summary);
        m_lines[at]->setText(
            QStringLiteral("%1\u00a0: %2")
                .arg(toQt(wording::blockName(desk.framework(), *summary.block)), state.text));
        m_lines[at]->setTextTone(state.tone);
        m_lines[at]->setToolTip(toQt(summary.block->title));
    }
}

} // namespace delibere::widgets
