// SPDX-License-Identifier: GPL-3.0-or-later
// The bilan in words: what each competence has come to, and how a need compares with the earlier
// repérage of the same person.
#pragma once

#include "domain/positioning_comparison.h"
#include "widgets/session/synthesis_text.h"

namespace delibere::widgets {

// « Peut être évalué », « À développer · 2 besoins », « 3 tableaux sans niveau ».
[[nodiscard]] Spoken masteryText(const BlockSummary& summary);

// Everything that the earlier one makes known, one line each; empty without one.
[[nodiscard]] QStringList comparisonText(const Framework& framework, const Positioning& earlier,
                                         const Positioning& later);

} // namespace delibere::widgets
