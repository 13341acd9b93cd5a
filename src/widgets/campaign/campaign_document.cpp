// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/campaign_document.h"

#include <algorithm>

#include "widgets/kit/qt_text.h"
#include "wording/campaign_words.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

CampaignDocument::CampaignDocument(app::OpenCampaign campaign, QObject* parent)
    : QObject(parent), m_campaign(std::move(campaign))
{}

QString CampaignDocument::name() const
{
    return toQt(m_campaign.path().stem().string());
}

app::PlayedCampaign& CampaignDocument::shown()
{
    return m_past ? *m_past : m_campaign.shown();
}

void CampaignDocument::look(campaign::Day day)
{
    const std::vector<campaign::Event>& events = present().events();
    if (events.empty())
        return;
    const campaign::Day first = events.front().day;
    const campaign::Day last = *present().today();
    const campaign::Day wanted = std::clamp(day, first, last);
    if (shown().today() == wanted)
        return;
    m_past.reset();
    if (wanted < last)
        m_past = app::campaignOn(present(), wanted);
    emit changed();
}

bool CampaignDocument::done(const Result<void>& result)
{
    if (!result) {
        emit problem(toQt(wording::problemText(result.error())));
        return false;
    }
    m_past.reset();
    emit changed();
    return true;
}

void CampaignDocument::sayRefused(const std::vector<app::RefusedSaying>& refused)
{
    if (refused.empty())
        return;
    const app::RefusedSaying& first = refused.front();
    QString text = QStringLiteral("%1, %2\u00a0: %3.")
                       .arg(toQt(present().base().rows.candidates[first.said.candidate]),
                            toQt(present().base().rows.formations[first.said.formation].id),
                            toQt(std::string(wording::refusalText(first.refusal))));
    if (refused.size() > 1)
        text += QStringLiteral(" Et %1 autres réponses du fichier, sans effet.")
                    .arg(refused.size() - 1);
    emit this->refused(text);
}

bool CampaignDocument::nextMorning()
{
    const auto played = m_campaign.nextMorning();
    if (!played)
        return done(tl::unexpected(played.error()));
    static_cast<void>(done({}));
    sayRefused(*played);
    return true;
}

bool CampaignDocument::closeDay()
{
    return done(m_campaign.closeDay());
}

bool CampaignDocument::runTo(campaign::Day day, bool prompt, const OnDay& onDay)
{
    std::vector<app::RefusedSaying> refused;
    const auto told = [&](campaign::Day now, const std::vector<app::RefusedSaying>& some) {
        refused.insert(refused.end(), some.begin(), some.end());
        return !onDay || onDay(now);
    };
    if (!done(m_campaign.runTo(day, told, prompt)))
        return false;
    sayRefused(refused);
    return true;
}

bool CampaignDocument::give(const app::GivenReply& answer)
{
    return done(m_campaign.give(answer));
}

bool CampaignDocument::setContract(campaign::ApplicationNumber application, app::ContractStep step,
                                   int second)
{
    return done(m_campaign.setContract(application, step, second));
}

bool CampaignDocument::saveOrder(campaign::CandidateNumber candidate,
                                 const std::vector<campaign::ApplicationNumber>& order)
{
    return done(m_campaign.saveOrder(candidate, order, app::minuteOf(present()) * 60));
}

bool CampaignDocument::setTarget(campaign::FormationNumber formation, std::uint16_t target)
{
    return done(m_campaign.setTarget(formation, target));
}

Result<void> CampaignDocument::add(store::CampaignRows rows, const store::Progress& progress)
{
    const auto added = m_campaign.add(std::move(rows), progress);
    if (!added)
        return tl::unexpected(added.error());
    static_cast<void>(done({}));
    sayRefused(*added);
    return {};
}

} // namespace delibere::widgets
