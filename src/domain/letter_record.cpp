// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letter_record.h"

namespace delibere {

bool concerns(CandidateLetter letter, const Candidate& candidate)
{
    if (letter == CandidateLetter::Summons)
        return candidate.heard();
    return candidate.status != CandidateStatus::Absent &&
           candidate.status != CandidateStatus::Excused;
}

std::vector<const Candidate*> declaredOn(const JurySession& session, const JurorId& juror)
{
    std::vector<const Candidate*> candidates;
    for (const Candidate& candidate : session.candidates) {
        const bool theirs = session.assigned(juror, candidate.id) ||
                            session.recusal(candidate.id, juror) != nullptr;
        if (theirs && concerns(CandidateLetter::Presence, candidate))
            candidates.push_back(&candidate);
    }
    return candidates;
}

} // namespace delibere
