// SPDX-License-Identifier: GPL-3.0-or-later
// A time of the journal, where no place is known: in universal time, and saying so.
#pragma once

#include <chrono>
#include <string>

namespace delibere::wording {

// "12/03/2026 à 14:05 UTC"
[[nodiscard]] std::string timeText(std::chrono::sys_seconds at);

} // namespace delibere::wording
