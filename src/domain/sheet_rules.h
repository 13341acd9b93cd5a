// SPDX-License-Identifier: GPL-3.0-or-later
// What a score sheet may hold: known ids, marks in the notation of the framework, blocs that the
// candidate presents, a juror who sits. Each check names the first thing that is wrong.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/problem.h"
#include "domain/score_sheet.h"

namespace delibere {

// Longest texts, in Unicode code points.
inline constexpr std::size_t maximumNameLength = 120;
inline constexpr std::size_t maximumNoteLength = 4000;
inline constexpr std::size_t maximumQuestions = 50; // per competency

// `where` names what the text belongs to. TextForbidden, TextTooLong.
[[nodiscard]] Result<void> checkNote(const std::string& text, const std::string& where);
[[nodiscard]] Result<void> checkName(const std::string& text, const std::string& where); // one line

// PercentOutOfRange; MarkOutOfRange on another scale than percents.
[[nodiscard]] Result<void> checkPercent(const Framework& framework, const Percent& percent,
                                        const std::string& where);

// CandidateNotHeard: absent, excused, pending or suspended; what was entered before stays as it is.
[[nodiscard]] Result<void> checkHeard(const Candidate& candidate);

// BlockAcquired, BlockNotPresented.
[[nodiscard]] Result<void> checkPresented(const Candidate& candidate, const BlockId& block);

// Who may hold a sheet: a known juror who is there, did not withdraw and evaluates this candidate.
[[nodiscard]] Result<const Candidate*> checkSeat(const JurySession& session, const SheetKey& key);

// One part of a sheet: its id, the bloc it stands in, its marks and texts.
[[nodiscard]] Result<void> checkPart(const Framework& framework, const Candidate& candidate,
                                     const CriterionId& id, const CriterionEntry& entry);
[[nodiscard]] Result<void> checkPart(const Framework& framework, const Candidate& candidate,
                                     const CompetencyId& id, const CompetencyEntry& entry);
[[nodiscard]] Result<void> checkPart(const Framework& framework, const Candidate& candidate,
                                     const BlockId& id, const BlockEntry& entry);

// Every mark, grade and id of a whole sheet; SheetIncomplete when it is submitted with gaps.
[[nodiscard]] Result<void> checkSheet(const Framework& framework, const JurySession& session,
                                      const ScoreSheet& sheet);

} // namespace delibere
