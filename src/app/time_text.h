// SPDX-License-Identifier: GPL-3.0-or-later
// A time of the journal, where no place is known: in universal time, and saying so.
#pragma once

#include <string>

#include "store/clock.h"

namespace delibere::app {

// "12/03/2026 à 14:05 UTC"
[[nodiscard]] std::string timeText(store::Instant at);

} // namespace delibere::app
