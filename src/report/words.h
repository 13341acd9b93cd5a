// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a jury in the words of the forms. French, complete sentences or bare words, the same
// on every form.
#pragma once

#include <string>

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/mark.h"
#include "domain/panel_validity.h"
#include "domain/record.h"

namespace delibere::report {

inline constexpr const char* dash = "—"; // no appraisal: never 0

// "75 %", "niveau 3", "n. a.", "non renseigné": four states that never look alike.
[[nodiscard]] std::string words(const Mark& mark);
[[nodiscard]] std::string words(const Grade& grade);
[[nodiscard]] std::string levelWords(int rank); // "niveau 3"

[[nodiscard]] std::string words(RecordState state);
[[nodiscard]] std::string words(JurorRole role);
[[nodiscard]] std::string words(Flag flag, const EvaluationRules& rules);
// Why a member's cell shows no grade; empty for Counted and NotHeard.
[[nodiscard]] std::string words(CellStatus status);
[[nodiscard]] std::string words(const PanelFinding& finding, const JurySession& session);

// "attendu", "excusé sur justificatif", "décision suspendue".
[[nodiscard]] std::string words(CandidateStatus status);
// "excusé sur justificatif (certificat médical)"; empty for an expected candidate: that he was
// there, only the members' marks say.
[[nodiscard]] std::string statusWords(const Candidate& candidate);
// The same as the forms announce it: "Décision suspendue (C. trav. art. R. 6412-7)".
[[nodiscard]] std::string statusTitle(CandidateStatus status);
// "présent", "absent", "déport".
[[nodiscard]] std::string attendanceWords(const JurySession& session, const Juror& juror,
                                          const CandidateId& candidate);
// "Claire Martin, président(e) du jury".
[[nodiscard]] std::string nameAndFunction(const Juror& juror);
// "acquis antérieurement (3 mars 2024, PV 12)".
[[nodiscard]] std::string words(const AcquiredBlock& acquired);
// "Blocs de compétences", from the framework's singular.
[[nodiscard]] std::string blocksWord(const Framework& framework);
// "ROUSSEL Amélie": the printed forms ask for the name, then the first name.
[[nodiscard]] std::string nameFirst(const Candidate& candidate);

} // namespace delibere::report
