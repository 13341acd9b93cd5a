// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a problem of a campaign. Of problem_text.cpp only.
#pragma once

#include <string_view>

#include "domain/problem.h"

namespace delibere::wording {

// Empty for a problem of another kind; {0} and {1} as in problem_text.cpp.
[[nodiscard]] std::string_view campaignText(ProblemCode code);
// What is said of a session, where the file is a .campagne; empty: the same words serve.
[[nodiscard]] std::string_view campaignFileText(ProblemCode code);

} // namespace delibere::wording
