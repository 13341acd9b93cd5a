// SPDX-License-Identifier: GPL-3.0-or-later
// Hours, pauses and counts as they are typed for the day.
#pragma once

#include <string>

#include "domain/problem.h"
#include "domain/timetable.h"

namespace delibere::cli {

// A whole number of at least 1, in decimal digits: "08" is 8. BadRequest.
[[nodiscard]] Result<int> countOf(const std::string& text);
// The same, of minutes: a day has no more than 1440. BadRequest.
[[nodiscard]] Result<int> minutesFrom(const std::string& text);
// "09:30" in minutes from midnight. TimeMalformed.
[[nodiscard]] Result<int> hourOf(const std::string& text);
// "12:30-14:00"; it ends after it begins. BadRequest.
[[nodiscard]] Result<Pause> pauseOf(const std::string& text);

} // namespace delibere::cli
