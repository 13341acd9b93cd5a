// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a proposal for the day leaves alone: what is entered or decided must not lose its ground.
#pragma once

#include <set>
#include <vector>

#include "app/session.h"

namespace delibere::app {

// Whose evaluators stay: decided, signed, or somebody who evaluates them has begun a sheet. Named
// anew, that sheet would count for nothing. Fails when the file can no longer be read.
[[nodiscard]] Result<std::set<CandidateId>> settledEvaluators(const Session& session);

// Whose hour stays: decided, signed, or somebody has handed a sheet in, whether or not it counts:
// they were heard at that hour.
[[nodiscard]] Result<std::set<CandidateId>> settledHours(const Session& session);

// Who began a sheet of this candidate and is not named, so that it counts for nothing. It is not
// lost: named again, they have it again. In the order of the panel.
[[nodiscard]] Result<std::vector<JurorId>> sheetsLeftOut(const Session& session,
                                                         const CandidateId& candidate);

} // namespace delibere::app
