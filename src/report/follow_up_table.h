// SPDX-License-Identifier: GPL-3.0-or-later
// What follows the jury, step by step, the same on every form that has it: when it was done, when
// it is due. Says what others decide and when; never what they decided.
#pragma once

#include <span>

#include "domain/follow_up.h"
#include "report/document.h"

namespace delibere::report {

// Kept whole, with what comes after it.
[[nodiscard]] Table followUpTable(std::span<const FollowUpLine> lines);
// For the candidate: the days alone. That a step is late is between the jury and the certifier.
[[nodiscard]] Table followUpDates(std::span<const FollowUpLine> lines);

} // namespace delibere::report
