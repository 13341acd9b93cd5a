// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of 2025, by hand, for programs that read no file; what calendriers/2025.json says.
#pragma once

#include "campaign/calendar.h"

namespace delibere::campaign {

[[nodiscard]] Calendar calendar2025();

} // namespace delibere::campaign
