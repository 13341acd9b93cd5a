// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the grille de synthèse: blocs across as on the certifier's form, members down, then
// the figures the jury looks at and what it retained. Members go down so that thirty of them fit.
#pragma once

#include <string>
#include <vector>

#include "domain/record.h"
#include "report/document.h"

namespace delibere::report {

inline constexpr const char* gridTitle =
    "Grille de synthèse des résultats et appréciations — Jury d’évaluation";

// Six blocs across at most; further blocs go into further tables.
[[nodiscard]] std::vector<Table> blockTables(const GridRecord& record);

// The rule of the framework and how it is applied, for the line under the table.
[[nodiscard]] std::string ruleNote(const Framework& framework);

} // namespace delibere::report
