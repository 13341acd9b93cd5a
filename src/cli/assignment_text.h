// SPDX-License-Identifier: GPL-3.0-or-later
// Who evaluates whom, as commands print it.
#pragma once

#include <string>
#include <vector>

#include "app/session.h"
#include "cli/console.h"

namespace delibere::cli {

// "Claire Martin (m1), Paul Okafor (m2)"
[[nodiscard]] std::string evaluatorsText(const JurySession& jury,
                                         const std::vector<JurorId>& evaluators);
// ", d’un seul collège", where the panel has two; else nothing.
[[nodiscard]] std::string collegeNote(const JurySession& jury,
                                      const std::vector<JurorId>& evaluators);
// A column for each member and a row for each candidate, in the order of hearing.
void printAssignments(Console& console, const app::Session& session);
void printAssignmentsJson(Console& console, const app::Session& session);
// "Candidats par membre : Claire Martin (m1) 3, Paul Okafor (m2) 2"
[[nodiscard]] std::string loadsText(const JurySession& jury);
// "à noter, …", a line each: who evaluates and should not meet the candidate, and whom nobody
// evaluates.
void printObstacles(Console& console, const app::Session& session, const CandidateId& only = {});

} // namespace delibere::cli
