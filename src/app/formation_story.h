// SPDX-License-Identifier: GPL-3.0-or-later
// What a day did to a formation: its list as it stands beside the evening before, what happened to
// each application, and whom the next morning would call if nobody said anything until then.
#pragma once

#include <optional>
#include <vector>

#include "app/campaign_views.h"

namespace delibere::app {

struct StoryLine {
    ListedCandidate now;
    std::uint32_t positionBefore = 0;     // on the waiting list, the evening before; 0: none
    std::optional<campaign::Change> last; // the change that led to the state
    bool calledToday = false;
    bool calledNext = false;

    friend bool operator==(const StoryLine&, const StoryLine&) = default;
};

struct FormationStory {
    std::vector<StoryLine> lines;          // by rank
    std::vector<campaign::Change> changes; // of its applications, of all days, in their order
    std::uint32_t lastRankBefore = 0;      // called up to the evening before; 0: nobody
};

[[nodiscard]] FormationStory formationStory(PlayedCampaign& campaign,
                                            campaign::FormationNumber number);

// The campaign as it stood in the evening of that day. Precondition: the day was opened.
[[nodiscard]] PlayedCampaign campaignOn(const PlayedCampaign& campaign, campaign::Day day);
// The clock of the campaign: minutes of the day that is open, midnight once it is closed; morning
// calls go out at nine.
[[nodiscard]] int minuteOf(const PlayedCampaign& campaign);

} // namespace delibere::app
