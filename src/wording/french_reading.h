// SPDX-License-Identifier: GPL-3.0-or-later
// Hours and days as French people write them, in a field, a cell or a command: the way back of
// french_format. Nothing is guessed from the half of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/date.h"

namespace delibere::wording {

// « 9h40 », « 9:40 », « 9.40 », « 940 », « 14h » is "09:40", "14:00"; « 09:39:59 », as spreadsheets
// write hours, is the nearest minute. "" for a blank text; nullopt for what is no time of the day.
[[nodiscard]] std::optional<std::string> timeFrom(std::string_view typed);

// "12/03/2026", "12-3-2026", "12032026", "12 mars 2026", "1er mars 2026", "2026-03-12". A year of
// two figures is not guessed.
[[nodiscard]] std::optional<Date> dateFrom(std::string_view typed);

} // namespace delibere::wording
