// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/order_box.h"

#include <algorithm>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/campaign/campaign_text.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

namespace {

QString orderWords(const app::CandidateToday& today, const campaign::Calendar& calendar)
{
    if (calendar.ordering.none())
        return QStringLiteral("Cette campagne n’a pas de phase complémentaire.");
    const QString until = toQt(wording::shortDay(calendar.dateOf(calendar.ordering.last)));
    if (today.mayOrder)
        return QStringLiteral("L’ordre s’enregistre jusqu’au %1, 23\u00a0h\u00a059 (heure de "
                              "Paris). Ce qui n’y est pas est perdu ce soir-là\u202f; la place "
                              "gardée compte en dernier.")
            .arg(until);
    return today.hasOrdered
               ? QStringLiteral("Un ordre est enregistré.")
               : QStringLiteral("L’ordre s’enregistre du %1 au %2, sans admission définitive.")
                     .arg(toQt(wording::shortDay(calendar.dateOf(calendar.ordering.first))), until);
}

} // namespace

OrderBox::OrderBox(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    m_words = plainLabel(this);
    m_words->setObjectName(QStringLiteral("orderWordsLabel"));
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("orderListWidget"));
    m_list->setAccessibleName(QStringLiteral("Ordre complémentaire"));
    addCopying(*m_list);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    const auto button = [&](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        row->addWidget(made);
        return made;
    };
    m_up = button(QStringLiteral("M&onter"), "orderUpPushButton");
    m_down = button(QStringLiteral("&Descendre"), "orderDownPushButton");
    m_out = button(QStringLiteral("Ne pas &garder"), "orderOutPushButton");
    row->addStretch(1);
    m_save = button(QStringLiteral("Enregistrer l’ordre"), "orderSavePushButton");
    column->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_out, &QPushButton::clicked, this, &OrderBox::leaveOut);
    connect(m_save, &QPushButton::clicked, this, &OrderBox::save);
}

void OrderBox::show(const app::CandidateToday& today, const app::PlayedCampaign& campaign,
                    bool mayGive)
{
    m_words->setText(orderWords(today, campaign.calendar()));
    std::vector<app::CandidateApplication> ordered;
    for (const app::CandidateApplication& each : today.applications) {
        if (each.application && campaign::isWanted(each.state))
            ordered.push_back(each);
    }
    std::ranges::stable_sort(ordered, {}, [](const auto& each) {
        return each.order == 0 ? 1000U + each.preference : each.order;
    });
    m_list->clear();
    for (const app::CandidateApplication& each : ordered) {
        const store::FormationRow& formation = campaign.base().rows.formations[each.formation];
        auto* item = new QListWidgetItem(
            QStringLiteral("%1 — %2").arg(toQt(formation.id), formationTitle(formation)), m_list);
        item->setData(Qt::UserRole, *each.application);
    }
    const bool may = mayGive && today.mayOrder && m_list->count() > 0;
    for (QPushButton* button : {m_up, m_down, m_out, m_save})
        button->setEnabled(may);
    m_list->setCurrentRow(0);
}

void OrderBox::move(int step)
{
    const int row = m_list->currentRow();
    const int to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
}

void OrderBox::leaveOut()
{
    delete m_list->takeItem(m_list->currentRow());
}

void OrderBox::save()
{
    std::vector<campaign::ApplicationNumber> order;
    for (int row = 0; row < m_list->count(); ++row)
        order.push_back(m_list->item(row)->data(Qt::UserRole).toUInt());
    emit saved(order);
}

} // namespace delibere::widgets
