// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/stale_box.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

StaleBox::StaleBox(RankingDesk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_lines(new QWidget(this))
{
    theme::setRole(this, "sheet");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    auto* title = plainLabel(this, QStringLiteral("Départages sans objet"));
    theme::setRole(title, "heading");
    column->addWidget(title);
    column->addWidget(m_lines);
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    hide();
}

void StaleBox::display()
{
    while (QLayoutItem* item = m_lines->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what was clicked
        delete item;
    }
    const auto& stale = m_desk.board().ranking.staleSettlements;
    for (const TieSettlement& each : stale) {
        QStringList numbers;
        for (const CandidateId& id : each.order) {
            const Application* held = m_desk.document().jury().application(id);
            numbers << toQt(held == nullptr ? id.text() : held->facts.number);
        }
        auto* line =
            plainLabel(m_lines, QStringLiteral("%1\u00a0: elles ne sont plus ex aequo. "
                                               "Motif donné\u00a0: %2")
                                    .arg(numbers.join(QStringLiteral(", ")), toQt(each.reason)));
        line->setWordWrap(true);
        theme::setTone(line, theme::Tone::Warning);
        auto* drop = new QPushButton(QStringLiteral("Retirer ce départage"), m_lines);
        drop->setObjectName(QStringLiteral("dropSettlementPushButton"));
        theme::setRole(drop, "link");
        drop->setEnabled(m_desk.sealed().isEmpty());
        connect(drop, &QPushButton::clicked, this,
                [this, order = each.order] { m_desk.unsettle(order); });
        m_lines->layout()->addWidget(line);
        m_lines->layout()->addWidget(drop);
        line->show();
        drop->show();
    }
    setVisible(!stale.empty());
}

} // namespace delibere::widgets
