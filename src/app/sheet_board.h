// SPDX-License-Identifier: GPL-3.0-or-later
// « Qui manque »: the board of the sheets of an open session (domain/sheet_board), from the sheets
// that are here and the files that were received.
#pragma once

#include "app/session.h"
#include "domain/sheet_board.h"

namespace delibere::app {

// Fails when the file can no longer be read.
[[nodiscard]] Result<SheetBoard> sheetBoard(const Session& session);

} // namespace delibere::app
