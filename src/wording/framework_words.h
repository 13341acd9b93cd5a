// SPDX-License-Identifier: GPL-3.0-or-later
// What a framework calls its own things, the same on every form: its blocs, its competencies, its
// levels. A number of ours never stands where the certifier printed a name.
#pragma once

#include <string>

#include "domain/framework.h"
#include "domain/synthesis.h"

namespace delibere::wording {

// "Compétence 2", with the framework's own word where the code does not say it.
[[nodiscard]] std::string blockName(const Framework& framework, const Block& block);
// "Tableau 2"; likewise.
[[nodiscard]] std::string competencyName(const Framework& framework, const Competency& competency);

// "tableau" and "tableaux": the framework's word for a competency, inside a sentence.
[[nodiscard]] std::string competencyNoun(const Framework& framework);
[[nodiscard]] std::string competencyNouns(const Framework& framework);

// "commission d’admission, 8 critères, 5 pièces demandées": what a formation has, where a framework
// of a jury says its blocs. Precondition: it has an admission.
[[nodiscard]] std::string formationWords(const Framework& framework);

// "En totalité"; "niveau 3" where the scale gives it no name.
[[nodiscard]] std::string levelName(const Scale* scale, int rank);
// The same after the noun it is said of: "« En totalité »", "au niveau 3".
[[nodiscard]] std::string atLevel(const Scale* scale, int rank);

// "Seuil de 70 % sur chaque bloc (source)", or of each bloc that has its own, and of the whole;
// empty when nothing is published.
[[nodiscard]] std::string thresholdWords(const Framework& framework);
// "moyenne des blocs d’au moins 12/20": what it asks for, without its source.
[[nodiscard]] std::string wholeRuleWords(const Framework& framework);

// "11,5/20, moyenne des blocs d’au moins 12/20 : non atteint"; "—, …: un bloc est sans note".
[[nodiscard]] std::string wholeWords(const Framework& framework, const WholeRow& whole);
// How a criterion is marked: "un niveau de l’échelle ou une note sur 20".
[[nodiscard]] std::string criterionMarkWords(const Framework& framework);

} // namespace delibere::wording
