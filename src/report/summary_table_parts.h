// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the tableau récapitulatif: the blocs with their counts, which also say what the
// short codes mean, and a line for each candidate. Portrait: six blocs across, further blocs in
// further tables.
#pragma once

#include <vector>

#include "domain/summary_table_record.h"
#include "report/document.h"

namespace delibere::report {

// Counts over the candidates who are heard; no rate.
[[nodiscard]] Table blockCountTable(const Framework& framework, const SummaryTotals& totals);
// The last one also has the proposition, the grid and the columns to be filled in by hand.
[[nodiscard]] std::vector<Table> candidateTables(const SummaryTableRecord& record);

// "Jury paritaire": the head of a column, a step that is not dated.
[[nodiscard]] std::string shortWords(FollowUpStep step);

} // namespace delibere::report
