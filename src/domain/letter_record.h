// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of the day: convocations, a member's request for leave to the employer, attestations
// that somebody was there, a member's declaration. They repeat what the session knows of one person
// and of the day and hold no mark. They name nobody else, but for the declaration, which stays with
// the organisation: the copy of a member's convocation goes to an employer (C. trav. D. 3142-32),
// an attestation to whoever asks for it.
#pragma once

#include <optional>
#include <vector>

#include "domain/framework.h"
#include "domain/honour_declaration.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"

namespace delibere {

enum class CandidateLetter { Summons, Presence, Precision };
enum class JurorLetter { Summons, LeaveRequest, Declaration, Presence };

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
    // Of a declaration: the one that was signed with a key, printed as it was signed.
    std::optional<SignedDeclaration> signedOne{};
};

// Of whom this member declares that there is no link: those they would evaluate, or all who are to
// be heard where nobody is named; a déport that is declared already is one of them.
[[nodiscard]] std::vector<const Candidate*> declaredOn(const JurySession& session,
                                                       const JurorId& juror);

// Whether there is such a letter for them as things stand. Who is not heard is not called; who is
// said not to have come has no attestation, and of everybody else only whoever signs it knows; of
// whom a piece is unreadable or to be clarified is asked while their application is not answered.
[[nodiscard]] bool concerns(CandidateLetter letter, const JurySession& session,
                            const Candidate& candidate);

} // namespace delibere
