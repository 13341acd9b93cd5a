// SPDX-License-Identifier: GPL-3.0-or-later
// What both formats do to a text before they write it. A zero byte has no place in either: it ends
// a text too early in one, and hides what follows it in the other.
#pragma once

#include <string>

namespace delibere::tables {

// Each zero byte as U+FFFD, the sign of a character that cannot be shown.
[[nodiscard]] std::string withoutNul(const std::string& text);

} // namespace delibere::tables
