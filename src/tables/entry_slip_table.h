// SPDX-License-Identifier: GPL-3.0-or-later
// The bordereaux de saisie of a session for a spreadsheet: a line for each candidate, with what the
// jury retained of each bloc and its comment in the order in which somebody types them into another
// program. No member's mark is in it.
#pragma once

#include <span>

#include "app/session.h"
#include "domain/entry_slip_record.h"
#include "tables/table.h"

namespace delibere::tables {

// Of the candidates in this order; all of this session and framework.
[[nodiscard]] Table entrySlipTable(const Framework& framework, const SessionInfo& session,
                                   std::span<const EntrySlipRecord> slips);
// The refusals of app::EntrySlipDocument for any candidate.
[[nodiscard]] Result<Table> entrySlipTable(const app::Session& session, const Viewer& viewer);

} // namespace delibere::tables
