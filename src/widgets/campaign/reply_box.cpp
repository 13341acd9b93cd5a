// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/reply_box.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeEdit>
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
constexpr const char* applicationProperty = "application"; // of a box, whose it is

QString capital(QString words)
{
    words[0] = words[0].toUpper();
    return words;
}

} // namespace

QString ReplyBox::wordOf(campaign::Reply reply, campaign::State state)
{
    if (reply == campaign::Reply::Withdrawal && campaign::isCallable(state))
        return QStringLiteral("Quitter la liste d’attente");
    if (reply == campaign::Reply::Withdrawal && campaign::isWanted(state))
        return QStringLiteral("Renoncer à cette candidature");
    return capital(toQt(std::string(wording::replyWord(reply))));
}

QString ReplyBox::wordOf(app::ContractStep step)
{
    switch (step) {
    case app::ContractStep::Deposited:
        return QStringLiteral("Déposer un contrat");
    case app::ContractStep::Validated:
        return QStringLiteral("Valider le contrat (l’établissement)");
    case app::ContractStep::Refused:
        break;
    }
    return QStringLiteral("Refuser le contrat (l’établissement)");
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
    m_when = new QWidget(this);
    auto* hour = new QHBoxLayout(m_when);
    hour->setContentsMargins(0, 0, 0, 0);
    m_hour = new QTimeEdit(m_when);
    m_hour->setObjectName(QStringLiteral("replyTimeEdit"));
    m_hour->setAccessibleName(QStringLiteral("Heure, à Paris"));
    m_hour->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_hour->setDisplayFormat(QStringLiteral("HH:mm"));
    hour->addWidget(plainLabel(m_when, QStringLiteral("À")));
    hour->addWidget(m_hour);
    hour->addWidget(plainLabel(m_when, QStringLiteral("(heure de Paris)")));
    hour->addStretch(1);
    outer->addWidget(m_when);
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

QString ReplyBox::effectText(const std::vector<app::Effect>& effects,
                             const app::PlayedCampaign& campaign)
{
    QStringList lines;
    for (const app::Effect& each : effects) {
        const auto formation = campaign.lists().formationOf(each.application);
        lines << QStringLiteral("%1\u00a0: %2 → %3")
                     .arg(toQt(campaign.base().rows.formations[formation].id),
                          toQt(std::string(wording::shortState(each.from))),
                          toQt(std::string(wording::stateWord(each.to))));
    }
    return lines.join(QLatin1Char('\n'));
}

int ReplyBox::second() const
{
    return QTime(0, 0).secsTo(m_hour->time());
}

QPushButton* ReplyBox::addButton(const QString& text, const QString& name, bool mayGive)
{
    auto* button = new QPushButton(text, m_replies);
    button->setObjectName(name);
    button->setEnabled(mayGive);
    button->setToolTip(mayGive ? QString()
                               : QStringLiteral("Une réponse se donne au jour présent, dans une "
                                                "campagne ouverte en écriture."));
    m_column->addWidget(button);
    return button;
}

QLabel* ReplyBox::addEffects(const std::vector<app::Effect>& effects,
                             const app::PlayedCampaign& campaign)
{
    QLabel* label = plainLabel(m_replies, effectText(effects, campaign));
    label->setWordWrap(true);
    theme::setRole(label, "caption");
    m_column->addWidget(label);
    return label;
}

// A box for each waiting list and search of a contract; all stay unless one is cleared.
std::vector<QCheckBox*> ReplyBox::addKept(const app::CandidateToday& today,
                                          const app::PlayedCampaign& campaign)
{
    std::vector<QCheckBox*> boxes;
    for (const app::CandidateApplication& each : today.applications) {
        if (!each.application || !campaign::isWanted(each.state))
            continue;
        const std::string& id = campaign.base().rows.formations[each.formation].id;
        auto* box =
            new QCheckBox(QStringLiteral("garder %1, %2")
                              .arg(toQt(id), toQt(std::string(wording::shortState(each.state)))),
                          m_replies);
        box->setObjectName(QStringLiteral("keep%1").arg(toQt(id)));
        box->setProperty(applicationProperty, *each.application);
        box->setChecked(campaign.base().switches.silenceKeepsWaits);
        m_column->addWidget(box);
        boxes.push_back(box);
    }
    return boxes;
}

void ReplyBox::addReply(const app::CandidateToday& today,
                        const app::CandidateApplication& application,
                        const app::PossibleReply& reply, const app::PlayedCampaign& campaign,
                        bool mayGive)
{
    QPushButton* button =
        addButton(wordOf(reply.reply, application.state),
                  QStringLiteral("reply%1").arg(static_cast<int>(reply.reply)), mayGive);
    std::vector<QCheckBox*> boxes;
    if (reply.reply == campaign::Reply::Provisional)
        boxes = addKept(today, campaign);
    const auto giving = [this, boxes, which = reply.reply, number = *application.application] {
        app::GivenReply made{number, which, second()};
        if (which == campaign::Reply::Provisional) {
            made.kept.emplace();
            for (const QCheckBox* box : boxes) {
                if (box->isChecked())
                    made.kept->push_back(box->property(applicationProperty).toUInt());
            }
        }
        return made;
    };
    connect(button, &QPushButton::clicked, this, [this, giving] { emit given(giving()); });
    QLabel* effects = addEffects(reply.effects, campaign);
    for (const QCheckBox* box : boxes)
        connect(box, &QCheckBox::toggled, effects, [effects, giving, &campaign] {
            effects->setText(effectText(app::effectsOf(campaign, giving()), campaign));
        });
}

void ReplyBox::clear()
{
    qDeleteAll(m_replies->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* left = m_column->takeAt(0))
        delete left;
}

void ReplyBox::showDeadline(const app::CandidateApplication& application,
                            const app::PlayedCampaign& campaign)
{
    const campaign::Day today = campaign.today().value_or(0);
    theme::setTone(m_deadline, application.due ? theme::Tone::Warning : theme::Tone::Muted);
    if (!application.due) {
        m_deadline->setText(capital(application.application
                                        ? toQt(std::string(wording::stateWord(application.state)))
                                        : QStringLiteral("non classée par la commission")));
        return;
    }
    const int left = (*application.due + 1 - today) * wholeDay - app::minuteOf(campaign) - 1;
    m_ring->show(left, 3 * wholeDay);
    m_deadline->setText(
        QStringLiteral("répondre %1\u202f; reste %2")
            .arg(toQt(wording::deadlineText(campaign.calendar().dateOf(*application.due))),
                 toQt(wording::spanText(left))));
}

void ReplyBox::show(const app::CandidateToday& today, int row, const app::PlayedCampaign& campaign,
                    bool mayGive)
{
    clear();
    const auto at = static_cast<std::size_t>(row);
    const app::CandidateApplication* application =
        row >= 0 && at < today.applications.size() ? &today.applications[at] : nullptr;
    m_ring->setVisible(application != nullptr && application->due);
    m_deadline->setVisible(application != nullptr);
    m_when->setVisible(application != nullptr && mayGive &&
                       !(application->replies.empty() && application->steps.empty()));
    m_title->setText(application == nullptr
                         ? QStringLiteral("Choisissez une candidature.")
                         : formationTitle(campaign.base().rows.formations[application->formation]));
    if (application == nullptr)
        return;
    // What was said earlier that day is not said after.
    m_hour->setMinimumTime(QTime(0, 0).addSecs(app::minuteOf(campaign) * 60));
    m_hour->setTime(m_hour->minimumTime());
    showDeadline(*application, campaign);
    for (const app::PossibleReply& each : application->replies)
        addReply(today, *application, each, campaign, mayGive);
    for (const app::PossibleStep& each : application->steps) {
        const QPushButton* button =
            addButton(wordOf(each.step),
                      QStringLiteral("contract%1").arg(static_cast<int>(each.step)), mayGive);
        connect(button, &QPushButton::clicked, this,
                [this, step = each.step] { emit stepped(step, second()); });
        addEffects(each.effects, campaign);
    }
    m_column->addStretch(1);
}

} // namespace delibere::widgets
