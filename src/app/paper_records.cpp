// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper_records.h"

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

} // namespace delibere::app
