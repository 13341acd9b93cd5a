// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/day_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "widgets/campaign/campaign_document.h"
#include "widgets/campaign/campaign_parts.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

namespace {

QToolButton* stepButton(QWidget* parent, const QString& sign, const QString& name,
                        const QString& meaning)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(meaning);
    button->setAccessibleName(meaning);
    return button;
}

} // namespace

DayBar::DayBar(CampaignDocument& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_before = stepButton(this, QStringLiteral("‹"), QStringLiteral("dayBeforeToolButton"),
                          QStringLiteral("Le jour d’avant"));
    m_day = new QPushButton(this);
    m_day->setObjectName(QStringLiteral("dayPushButton"));
    m_day->setFont(theme::strongFont());
    m_day->setMinimumWidth(wordsAreLarge() ? 0 : theme::scaled(190));
    m_after = stepButton(this, QStringLiteral("›"), QStringLiteral("dayAfterToolButton"),
                         QStringLiteral("Le jour d’après"));
    m_count = plainLabel(this);
    m_count->setObjectName(QStringLiteral("dayCountLabel"));
    theme::setRole(m_count, "caption");
    m_count->setVisible(!wordsAreLarge());
    m_next = new QPushButton(QStringLiteral("&Matin suivant"), this);
    m_next->setObjectName(QStringLiteral("nextMorningPushButton"));
    m_next->setToolTip(QStringLiteral("Ferme le jour et joue les appels du lendemain à 9\u00a0h"));
    theme::setRole(m_next, "primary");
    row->addWidget(m_before);
    row->addWidget(m_day);
    row->addWidget(m_after);
    row->addSpacing(theme::unit);
    row->addWidget(m_count);
    row->addSpacing(theme::unit);
    row->addWidget(m_next);
    connect(m_before, &QToolButton::clicked, this,
            [this] { m_document.look(m_document.shown().today().value_or(0) - 1); });
    connect(m_after, &QToolButton::clicked, this,
            [this] { m_document.look(m_document.shown().today().value_or(0) + 1); });
    connect(m_day, &QPushButton::clicked, this, [this] { m_document.look(campaign::latestDay); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_document.nextMorning(); });
    connect(&m_document, &CampaignDocument::changed, this, &DayBar::refresh);
    refresh();
}

void DayBar::refresh()
{
    app::PlayedCampaign& shown = m_document.shown();
    const campaign::Calendar& calendar = shown.calendar();
    const auto day = shown.today();
    const bool back = m_document.looksBack();
    m_before->setEnabled(day && *day > shown.events().front().day);
    m_after->setEnabled(back);
    m_day->setEnabled(day.has_value());
    m_day->setToolTip(back ? QStringLiteral("Revenir au dernier jour joué") : QString());
    m_next->setEnabled(!m_document.file().readOnly() && m_document.present().nextDay() &&
                       m_document.present().lists().count() > 0);
    if (!day) {
        m_day->setText(QStringLiteral("pas encore commencée"));
        m_count->clear();
        return;
    }
    m_day->setText(toQt(wordsAreLarge() ? wording::shortDay(calendar.dateOf(*day))
                                        : wording::longDay(calendar.dateOf(*day))));
    const int first = calendar.mainPhase.first;
    m_count->setText(*day < first ? QStringLiteral("avant l’ouverture")
                                  : QStringLiteral("jour %1 sur %2")
                                        .arg(*day - first + 1)
                                        .arg(calendar.lastDay() - first + 1));
}

} // namespace delibere::widgets
