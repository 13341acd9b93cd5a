// SPDX-License-Identifier: GPL-3.0-or-later
// What a repérage may hold: known tables, lines, means and levels, texts that can be printed. Each
// check names the first thing that is wrong. Whether it may still change is for
// positioning_edit.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/positioning.h"
#include "domain/problem.h"

namespace delibere {

// NotForPositioning.
[[nodiscard]] Result<void> checkForPositioning(const Framework& framework);

// UnknownCandidate, TextForbidden, TextTooLong.
[[nodiscard]] Result<void> checkPart(const JurySession& session, const PositioningId& id,
                                     const PositioningInfo& info);
[[nodiscard]] Result<void> checkPart(const PositioningId& id, const PositioningOpening& opening);
// UnknownCompetency, LevelUnknown.
[[nodiscard]] Result<void> checkPart(const Framework& framework, const CompetencyId& table,
                                     const TableEntry& entry);
// UnknownBlock, UnknownSummaryLine, UnknownMeans.
[[nodiscard]] Result<void> checkPart(const Framework& framework, const BlockId& id,
                                     const SummaryEntry& entry);
// UnknownSummaryLine.
[[nodiscard]] Result<void> checkPart(const Framework& framework, const std::string& line,
                                     const PlanEntry& entry);
// Everything of it.
[[nodiscard]] Result<void> checkPositioning(const Framework& framework, const JurySession& session,
                                            const Positioning& positioning);

} // namespace delibere
