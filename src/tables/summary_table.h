// SPDX-License-Identifier: GPL-3.0-or-later
// The tableau récapitulatif of a session for a spreadsheet: a line for each candidate, in the order
// in which they are heard. The same values as the printed form, without its totals: a spreadsheet
// adds up for itself, and a total among the lines would be added to them.
#pragma once

#include "app/session.h"
#include "domain/summary_table_record.h"
#include "tables/table.h"

namespace delibere::tables {

[[nodiscard]] Table summaryTable(const SummaryTableRecord& record);
// The refusals of app::SummaryTableDocument.
[[nodiscard]] Result<Table> summaryTable(const app::Session& session, const Viewer& viewer);

} // namespace delibere::tables
