// SPDX-License-Identifier: GPL-3.0-or-later
// The short French name of each finding, by which the list of faulty files names their fault.
#pragma once

#include <string_view>

#include "domain/finding.h"

namespace delibere::sample {

[[nodiscard]] std::string_view findingCodeName(FindingCode code);

} // namespace delibere::sample
