// SPDX-License-Identifier: GPL-3.0-or-later
// In which order the candidates are heard: on the screen, on the attendance sheet, in the minutes.
#pragma once

#include <vector>

#include "domain/jury_session.h"

namespace delibere {

// As was said by hand, then by hour; who has none comes after, and equals stay as they were
// entered.
void putInHearingOrder(JurySession& session);

// From 1; a rank behind the last is the end.
void putAtRank(std::vector<CandidateId>& order, const CandidateId& candidate, int rank);

} // namespace delibere
