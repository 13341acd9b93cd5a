// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit in the order of the day, in words.
#pragma once

#include <string>

#include "domain/timetable.h"

namespace delibere::wording {

// "Paul Okafor part à 16 h 15, avant la fin du passage d’Amélie Roussel": without a full stop.
[[nodiscard]] std::string words(const TimetableConflict& conflict, const JurySession& session);

} // namespace delibere::wording
