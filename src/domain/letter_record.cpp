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

} // namespace delibere
