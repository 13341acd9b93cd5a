// SPDX-License-Identifier: GPL-3.0-or-later
// What a day did to a formation: its list as it stands beside the evening before, what happened to
// each application, its movement day after day, and whom the next morning would call if nobody said
// anything until then.
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

// A formation, evening after evening (the last one: as it stands).
struct FormationDay {
    campaign::Day day = 0;
    std::uint32_t called = 0;
    std::uint32_t lastRankCalled = 0;
    std::uint32_t taken = 0; // proposed, held or placed
    std::uint32_t waiting = 0;

    friend bool operator==(const FormationDay&, const FormationDay&) = default;
};

struct FormationStory {
    std::vector<StoryLine> lines;          // by rank
    std::vector<campaign::Change> changes; // of its applications, of all days, in their order
    std::vector<FormationDay> days;
    std::uint32_t lastRankBefore = 0; // called up to the evening before; 0: nobody
};

// Folds what concerns the candidates of that list and nobody else, so that a nation costs little
// more than the reading of its events.
[[nodiscard]] FormationStory formationStory(PlayedCampaign& campaign,
                                            campaign::FormationNumber number);
[[nodiscard]] std::vector<FormationDay> movementOf(const PlayedCampaign& campaign,
                                                   campaign::FormationNumber number);

// The campaign as it stood in the evening of that day. Precondition: the day was opened.
[[nodiscard]] PlayedCampaign campaignOn(const PlayedCampaign& campaign, campaign::Day day);
// The clock of the campaign: minutes of the day that is open, midnight once it is closed; morning
// calls go out at nine.
[[nodiscard]] int minuteOf(const PlayedCampaign& campaign);

} // namespace delibere::app
