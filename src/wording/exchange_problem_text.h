// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of what goes wrong between laptops.
#pragma once

#include <string_view>

#include "domain/problem.h"

namespace delibere::wording {

// {0} = where, {1} = detail; empty when the code is not of it.
[[nodiscard]] std::string_view exchangeText(ProblemCode code);

} // namespace delibere::wording
