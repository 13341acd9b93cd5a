// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a repérage as JSON, for the exchange file, the journal and what is signed alike.
// Only what was entered: a blank part is an empty object.
#pragma once

#include "codec/json_writing.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"

namespace delibere::codec {

[[nodiscard]] Json toJson(const PositioningInfo& info); // with the candidate's id
[[nodiscard]] Json toJson(const PositioningOpening& opening);
[[nodiscard]] Json toJson(const TableEntry& entry);
[[nodiscard]] Json toJson(const SummaryEntry& entry);
[[nodiscard]] Json toJson(const PlanEntry& entry);
[[nodiscard]] Json interviewersJson(const PositioningInfo& info);
// "accueil", "tableaux", "bilan" and "plan", always all four.
void addEntries(Json& json, const Positioning& positioning);

// Who, when, and the entries: every key of a repérage but its format and its framework.
void addPositioning(Json& json, const Candidate& candidate, const Positioning& positioning);

} // namespace delibere::codec
