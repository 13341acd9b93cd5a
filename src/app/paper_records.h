// SPDX-License-Identifier: GPL-3.0-or-later
// The forms that people fill in or sign by hand: no sheet is read for them and no mark is in them,
// so everyone who prepares the day may print them. A record points into the session.
#pragma once

#include "app/session.h"
#include "domain/record.h"

namespace delibere::app {

[[nodiscard]] AttendanceRecord attendanceRecord(const Session& session);
[[nodiscard]] HearingRecord hearingRecord(const Session& session);
// An empty id leaves the name to be written. UnknownCandidate.
[[nodiscard]] Result<BlankGridRecord> blankGridRecord(const Session& session,
                                                      const CandidateId& candidate);
// The same of both ids. UnknownCandidate, UnknownJuror, JurorRecused.
[[nodiscard]] Result<BlankGuideRecord>
blankGuideRecord(const Session& session, const CandidateId& candidate, const JurorId& juror);
// UnknownCandidate; when the letter does not concern them CandidateNotHeard, or BadRequest of
// whom no piece is asked.
[[nodiscard]] Result<CandidateLetterRecord>
candidateLetterRecord(const Session& session, const CandidateId& id, CandidateLetter letter);
// UnknownJuror; JurorAbsent. A declaration that was signed with a key is given as it was signed, or
// refused (SessionCorrupt).
[[nodiscard]] Result<JurorLetterRecord> jurorLetterRecord(const Session& session, const JurorId& id,
                                                          JurorLetter letter);

} // namespace delibere::app
