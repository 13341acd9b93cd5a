// SPDX-License-Identifier: GPL-3.0-or-later
// One entry into a repérage, applied to the value: what it is once the edit is accepted. It asks no
// rule (positioning_edit_rules does) and writes nothing.
#pragma once

#include "domain/edit.h"

namespace delibere {

// Something entered during the interview, the bilan or the plan; who and when, removing and
// importing are acts of their own.
[[nodiscard]] bool isPositioningEntry(const Edit& edit);

// What writing the entry to a file and reading the repérage again gives. Any other edit changes
// nothing.
[[nodiscard]] Positioning edited(Positioning positioning, const Edit& edit);

} // namespace delibere
