// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a campaign say of an application and of a formation.
#pragma once

#include <QString>

#include "app/formation_story.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

// "Mathématiques appliquées, parcours Statistique"
[[nodiscard]] QString formationTitle(const store::FormationRow& formation);
// "établissement 0350936C, région 53 · 47 places · hors alternance"
[[nodiscard]] QString formationPlace(const store::FormationRow& formation, std::uint32_t target);
[[nodiscard]] theme::Tone toneOf(campaign::State state);
// "→ appelée ce matin", "▲ 3 places", "✕ a quitté la liste"
[[nodiscard]] QString movementText(const app::StoryLine& line);
// "proposée, répond avant le 13 juin, 23 h 59"
[[nodiscard]] QString stateText(const app::StoryLine& line, const campaign::Calendar& calendar,
                                campaign::Day day);
// "10 h 22"; what the platform does in a morning: "9 h".
[[nodiscard]] QString clockOf(const campaign::Change& change);
// "à 10 h 22", "hier à 18 h 05", "le 5 juin"
[[nodiscard]] QString whenText(const campaign::Change& change, const campaign::Calendar& calendar,
                               campaign::Day day);
// Places given back that day, each with its candidate: "25-0098, refus à 9 h 50".
[[nodiscard]] QStringList freedPlaces(const app::FormationStory& story,
                                      const app::PlayedCampaign& campaign);
[[nodiscard]] QString candidateNumber(const app::PlayedCampaign& campaign,
                                      campaign::ApplicationNumber application);
// What happened to an application, a sentence for each change with where its rule is written. What
// another formation did is not named.
[[nodiscard]] QStringList historyLines(const std::vector<campaign::Change>& changes,
                                       const campaign::Calendar& calendar);

} // namespace delibere::widgets
