// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of many sessions as lines of a terminal. What is withheld is said in words.
#pragma once

#include <string>
#include <vector>

#include "domain/statistics.h"

namespace delibere::cli {

// "2026 : 2 sessions, 3 grilles non signées laissées de côté"; then the proposals and the blocs.
[[nodiscard]] std::vector<std::string> periodLines(const PeriodStatistics& period);

} // namespace delibere::cli
