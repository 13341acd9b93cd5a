// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/national_play.h"

#include <algorithm>
#include <utility>

namespace delibere::app {

NationalPlay playNation(const campaign::NationShape& shape, const campaign::Behaviour& behaviour,
                        const campaign::Calendar& calendar, int days,
                        const std::function<bool(campaign::Day)>& onDay)
{
    campaign::Nation nation = campaign::drawNation(shape);
    NationalPlay play;
    play.candidates = nation.candidates;
    play.formations = static_cast<std::uint32_t>(nation.formations.size());
    play.applications = nation.applications;
    auto lists = campaign::RankedLists::make(std::move(nation.formations), nation.candidates,
                                             std::move(nation.main))
                     .value();
    campaign::Campaign campaign(lists, calendar, {});
    campaign::Simulation simulation(campaign, shape, behaviour);
    const int last = std::min(calendar.mainPhase.first + days - 1, calendar.lastDay());
    for (campaign::Day day = calendar.mainPhase.first; day <= last; ++day) {
        campaign.openDay(day);
        campaign.morning();
        simulation.playDay();
        campaign.closeDay();
        if (day == calendar.mainPhase.last) {
            lists.addComplementary(campaign::drawComplementary(shape, campaign.board()));
            campaign.listsGrew();
        }
        const campaign::MorningCount& morning = campaign.mornings().back();
        play.days.push_back({day, calendar.phaseOf(day), morning.proposals, morning.sum,
                             campaign.board().proposedCount(), campaign.board().placedCount()});
        if (onDay && !onDay(day))
            break;
    }
    play.figures = campaign::figuresOf(campaign.board(), campaign.events());
    return play;
}

} // namespace delibere::app
