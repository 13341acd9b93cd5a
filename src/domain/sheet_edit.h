// SPDX-License-Identifier: GPL-3.0-or-later
// One entry into a sheet, applied to the value: what the sheet is once the edit is accepted. It
// asks no rule (edit_rules does) and writes nothing.
#pragma once

#include "domain/edit.h"

namespace delibere {

// Something entered into a draft sheet; handing in, reopening and importing are acts of their own.
[[nodiscard]] bool isSheetEntry(const Edit& edit);

// What writing the entry to a file and reading the sheet again gives. Any other edit changes
// nothing.
[[nodiscard]] ScoreSheet edited(ScoreSheet sheet, const Edit& edit);

} // namespace delibere
