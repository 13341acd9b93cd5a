// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a whole session: those of its forms that a spreadsheet opens.
#pragma once

#include <array>

#include "tables/entry_slip_table.h"
#include "tables/summary_table.h"

namespace delibere::tables {

struct SessionTable {
    const char* form; // that says the same on paper, as a command asks for it
    Result<Table> (*of)(const app::Session& session, const Viewer& viewer);
};

inline constexpr std::array sessionTables{SessionTable{"recapitulatif", summaryTable},
                                          SessionTable{"bordereau", entrySlipTable}};

} // namespace delibere::tables
