// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed of a day in one line, and what does not fit in it, in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "domain/timetable.h"

namespace delibere::widgets {

// "10h30-10h45, 12:30–14:00"; nullopt when one of them is no pause.
[[nodiscard]] std::optional<std::vector<Pause>> pausesFrom(const QString& typed);
// "Salle A, Salle B", each once; a semicolon parts as well.
[[nodiscard]] std::vector<std::string> roomsFrom(const QString& typed);
// One line each, so many at most and how many more there are; empty: everything fits.
[[nodiscard]] QString conflictsText(const JurySession& jury, int passage,
                                    const std::vector<Pause>& pauses, int most);

} // namespace delibere::widgets
