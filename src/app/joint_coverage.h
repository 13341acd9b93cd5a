// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody of the jury has touched yet with a candidate, before the interview ends: « balayer
// l’ensemble des blocs » (seed 000:68) is the jury's and not one member's. It says of a criterion
// that somebody has touched it, and neither who nor how it was answered (ADR 10, ADR 38).
#pragma once

#include <vector>

#include "app/session.h"

namespace delibere::app {

// From the sheets of all who evaluate this candidate, begun or handed in. UnknownCandidate;
// SightRefused for one who withdrew or is not of this jury; MissionSeesOwn on the laptop of
// a member, where nobody else's sheets are; fails when the file cannot be read.
[[nodiscard]] Result<std::vector<CriterionId>>
jointlyUncovered(const Session& session, const CandidateId& id, const Viewer& viewer);

} // namespace delibere::app
