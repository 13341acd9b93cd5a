// SPDX-License-Identifier: GPL-3.0-or-later
// Weighted sources of marks in words, the same on every form, at the window and in a terminal.
#pragma once

#include <string>

#include "domain/synthesis.h"

namespace delibere::wording {

// "Formateurs (30 %)".
[[nodiscard]] std::string sourceName(const WeightedSource& source);
// "12/20", "—".
[[nodiscard]] std::string sourceMarkWords(const EvaluationRules& rules, const SourcePart& part);
// "10,9/20"; "—" while there is no figure. Precondition: the row weighs sources.
[[nodiscard]] std::string weightedWords(const EvaluationRules& rules, const BlockRow& row);
// "la note « Tuteur »", "les notes « Formateurs » et « Tuteur »"; empty: none is missing.
[[nodiscard]] std::string missingSourcesWords(const EvaluationRules& rules, const BlockRow& row);
// "Moyenne pondérée : Formateurs 30 % (…), Tuteur 20 % (…), Jury 50 % (…)", each with where it is
// published; empty where the framework weighs none.
[[nodiscard]] std::string weightingWords(const Framework& framework);

} // namespace delibere::wording
