// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury decided for one candidate, in the same words on the grille de synthèse and in the
// minutes. Prints what was typed; proposes nothing.
#pragma once

#include <functional>
#include <span>
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
// What a column of a table of blocs says of each of them, by its place.
struct DecidedColumn {
    std::string label;
    int width = 30;
    std::function<std::string(std::size_t)> words;
    Tone tone = Tone::Normal;
};
// Code and title of every bloc, then these columns.
[[nodiscard]] Table decidedTable(const Framework& framework, std::span<const DecidedBlock> blocks,
                                 std::span<const DecidedColumn> columns);
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
