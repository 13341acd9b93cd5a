// SPDX-License-Identifier: GPL-3.0-or-later
// What was frozen, signed and locked, the members' keys, the sheets as they were before a
// reopening, and what follows the jury. Rows are only ever added; a stage moves forward only.
// Throws SQLite::Exception or Refused.
#pragma once

#include <vector>

#include "domain/calibration.h"
#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

[[nodiscard]] RecordHistory readHistory(Connection& connection, const RecordSubject& subject);
// In the order of jurors, then of their numbers: the last of a juror is the one in use.
[[nodiscard]] std::vector<JurorKey> readKeys(Connection& connection);
[[nodiscard]] FollowUp readFollowUp(Connection& connection);
// In the order of jurors, then as they were reopened.
[[nodiscard]] std::vector<SheetRevision> readRevisions(Connection& connection,
                                                       const CandidateId& candidate);

// Keeps the sheet as it is now.
void keepRevision(Connection& connection, const SheetKey& sheet, const std::string& reason,
                  Instant at);

void write(Connection& connection, const PutKey& edit);
void write(Connection& connection, const FreezeRecord& edit, Instant at);
void write(Connection& connection, const RecordStep& edit);
void write(Connection& connection, const SetFollowUp& edit);

} // namespace delibere::store
