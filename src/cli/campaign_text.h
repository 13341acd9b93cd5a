// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of a campaign say, in French lines and as JSON.
#pragma once

#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/formation_story.h"
#include "cli/console.h"

namespace delibere::cli {

// Of campaign::Reply, in its order: as files and commands say it.
inline constexpr std::array<std::string_view, 4> replyKeys{"definitif", "provisoire", "refus",
                                                           "desistement"};

using CampaignJson = nlohmann::ordered_json;

// "F1", "c12": as the file calls them.
[[nodiscard]] const std::string& formationId(const app::PlayedCampaign& campaign,
                                             campaign::FormationNumber number);
[[nodiscard]] const std::string& candidateId(const app::PlayedCampaign& campaign,
                                             campaign::CandidateNumber number);
[[nodiscard]] std::string dayIso(const app::PlayedCampaign& campaign, campaign::Day day);
// "2 juin 2025, phase principale"; "pas encore commencée".
[[nodiscard]] std::string whenText(const app::PlayedCampaign& campaign);

[[nodiscard]] CampaignJson formationJson(const app::PlayedCampaign& campaign,
                                         const app::FormationToday& today);
void printFormation(Console& console, const app::PlayedCampaign& campaign,
                    const app::FormationToday& today);
[[nodiscard]] CampaignJson listJson(const app::PlayedCampaign& campaign,
                                    const std::vector<app::ListedCandidate>& listed);
void printList(Console& console, const app::PlayedCampaign& campaign,
               const std::vector<app::ListedCandidate>& listed);
[[nodiscard]] CampaignJson movementJson(const app::PlayedCampaign& campaign,
                                        const std::vector<app::FormationDay>& days);
void printMovement(Console& console, const app::PlayedCampaign& campaign,
                   const std::vector<app::FormationDay>& days);

[[nodiscard]] CampaignJson candidateJson(const app::PlayedCampaign& campaign,
                                         const app::CandidateToday& today);
void printCandidate(Console& console, const app::PlayedCampaign& campaign,
                    const app::CandidateToday& today);
[[nodiscard]] CampaignJson whyJson(const app::PlayedCampaign& campaign,
                                   const std::vector<campaign::Change>& changes);
void printWhy(Console& console, const app::PlayedCampaign& campaign,
              const std::vector<campaign::Change>& changes);

[[nodiscard]] CampaignJson dayJson(const app::PlayedCampaign& campaign, const app::NationDay& day);
void printDay(Console& console, const app::PlayedCampaign& campaign, const app::NationDay& day);

// What was said for a day and refused: one line each, to be complained of.
[[nodiscard]] CampaignJson refusedJson(const app::PlayedCampaign& campaign,
                                       const std::vector<app::RefusedSaying>& refused);
void complainOf(Console& console, const app::PlayedCampaign& campaign,
                const std::vector<app::RefusedSaying>& refused);

} // namespace delibere::cli
