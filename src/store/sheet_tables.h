// SPDX-License-Identifier: GPL-3.0-or-later
// The jurors' sheets in their tables, one row per thing entered; what turns blank loses its row.
// Throws SQLite::Exception or Refused.
#pragma once

#include <vector>

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

// Sheets with something entered, ordered by juror.
[[nodiscard]] std::vector<ScoreSheet> readSheets(Connection& connection,
                                                 const CandidateId& candidate);
// Of all candidates at once, by key: state and marks of the criteria, and nothing else.
[[nodiscard]] std::vector<ScoreSheet> readMarkedSheets(Connection& connection);
[[nodiscard]] ScoreSheet readSheet(Connection& connection, const SheetKey& key);

// Anything at all is entered by that juror; for that candidate, deliberation included.
[[nodiscard]] bool hasEntries(Connection& connection, const JurorId& juror);
[[nodiscard]] bool hasEntries(Connection& connection, const CandidateId& candidate);

void write(Connection& connection, const SheetEntry& edit);
void write(Connection& connection, const SheetAct& edit);

} // namespace delibere::store
