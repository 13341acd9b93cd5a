// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of a commission share: the formation they are about and how their pages end.
#pragma once

#include "domain/ranking_print.h"
#include "report/letter_parts.h"

namespace delibere::report {

// Mention, parcours, establishment and list.
[[nodiscard]] Facts formationFacts(const SignedRanking& ranking);
// The criteria and examinations with the weights in force, and where they are published.
void addWeights(Document& form, const Framework& framework, const SignedFormation& formation);

[[nodiscard]] Lines formationLines(const Framework& framework);
// Formation, establishment, day and place of a letter.
[[nodiscard]] Lines admissionLines(const Framework& framework, const SessionInfo& info);
void addAdmissionPractical(Document& form, const SessionInfo& info);
void endAdmissionLetter(Document& form, const RecordStamp& stamp);

// "préside la commission", "membre de la commission".
[[nodiscard]] std::string commissionRole(JurorRole role);
// "Hélène Imaginaire, professeure, préside la commission"; of a member without the role.
[[nodiscard]] std::string commissionMemberWords(const Juror& juror);
// Empty: the candidate has no application.
[[nodiscard]] std::string applicationNumber(const JurySession& session,
                                            const CandidateId& candidate);

// What a commission fills in or signs by hand, and what a reader marked.
[[nodiscard]] Document commissionAttendance(const AttendanceRecord& record);
[[nodiscard]] Document readingSheet(const SheetRecord& record);
[[nodiscard]] Document blankReadingSheet(const BlankGuideRecord& record);

// The letters of an admission session, and the order of its interviews.
[[nodiscard]] Document precisionRequest(const CandidateLetterRecord& record);
[[nodiscard]] Document admissionSummons(const CandidateLetterRecord& record);
[[nodiscard]] Document commissionSummons(const JurorLetterRecord& record);
[[nodiscard]] Document interviewOrder(const HearingRecord& record);

} // namespace delibere::report
