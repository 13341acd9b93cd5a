// SPDX-License-Identifier: GPL-3.0-or-later
// A repérage beside an earlier one of the same person: what was gained and what is still needed.
// A table that one of them leaves empty compares with nothing.
#pragma once

#include <span>
#include <string>

#include "domain/positioning_summary.h"

namespace delibere {

enum class LevelChange { Unknown, Same, Gained, Lost };

[[nodiscard]] LevelChange levelChange(const Positioning& earlier, const Positioning& later,
                                      const CompetencyId& table);

enum class NeedChange {
    None, // neither then nor now
    New,
    Still,
    Met, // then, and no more
};

[[nodiscard]] NeedChange needChange(const std::vector<BlockSummary>& earlier,
                                    const std::vector<BlockSummary>& later,
                                    const std::string& line);

// The last one before it of the same candidate: by day, then as they are listed. nullptr: none.
[[nodiscard]] const Positioning* earlierOf(std::span<const Positioning> all,
                                           const PositioningId& id);

// As much of an earlier one as a comparison looks at: its day, its levels, its needs. Nothing of
// what was said then, nor who led it.
[[nodiscard]] Positioning comparable(const Positioning& earlier);

} // namespace delibere
