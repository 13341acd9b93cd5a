// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one cell of the grid of all candidates.
#pragma once

#include "app/session_grid.h"
#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets::grid {

[[nodiscard]] TableCell candidateCell(const Candidate& candidate);
// « 69,5 » over « à décider »; « ▲ » where there is something to discuss and it was not yet.
[[nodiscard]] TableCell blockCell(const EvaluationRules& rules, const BlockRow& row,
                                  bool discussed);
// « totale » over « aux blocs visés »
[[nodiscard]] TableCell proposalCell(const Candidate& candidate, std::span<const BlockRow> blocks,
                                     const std::optional<ProposalKind>& proposal);
[[nodiscard]] TableCell sheetsCell(const Candidate& candidate, const app::GridRow& row);
// How far the signatures are.
[[nodiscard]] TableCell recordCell(const app::GridRow& row);
[[nodiscard]] TableCell maskedCell();

// « De part et d’autre du seuil, écart supérieur à 20 points »; empty without a flag.
[[nodiscard]] QString flagsText(const EvaluationRules& rules, const BlockRow& row);
// Why a candidate is masked.
[[nodiscard]] QString maskedText(Sight sight);

} // namespace delibere::widgets::grid
