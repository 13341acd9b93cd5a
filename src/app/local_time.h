// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the place: the zone of the machine that writes. What is frozen keeps the zone it was
// frozen in, so that a page says the day and the hour of the jury wherever it is printed again.
#pragma once

#include <chrono>

#include "domain/date.h"

namespace delibere::app {

// Minutes east of universal time, on this machine and on that day (summer time counts).
[[nodiscard]] int zoneMinutesAt(std::chrono::sys_seconds at);

[[nodiscard]] Date dayIn(int zoneMinutes, std::chrono::sys_seconds at);
// The day on this machine.
[[nodiscard]] Date dayOf(std::chrono::sys_seconds at);

} // namespace delibere::app
