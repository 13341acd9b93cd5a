// SPDX-License-Identifier: GPL-3.0-or-later
// What takes somebody out of a session.
#pragma once

#include <vector>

#include "domain/edit.h"

namespace delibere {

// Together, in this order: whoever applies leaves with their application. What is marked, decided
// or named of them refuses it all the same.
[[nodiscard]] std::vector<Edit> removalOf(const JurySession& session, const CandidateId& candidate);

} // namespace delibere
