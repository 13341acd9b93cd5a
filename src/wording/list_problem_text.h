// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a list of people, or of one of its rows, that cannot be taken.
#pragma once

#include <string>

#include "domain/problem.h"

namespace delibere::wording {

// The sentence of a problem of ProblemCode::ListRefused.
[[nodiscard]] std::string listProblemText(const Problem& problem);

} // namespace delibere::wording
