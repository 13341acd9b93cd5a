// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decided for one candidate, in the same words on the grille de synthèse and in the
// minutes. Prints what was typed; proposes nothing.
#pragma once

#include <string>

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

inline constexpr const char* noBlockValidated = " (aucun bloc validé)"; // after « aucune »

// "validé (rattrapage)", "acquis antérieurement (3 mars 2024, PV 12)"; a wording::dash for a
// candidate who is not heard.
[[nodiscard]] std::string blockDecisionWords(const Candidate& candidate, const BlockId& block,
                                             BlockState state, bool rescued = false);
// One row for each criterion that the jury appraised in common, in the order of the framework; may
// have none.
[[nodiscard]] Table commonAppraisalTable(const GridRecord& record);
// One row for each bloc that was given a reason, or that calls for a recommendation; may have none.
[[nodiscard]] Table reasonTable(const GridRecord& record);
// The comment, and the proposal under it. The label says whose proposal it is where the page does
// not.
[[nodiscard]] Table conclusionTable(const GridRecord& record, const std::string& withoutComment,
                                    const std::string& label = "Proposition d’attribution");
// "partielle ; bloc validé : B1", "à décider"; a wording::dash for a candidate who is not heard.
[[nodiscard]] std::string proposalWords(const GridRecord& record);

// "séance non valable pour conclure" stands as long as one finding blocks.
[[nodiscard]] bool blocksConclusion(std::span<const PanelFinding> panel);

} // namespace delibere::report
