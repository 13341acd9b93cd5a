// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaign_argument.h"

#include "tables/campaign_csv.h"
#include "wording/french_reading.h"

namespace delibere::cli {

Result<campaign::FormationNumber> formationCalled(const app::PlayedCampaign& campaign,
                                                  const std::string& id)
{
    const auto found = campaign.base().formationOf.find(id);
    if (found == campaign.base().formationOf.end())
        return fail(ProblemCode::UnknownFormation, id);
    return found->second;
}

Result<campaign::CandidateNumber> candidateCalled(const app::PlayedCampaign& campaign,
                                                  const std::string& id)
{
    const auto found = campaign.base().candidateOf.find(id);
    if (found == campaign.base().candidateOf.end())
        return fail(ProblemCode::NotACandidate, id);
    return found->second;
}

Result<campaign::ApplicationNumber> applicationCalled(const app::PlayedCampaign& campaign,
                                                      const std::string& candidate,
                                                      const std::string& formation)
{
    const auto who = candidateCalled(campaign, candidate);
    if (!who)
        return tl::unexpected(who.error());
    const auto where = formationCalled(campaign, formation);
    if (!where)
        return tl::unexpected(where.error());
    const auto found = campaign.application(*who, *where);
    if (!found)
        return fail(ProblemCode::CampaignRefused, candidate + ", " + formation,
                    static_cast<int>(campaign::Refusal::Unknown));
    return *found;
}

Result<campaign::Day> campaignDayCalled(const app::PlayedCampaign& campaign,
                                        const std::string& text)
{
    const auto date = wording::dateFrom(text);
    if (!date)
        return fail(ProblemCode::BadRequest, text, "un jour s’écrit 2025-06-05");
    const campaign::Calendar& calendar = campaign.calendar();
    const auto day = calendar.dayOf(*date);
    if (!day || *day > calendar.lastDay())
        return fail(ProblemCode::CampaignDay, date->iso(),
                    calendar.dateOf(campaign.today().value_or(0)).iso());
    return *day;
}

Result<int> secondCalled(const std::string& text)
{
    const auto second = tables::secondFrom(text);
    if (!second)
        return fail(ProblemCode::TimeMalformed, text, text);
    return *second;
}

} // namespace delibere::cli
