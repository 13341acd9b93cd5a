// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury as a whole says of one bloc, for the forms that leave its room: no member's mark
// and no reason is in it, so that none can be printed by mistake.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/synthesis.h"

namespace delibere {

struct DecidedBlock {
    BlockId block;
    BlockState state = BlockState::Undecided;
    std::optional<Percent> percent; // retained; absent in levels, or when nothing is decided
    bool rescued = false;           // rattrapage: validated though the rule is not attained

    friend bool operator==(const DecidedBlock&, const DecidedBlock&) = default;
};

// One for each bloc of the synthesis, in its order.
[[nodiscard]] std::vector<DecidedBlock> decidedBlocks(std::span<const BlockRow> rows);

} // namespace delibere
