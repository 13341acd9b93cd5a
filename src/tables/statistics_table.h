// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of many sessions as one flat table: for each framework, version and period a line
// for all candidates, then one for each bloc. What is withheld is said in words and never left
// blank: a blank says that the column is not about this line.
#pragma once

#include <span>

#include "domain/statistics.h"
#include "tables/table.h"

namespace delibere::tables {

[[nodiscard]] Table statisticsTable(std::span<const FrameworkStatistics> statistics);

} // namespace delibere::tables
