// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates whom, in words.
#pragma once

#include <string>

#include "domain/assignment_proposal.h"
#include "domain/evaluation_obstacle.h"

namespace delibere::wording {

// "déport", "même employeur que le candidat"…, after the name of the member.
[[nodiscard]] std::string words(EvaluationObstacle obstacle);

// Of a candidate for whom too few may be had: who may, and why the others may not. `request`: what
// was asked for.
[[nodiscard]] std::string tooFewText(const JurySession& session, const ProposedEvaluators& proposed,
                                     const AssignmentRequest& request);

// "inchangé, …" of a candidate to whom nothing is proposed; empty of others.
[[nodiscard]] std::string words(AssignmentOutcome outcome);

} // namespace delibere::wording
