// SPDX-License-Identifier: GPL-3.0-or-later
// The value under which a share of Fisher's F distribution lies. Degrees of freedom are real: the
// interval of an agreement coefficient asks for fractional ones. The one door to Boost.Math
// (ADR 0007): no special function is written here, and none of its exceptions leaves.
#pragma once

#include <optional>

namespace delibere {

// Absent when a degree of freedom is not positive and finite, when share is not strictly between 0
// and 1, and when the quantile is too great for a double.
[[nodiscard]] std::optional<double> fisherQuantile(double share, double numeratorFreedom,
                                                   double denominatorFreedom);

} // namespace delibere
