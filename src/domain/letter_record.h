// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of the day: convocations, a member's request for leave to the employer, attestations
// that somebody was there. They repeat what the session knows of one person and of the day, hold no
// mark, and name nobody else: the copy of a member's convocation goes to an employer (C. trav.
// D. 3142-32), an attestation to whoever asks for it.
#pragma once

#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere {

enum class CandidateLetter { Summons, Presence };
enum class JurorLetter { Summons, LeaveRequest, Presence };

struct CandidateLetterRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    CandidateLetter letter = CandidateLetter::Summons;
    RecordStamp stamp{};
};

struct JurorLetterRecord {
    const Framework& framework;
    const JurySession& session;
    const Juror& juror; // not absent: who is neither is called, leaves their work, nor was there
    JurorLetter letter = JurorLetter::Summons;
    RecordStamp stamp{};
};

// Whether there is such a letter for them as things stand. Who is not heard is not called; who is
// said not to have come has no attestation, and of everybody else only whoever signs it knows.
[[nodiscard]] bool concerns(CandidateLetter letter, const Candidate& candidate);

} // namespace delibere
