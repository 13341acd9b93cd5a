// SPDX-License-Identifier: GPL-3.0-or-later
// Why a member is not to evaluate a candidate: they do not sit, or the checks of the panel warn of
// the two of them (panel_validity.h). A jury may name them all the same; only who withdrew it may
// not (SetAssignment).
#pragma once

#include <optional>

#include "domain/jury_session.h"

namespace delibere {

enum class EvaluationObstacle {
    Absent,      // all day
    Recused,     // déport
    NotThere,    // at the hour of the candidate, or as the president stated
    LeavesEarly, // before the end of the passage
    Substitute,  // whom they replace sits for this candidate
    SameCompany,
    Interviewer, // led the repérage of this candidate
    SameName,
};

// The first of them, in that order. `minutes`: how long the candidate is heard; 0: not known.
[[nodiscard]] std::optional<EvaluationObstacle>
obstacleOf(const JurySession& session, const Juror& juror, const Candidate& candidate, int minutes);

} // namespace delibere
