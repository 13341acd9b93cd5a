// SPDX-License-Identifier: GPL-3.0-or-later
// What a sheet's own criteria suggest for a bloc: shown beside the field, never put into it.
// The juror decides; nothing is filled in silently.
#pragma once

#include <optional>

#include "domain/fraction.h"
#include "domain/framework.h"
#include "domain/score_sheet.h"

namespace delibere {

struct Suggestion {
    std::optional<Fraction> mean; // of the counted criteria; absent when none counts
    int counted = 0;              // criteria that carry a mark
    int total = 0;                // criteria of the bloc

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

// The percent a mark stands for: itself, or the anchor of its level. Absent for a blank, for
// "not covered" and for a level of a scale without anchors.
[[nodiscard]] std::optional<int> percentOf(const Framework& framework, Evidence evidence,
                                           const Mark& mark);

// The interview over the dossier where both carry a percent. Always without a mean when the
// framework publishes no percents.
[[nodiscard]] Suggestion suggest(const Framework& framework, const Block& block,
                                 const ScoreSheet& sheet);

} // namespace delibere
