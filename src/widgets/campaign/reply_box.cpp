// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/reply_box.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/formation_story.h"
#include "widgets/campaign/campaign_text.h"
#include "widgets/campaign/deadline_ring.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_page_words.h"
#include "wording/campaign_words.h"

namespace delibere::widgets {

namespace {

constexpr int wholeDay = 24 * 60;

QString capital(QString words)
{
    words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString ReplyBox::wordOf(const app::PossibleReply& reply)
{
    const bool waits = reply.reply == app::Reply::Withdrawal && !reply.effects.empty() &&
                       campaign::isWanted(reply.effects.front().from);
    return waits ? QStringLiteral("quitter la liste d’attente")
                 : toQt(std::string(wording::replyWord(reply.reply)));
}

ReplyBox::ReplyBox(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("replyBox"));
    theme::setRole(this, "sheet");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 10, 16, 10);
    outer->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_ring = new DeadlineRing(this);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = plainLabel(this);
    m_title->setFont(theme::strongFont());
    m_title->setWordWrap(true);
    m_deadline = plainLabel(this);
    m_deadline->setObjectName(QStringLiteral("replyDeadlineLabel"));
    m_deadline->setWordWrap(true);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_deadline);
    words->addStretch(1);
    head->addWidget(m_ring);
    head->addLayout(words, 1);
    outer->addLayout(head);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_replies = new QWidget(scroll);
    m_column = new QVBoxLayout(m_replies);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    scroll->setWidget(m_replies);
    outer->addWidget(scroll, 1);
}

QString ReplyBox::effectText(const app::PossibleReply& reply, const app::PlayedCampaign& campaign)
{
    QStringList effects;
    for (const app::Effect& each : reply.effects) {
        const auto formation = campaign.lists().formationOf(each.application);
        effects << QStringLiteral("%1\u00a0: %2 → %3")
                       .arg(toQt(campaign.base().rows.formations[formation].id),
                            toQt(std::string(wording::shortState(each.from))),
                            toQt(std::string(wording::stateWord(each.to))));
    }
    return effects.join(QLatin1Char('\n'));
}

void ReplyBox::addReply(const app::PossibleReply& reply, const app::PlayedCampaign& campaign,
                        bool mayGive)
{
    auto* button = new QPushButton(capital(wordOf(reply)), m_replies);
    button->setObjectName(QStringLiteral("reply%1").arg(static_cast<int>(reply.reply)));
    button->setEnabled(mayGive);
    button->setToolTip(mayGive ? QString()
                               : QStringLiteral("Une réponse se donne au jour présent, dans une "
                                                "campagne ouverte en écriture."));
    const app::PossibleReply kept = reply;
    connect(button, &QPushButton::clicked, this, [this, kept] { emit given(kept.reply); });
    QLabel* effects = plainLabel(m_replies, effectText(reply, campaign));
    effects->setWordWrap(true);
    theme::setRole(effects, "caption");
    m_column->addWidget(button);
    m_column->addWidget(effects);
}

void ReplyBox::show(const app::CandidateApplication* application,
                    const app::PlayedCampaign& campaign, bool mayGive)
{
    qDeleteAll(m_replies->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* left = m_column->takeAt(0))
        delete left;
    m_ring->setVisible(application != nullptr && application->due);
    m_title->setText(application == nullptr
                         ? QStringLiteral("Choisissez une candidature.")
                         : formationTitle(campaign.base().rows.formations[application->formation]));
    m_deadline->setVisible(application != nullptr);
    if (application == nullptr)
        return;
    const campaign::Day today = campaign.today().value_or(0);
    if (application->due) {
        const int left = (*application->due + 1 - today) * wholeDay - app::minuteOf(campaign) - 1;
        m_ring->show(left, 3 * wholeDay);
        m_deadline->setText(
            QStringLiteral("répondre %1\u202f; reste %2")
                .arg(toQt(wording::deadlineText(campaign.calendar().dateOf(*application->due))),
                     toQt(wording::spanText(left))));
    } else {
        m_deadline->setText(capital(application->application
                                        ? toQt(std::string(wording::stateWord(application->state)))
                                        : QStringLiteral("non classée par la commission")));
    }
    theme::setTone(m_deadline, application->due ? theme::Tone::Warning : theme::Tone::Muted);
    for (const app::PossibleReply& each : application->replies)
        addReply(each, campaign, mayGive);
    m_column->addStretch(1);
}

} // namespace delibere::widgets
