// SPDX-License-Identifier: GPL-3.0-or-later
// The French sentence of a finding about a file: what is wrong and what is expected. The place is
// the finding's cell, where a workbook was read, or its JSON pointer; programs print it beside the
// sentence.
#pragma once

#include <string>

#include "domain/finding.h"

namespace delibere::wording {

[[nodiscard]] std::string findingText(const Finding& finding);
// "feuille « Critères », ligne 12, colonne C", "/blocs/2/intitule", or "(fichier)".
[[nodiscard]] std::string findingPlace(const Finding& finding);

} // namespace delibere::wording
