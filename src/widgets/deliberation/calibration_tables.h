// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets that were reopened, and what one of them said before and says since.
#pragma once

#include "app/session_calibration.h"
#include "widgets/kit/cell_table_model.h"

namespace delibere::widgets {

[[nodiscard]] CellTable reopeningTable(const JurySession& jury,
                                       const std::vector<app::Reopening>& reopenings);
[[nodiscard]] CellTable changeTable(const Framework& framework, const app::Reopening& reopening);
// « Paul Okafor, fiche d’Amélie Roussel ».
[[nodiscard]] QString reopeningTitle(const JurySession& jury, const app::Reopening& reopening);

} // namespace delibere::widgets
