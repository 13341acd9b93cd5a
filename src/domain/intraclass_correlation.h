// SPDX-License-Identifier: GPL-3.0-or-later
// ICC(2,1): absolute agreement of single jurors, candidates and jurors both taken as samples
// (Shrout & Fleiss 1979, case 2), with the 95 % interval of McGraw & Wong (1996, ICC(A,1)). Over
// complete rows only: a candidate whom one juror did not mark is left out, nothing is filled in.
// ICC(3,1), which forgives a severe juror, is not offered.
#pragma once

#include <optional>
#include <span>

#include "domain/rating_table.h"

namespace delibere {

struct ConfidenceInterval {
    double low = 0;
    double high = 0;

    friend bool operator==(const ConfidenceInterval&, const ConfidenceInterval&) = default;
};

struct IntraclassCorrelation {
    int candidates = 0; // n: marked by every one of the jurors below
    int jurors = 0;     // k: with at least one mark in the table; an empty column is nobody
    // Absent with n < 2 or k < 2, and when the formula divides by zero: every mark is the same, or
    // (n = k = 2 only) the marks are crossed, 60 70 / 70 60.
    std::optional<double> value;
    // 95 %. Absent with the value, and when no disagreement (value 1) or no difference between
    // candidates and a constant one between jurors leave nothing to estimate its width from, and
    // when a value under zero leaves fewer than k - 1 degrees of freedom: the published formula
    // breaks down there.
    std::optional<ConfidenceInterval> interval;

    friend bool operator==(const IntraclassCorrelation&, const IntraclassCorrelation&) = default;
};

// The order of the rows and of the columns changes no bit of the result.
[[nodiscard]] IntraclassCorrelation intraclassCorrelation(std::span<const RatingRow> rows);

} // namespace delibere
