// SPDX-License-Identifier: GPL-3.0-or-later
// The repérages in their tables, and what is signed of them. They share the candidates with the
// jury and nothing else: no table of marks refers to them, nor they to one. Throws
// SQLite::Exception or Refused.
#pragma once

#include <vector>

#include "domain/edit.h"
#include "store/connection.h"

namespace delibere::store {

// By day, then as they were entered.
[[nodiscard]] std::vector<Positioning> readPositionings(Connection& connection);
[[nodiscard]] RecordHistory readHistory(Connection& connection, const PositioningId& positioning);

void write(Connection& connection, const PutPositioning& edit);
void write(Connection& connection, const RemovePositioning& edit);
void write(Connection& connection, const SetPositioningOpening& edit);
void write(Connection& connection, const SetPositioningTable& edit);
void write(Connection& connection, const SetPositioningSummary& edit);
void write(Connection& connection, const SetPositioningPlan& edit);
void write(Connection& connection, const ImportPositioning& edit);

// The record edits that name a repérage.
void freezePositioning(Connection& connection, const FreezeRecord& edit, Instant at);
void signPositioning(Connection& connection, const PutSignature& edit);
void setPositioningStage(Connection& connection, const PositioningId& positioning, int number,
                         RecordStage stage, const std::string& reason);

} // namespace delibere::store
