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

// "La fiche de Claire Martin pour Zoé Petit est gardée, et ne compte plus.": of members who are not
// named, at least one.
[[nodiscard]] std::string leftOutText(const JurySession& session, const CandidateId& candidate,
                                      const std::vector<JurorId>& jurors);

// "« Salarié » et « salariés » sont lus comme un seul collège."
[[nodiscard]] std::string sameCollegeText(const std::vector<std::string>& spellings);

// "inchangé, …" of a candidate to whom nothing is proposed; empty of others.
[[nodiscard]] std::string words(AssignmentOutcome outcome);

} // namespace delibere::wording
