// SPDX-License-Identifier: GPL-3.0-or-later
// A command about a campaign: the file is handed over open, and formations, candidates, days and
// hours are found as they were typed.
#pragma once

#include <string>

#include "app/open_campaign.h"
#include "cli/command.h"

namespace delibere::cli {

template <class Options>
struct OnCampaign {
    std::string campaign;
    Options options;
};

// Campaign: app::OpenCampaign, or const for who only looks.
template <class Campaign, class Options>
Command<Options> addCampaignCommand(CLI::App& group, Action& chosen, const char* word,
                                    const char* what,
                                    Exit (*run)(Console&, Campaign&, const Options&))
{
    constexpr bool writes = !std::is_const_v<Campaign>;
    const auto opened = [run](Console& console, const OnCampaign<Options>& asked) {
        if (writes && checkPlace(console, asked.campaign) != Exit::Success)
            return Exit::Problem;
        auto campaign = app::OpenCampaign::open(asked.campaign, writes ? store::Access::ReadWrite
                                                                       : store::Access::ReadOnly);
        return campaign ? run(console, *campaign, asked.options) : console.report(campaign.error());
    };
    const auto command = addRunning<OnCampaign<Options>>(group, chosen, word, what, opened);
    command.parser.add_option("campagne", command.options.campaign, "Fichier .campagne")
        ->required();
    return {command.parser, command.options.options};
}

// UnknownFormation, NotACandidate.
[[nodiscard]] Result<campaign::FormationNumber> formationCalled(const app::PlayedCampaign& campaign,
                                                                const std::string& id);
[[nodiscard]] Result<campaign::CandidateNumber> candidateCalled(const app::PlayedCampaign& campaign,
                                                                const std::string& id);
// The ranked application of both. CampaignRefused when there is none.
[[nodiscard]] Result<campaign::ApplicationNumber>
applicationCalled(const app::PlayedCampaign& campaign, const std::string& candidate,
                  const std::string& formation);
// "2025-06-05" or "5 juin 2025", a day of its calendar. BadRequest, CampaignDay.
[[nodiscard]] Result<campaign::Day> campaignDayCalled(const app::PlayedCampaign& campaign,
                                                      const std::string& text);
// "10:00", in seconds; "23:59:59" too. TimeMalformed.
[[nodiscard]] Result<int> secondCalled(const std::string& text);

} // namespace delibere::cli
