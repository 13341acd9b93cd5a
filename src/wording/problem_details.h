// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a problem as its sentence says them.
#pragma once

#include <string>

#include "domain/problem.h"

namespace delibere::wording {

[[nodiscard]] std::string whereText(const Problem& problem);
[[nodiscard]] std::string detailText(const Problem& problem);
// The whole sentence where it is made of several values; else empty.
[[nodiscard]] std::string specialText(const Problem& problem);

} // namespace delibere::wording
