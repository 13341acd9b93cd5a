// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types where a percent is wanted: one reading for the window and the command line.
#pragma once

#include <optional>
#include <string_view>

#include "domain/mark.h"

namespace delibere {

// Decimal digits only, 0 to 100; "070" is 70. Never half a number: "72,5", "72.5", "7 5", "+7" and
// nothing at all are none.
[[nodiscard]] std::optional<Percent> wholePercent(std::string_view text);

// The same on the scale of a framework: on 20 by half points "12", "12,5" and "12.5", never "12,3",
// "20,5", "12,", ",5" nor "12,505".
[[nodiscard]] std::optional<Percent> wholePercent(std::string_view text, const MarkScale& marks);

} // namespace delibere
