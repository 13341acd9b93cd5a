// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign of two formations and four candidates in a file of its own, played by hand.
#pragma once

#include <filesystem>
#include <string>

#include "app/campaign_intake.h"
#include "app/open_campaign.h"

namespace delibere::sample {

// The calendar of 2025 as it is shipped, every reading as the engine assumes.
[[nodiscard]] store::CampaignTerms terms2025();

// F1 (1 place) ranks a, b, c; F2 (1 place) ranks b, a, and not d. a prefers F1, b prefers F1.
void putSmallRows(app::CampaignIntake& intake);
[[nodiscard]] app::OpenCampaign smallCampaign(const std::filesystem::path& path);

[[nodiscard]] campaign::ApplicationNumber application(const app::PlayedCampaign& campaign,
                                                      const std::string& candidate,
                                                      const std::string& formation);
[[nodiscard]] campaign::State state(const app::PlayedCampaign& campaign,
                                    const std::string& candidate, const std::string& formation);
[[nodiscard]] campaign::Day day2025(int month, int day);

} // namespace delibere::sample
