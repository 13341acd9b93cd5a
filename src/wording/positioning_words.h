// SPDX-License-Identifier: GPL-3.0-or-later
// A repérage in the words of its forms: boxes, levels, what is not coherent. No mark, no percent,
// no jury: it is neither an evaluation nor an exam.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/positioning_comparison.h"
#include "domain/positioning_summary.h"
#include "wording/framework_words.h"

namespace delibere::wording {

// Before what it is about: legible in black and white, whatever the printer.
[[nodiscard]] std::string tickBox(bool ticked);

// "Partiellement"; "" without a level.
[[nodiscard]] std::string levelLabel(const Framework& framework, std::optional<int> level);
// "Suivi d'une formation et/ou Pratique professionnelle": those that are ticked.
[[nodiscard]] std::string meansWords(const PositioningForm& form, const SummaryEntry& entry);

// "NON est coché alors que des compétences sont dites acquises": without saying where.
[[nodiscard]] std::string words(const CoherenceWarning& warning, const Framework& framework);
// One line for each competence that has some: "Compétence 1 – Tableau 2 et Tableau 3 : …".
[[nodiscard]] std::vector<std::string>
coherenceLines(const Framework& framework, const std::vector<CoherenceWarning>& warnings);

// "Nouveau", "Toujours"; "" for a need that is not one today.
[[nodiscard]] std::string words(NeedChange change);
// "gagné", "perdu"; "" where nothing can be compared.
[[nodiscard]] std::string words(LevelChange change);

} // namespace delibere::wording
