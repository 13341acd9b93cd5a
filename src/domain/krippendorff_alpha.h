// SPDX-License-Identifier: GPL-3.0-or-later
// Krippendorff's alpha with the interval metric (K. Krippendorff, Content Analysis, 2nd ed. 2004,
// ch. 11; Computing Krippendorff's Alpha-Reliability, 2011): 1 - observed / expected disagreement,
// over all pairs of marks of one candidate. Blanks are allowed; a candidate with one mark only is
// left out. Never clamped: under zero the jurors agree less than chance would have it.
#pragma once

#include <optional>
#include <span>

#include "domain/rating_table.h"

namespace delibere {

struct KrippendorffAlpha {
    int candidates = 0; // with at least two marks
    int marks = 0;      // of these candidates: the pairable values, n of the source
    // Absent when no two marks can be paired, and when all pairable marks are the same value: the
    // expected disagreement is then zero and alpha 0/0. Without variation nothing shows that the
    // jurors can tell candidates apart, hence no 1. Absent for one candidate too: observed and
    // expected disagreement are the same sum there, and 0 would say nothing of the marks.
    std::optional<double> value;

    friend bool operator==(const KrippendorffAlpha&, const KrippendorffAlpha&) = default;
};

// The order of the rows and of the columns changes no bit of the result.
[[nodiscard]] KrippendorffAlpha krippendorffAlpha(std::span<const RatingRow> rows);

} // namespace delibere
