// SPDX-License-Identifier: GPL-3.0-or-later
// "2/1/0" and "pour" as the vote they stand for.
#pragma once

#include <string>

#include "domain/deliberation.h"
#include "domain/problem.h"

namespace delibere::cli {

// BadRequest. Whether the vote is possible is for the rules.
[[nodiscard]] Result<Vote> voteOf(const std::string& counts, const std::string& casting);

} // namespace delibere::cli
