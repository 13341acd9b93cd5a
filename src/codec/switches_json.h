// SPDX-License-Identifier: GPL-3.0-or-later
// How the texts are read where they leave a choice (delibere-hypotheses/1):
// docs/format-campagne.md.
#pragma once

#include <string>
#include <string_view>

#include "campaign/switches.h"
#include "domain/finding.h"
#include "domain/problem.h"

namespace delibere::codec {

// What is not said is as the engine assumes. All or nothing, every finding at once.
[[nodiscard]] Result<campaign::Switches, Findings> readSwitches(std::string_view json);
[[nodiscard]] std::string writeSwitches(const campaign::Switches& switches);

} // namespace delibere::codec
