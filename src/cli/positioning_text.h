// SPDX-License-Identifier: GPL-3.0-or-later
// The bilan of a repérage on lines of a terminal, in the words of the forms: what is mastered, what
// is needed, what is not coherent, the plan, and what changed since an earlier one. No percent.
#pragma once

#include <string>
#include <vector>

#include "domain/framework.h"
#include "domain/positioning.h"

namespace delibere::cli {

// Per competence, then the means and the details.
[[nodiscard]] std::vector<std::string> summaryLines(const Framework& framework,
                                                    const Positioning& positioning);
[[nodiscard]] std::vector<std::string> coherenceLines(const Framework& framework,
                                                      const Positioning& positioning);
// Per need of the bilan.
[[nodiscard]] std::vector<std::string> planLines(const Framework& framework,
                                                 const Positioning& positioning);
// Tables that moved, needs that came, stayed or were met.
[[nodiscard]] std::vector<std::string>
comparisonLines(const Framework& framework, const Positioning& earlier, const Positioning& later);

} // namespace delibere::cli
