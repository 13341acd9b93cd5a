// SPDX-License-Identifier: GPL-3.0-or-later
// The French sentence of a finding about a file: what is wrong and what is expected. The place is
// the finding's JSON pointer; programs print it beside the sentence.
#pragma once

#include <string>

#include "domain/finding.h"

namespace delibere::wording {

[[nodiscard]] std::string findingText(const Finding& finding);

} // namespace delibere::wording
