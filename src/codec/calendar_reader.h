// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar of the platform (delibere-calendrier/1, calendriers/*.json): every day of a campaign
// as data, with what no text was found for under "deduit": docs/format-calendrier.md.
#pragma once

#include <string_view>

#include "campaign/calendar.h"
#include "domain/finding.h"
#include "domain/problem.h"

namespace delibere::codec {

// All or nothing, every finding at once. What comes back can be run by (campaign::faultOf).
[[nodiscard]] Result<campaign::Calendar, Findings> readCalendar(std::string_view json);

} // namespace delibere::codec
