// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper_records.h"

#include "app/honour_declaration.h"
#include "app/records.h"

namespace delibere::app {

namespace {

template <class Record>
Record stamped(const Session& session, Record record)
{
    record.stamp.frameworkDigest = session.frameworkDigest();
    record.stamp.fingerprint = fingerprintOf(record);
    return record;
}

} // namespace

AttendanceRecord attendanceRecord(const Session& session)
{
    return stamped(session, AttendanceRecord{session.framework(), session.jury(), {}});
}

HearingRecord hearingRecord(const Session& session)
{
    return stamped(session, HearingRecord{session.framework(), session.jury(), {}});
}

Result<BlankGridRecord> blankGridRecord(const Session& session, const CandidateId& candidate)
{
    const Candidate* named = session.jury().candidate(candidate);
    if (named == nullptr && !candidate.empty())
        return fail(ProblemCode::UnknownCandidate, candidate.text());
    return stamped(session, BlankGridRecord{session.framework(), session.jury(), named, {}});
}

Result<BlankGuideRecord> blankGuideRecord(const Session& session, const CandidateId& candidate,
                                          const JurorId& juror)
{
    const JurySession& jury = session.jury();
    const Candidate* named = jury.candidate(candidate);
    if (named == nullptr && !candidate.empty())
        return fail(ProblemCode::UnknownCandidate, candidate.text());
    const Juror* member = jury.juror(juror);
    if (member == nullptr && !juror.empty())
        return fail(ProblemCode::UnknownJuror, juror.text());
    if (jury.recusal(candidate, juror) != nullptr)
        return fail(ProblemCode::JurorRecused, juror.text(), candidate.text());
    return stamped(session, BlankGuideRecord{session.framework(), jury, named, member, {}});
}

Result<CandidateLetterRecord> candidateLetterRecord(const Session& session, const CandidateId& id,
                                                    CandidateLetter letter)
{
    const Candidate* candidate = session.jury().candidate(id);
    if (candidate == nullptr)
        return fail(ProblemCode::UnknownCandidate, id.text());
    if (!concerns(letter, session.jury(), *candidate))
        return letter == CandidateLetter::Precision
                   ? fail(ProblemCode::BadRequest, "demande-precision", id.text())
                   : fail(ProblemCode::CandidateNotHeard, id.text(),
                          static_cast<int>(candidate->status));
    return stamped(session,
                   CandidateLetterRecord{session.framework(), session.jury(), *candidate, letter});
}

Result<JurorLetterRecord> jurorLetterRecord(const Session& session, const JurorId& id,
                                            JurorLetter letter)
{
    const Juror* juror = session.jury().juror(id);
    if (juror == nullptr)
        return fail(ProblemCode::UnknownJuror, id.text());
    if (juror->attendance == Attendance::Absent)
        return fail(ProblemCode::JurorAbsent, id.text());
    JurorLetterRecord record{session.framework(), session.jury(), *juror, letter};
    if (letter == JurorLetter::Declaration) {
        auto held = declarationHeld(session, id);
        if (!held)
            return tl::unexpected(held.error());
        record.signedOne = std::move(*held);
    }
    return stamped(session, std::move(record));
}

} // namespace delibere::app
