// SPDX-License-Identifier: GPL-3.0-or-later
// Two sheets that diverge, side by side: what this laptop holds and what the file says, each place
// where they differ. For who may see both.
#pragma once

#include "domain/sheet_difference.h"
#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets {

[[nodiscard]] CellTable differenceTable(const Framework& framework, const ScoreSheet& here,
                                        const ScoreSheet& file);

} // namespace delibere::widgets
