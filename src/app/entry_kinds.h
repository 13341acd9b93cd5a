// SPDX-License-Identifier: GPL-3.0-or-later
// Which edits are entries: what a member or an intervenant types, and who goes on typing, kept in
// memory while the file cannot take it. Everything else is an act, and waits.
#pragma once

#include "domain/positioning_edit.h"
#include "domain/sheet_edit.h"

namespace delibere::app {

[[nodiscard]] inline bool isEntry(const Edit& edit)
{
    return isSheetEntry(edit) || isPositioningEntry(edit) || std::holds_alternative<ActAs>(edit);
}

} // namespace delibere::app
