// SPDX-License-Identifier: GPL-3.0-or-later
// The final percents of one bloc, candidates down and jurors across, as the statistics of
// agreement read them: copied from the syntheses, so that what counts in a mean is what counts
// here. A blank stays a blank. It holds only candidates whom at least two jurors marked: one mark
// alone says nothing of agreement.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/synthesis.h"

namespace delibere {

using RatingRow = std::vector<std::optional<int>>; // one cell per juror, in the order of the table

struct RatingTable {
    std::vector<JurorId> jurors;         // the whole panel: an absent juror has an empty column
    std::vector<CandidateId> candidates; // one per row, in the order of the syntheses
    std::vector<RatingRow> rows;

    friend bool operator==(const RatingTable&, const RatingTable&) = default;
};

// Precondition: the syntheses are of one session and one framework, one per candidate. A framework
// whose blocs carry levels has no percents and gives no row.
[[nodiscard]] RatingTable ratingTable(const BlockId& block, std::span<const Synthesis> syntheses);

} // namespace delibere
