// SPDX-License-Identifier: GPL-3.0-or-later
// Where the document that the platform publishes is wrong, silent or says two things: the rule that
// each bears on and what the engine does about it. Repairs nothing; their sentences are of wording.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "campaign/rule.h"

namespace delibere::campaign {

struct SourceAnomaly {
    std::string_view id; // "E1", of the reference of the platform
    int firstLine = 0;   // of the document (seed 002); 0: it is what is not there
    int lastLine = 0;
    std::optional<Rule> rule;    // that it bears on; absent: none of the engine
    std::string_view assumption; // "A5", how the engine reads it; empty: nothing to read
};

[[nodiscard]] std::span<const SourceAnomaly> sourceAnomalies();

} // namespace delibere::campaign
