// SPDX-License-Identifier: GPL-3.0-or-later
// The stable French name of each finding, for scripts and for the list of bad files. The
// sentences that people read are made elsewhere.
#pragma once

#include <string_view>

#include "domain/finding.h"

namespace delibere::codec {

[[nodiscard]] std::string_view findingCodeName(FindingCode code);

} // namespace delibere::codec
