// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a jury in the words of the forms. French, complete sentences or bare words, the same
// on every form.
#pragma once

#include <string>

#include "domain/deliberation.h"
#include "domain/follow_up.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/mark.h"
#include "domain/panel_validity.h"
#include "domain/record.h"

namespace delibere::wording {

inline constexpr const char* dash = "—"; // no appraisal: never 0

// "75 %", "niveau 3", "n. a.", "non renseigné": four states that never look alike.
[[nodiscard]] std::string words(const Mark& mark, const MarkScale& marks);
[[nodiscard]] std::string words(const Grade& grade, const MarkScale& marks);
[[nodiscard]] std::string levelWords(int rank); // "niveau 3"

[[nodiscard]] std::string words(RecordState state);
// Of a version: "signée par tous les membres qui ont siégé".
[[nodiscard]] std::string words(RecordStage stage);
[[nodiscard]] std::string words(FollowUpStep step);
[[nodiscard]] std::string words(FollowUpState state);
// "1 pour, 1 contre, 1 abstention ; voix prépondérante de la présidence : pour".
[[nodiscard]] std::string words(const Vote& vote);
[[nodiscard]] std::string words(JurorRole role);
[[nodiscard]] std::string words(Flag flag, const EvaluationRules& rules);
// "acquise (2 avis)", "non acquise (2 avis)", "avis divergents (1 favorable, 1 défavorable)",
// "1 avis sur 2".
[[nodiscard]] std::string words(const CompetencyOpinions& opinions, const OpinionRule& rule);
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
// "présent(e) de 9 h 40 à 16 h 15", "absent(e)".
[[nodiscard]] std::string attendanceWords(const Juror& juror);
// The same for one candidate: "déport", "absent(e) pour ce candidat (présent(e) jusqu’à …)".
[[nodiscard]] std::string attendanceWords(const JurySession& session, const Juror& juror,
                                          const CandidateId& candidate);
// "membre du jury, remplace Paul Okafor".
[[nodiscard]] std::string roleWords(const JurySession& session, const Juror& juror);
// "Présidence pour ce candidat : ", before presidencyWords.
[[nodiscard]] std::string presidencyLabel();
// "Paul Okafor (vice-présidence)"; empty while the president of the session presides, or nobody.
[[nodiscard]] std::string presidencyWords(const JurySession& session, const CandidateId& candidate);
// "refuse de signer", "empêché(e) de signer".
[[nodiscard]] std::string words(NotSigningKind kind);
// "Claire Martin, président(e) du jury".
[[nodiscard]] std::string nameAndFunction(const Juror& juror);
// "acquis antérieurement (3 mars 2024, PV 12)".
[[nodiscard]] std::string words(const AcquiredBlock& acquired);
// "Blocs de compétences", from the framework's singular.
[[nodiscard]] std::string blocksWord(const Framework& framework);
// "ROUSSEL Amélie": the printed forms ask for the name, then the first name.
[[nodiscard]] std::string nameFirst(const Candidate& candidate);

} // namespace delibere::wording
