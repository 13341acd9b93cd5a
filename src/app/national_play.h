// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn nation that plays a campaign in memory: figures beside the published ones, no forecast.
#pragma once

#include <functional>
#include <vector>

#include "app/campaign_views.h"
#include "campaign/behaviour.h"
#include "campaign/nation.h"

namespace delibere::app {

struct NationalPlay {
    std::uint32_t candidates = 0;
    std::uint32_t formations = 0;
    std::uint32_t applications = 0; // of the main phase, ranked or not
    std::vector<NationDay> days;    // from the first day of the main phase
    campaign::Figures figures;      // where it stopped
};

// `days`: how many are played, from the main phase on; all of them when there are fewer. `onDay` is
// told after each; false stops there. Precondition: formations, candidates and days are positive.
[[nodiscard]] NationalPlay playNation(const campaign::NationShape& shape,
                                      const campaign::Behaviour& behaviour,
                                      const campaign::Calendar& calendar, int days,
                                      const std::function<bool(campaign::Day)>& onDay = {});

} // namespace delibere::app
