// SPDX-License-Identifier: GPL-3.0-or-later
// What a jury still has to do before it concludes, in words: both programs say the same.
#pragma once

#include <span>
#include <string>

#include "domain/decision_basis.h"
#include "domain/deliberation_rules.h"

namespace delibere::wording {

// Of deliberation_rules' lacksOf: "Reste à décider : BC1 et BC2." One sentence; blocs by their
// codes, members by their names.
[[nodiscard]] std::string lackText(const Problem& lack, const Framework& framework,
                                   const JurySession& session);
// "Motif à donner : le jury valide sous le seuil."
[[nodiscard]] std::string reasonText(ReasonCause cause, const BlockRow& row,
                                     const EvaluationRules& rules);
// "l’appréciation retenue et le vote"; empty for nothing.
[[nodiscard]] std::string words(std::span<const DecisionKind> moved);

} // namespace delibere::wording
