// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule says of an edit, as most tests ask for it: accepted, or the first refusal.
#pragma once

#include "domain/problem.h"

namespace delibere::sample {

[[nodiscard]] inline Result<void> verdict(const Problems& refusals)
{
    return refusals.empty() ? Result<void>() : tl::unexpected(refusals.front());
}

} // namespace delibere::sample
