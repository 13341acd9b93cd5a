// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/letter_record.h"

#include <algorithm>

namespace delibere {

namespace {

bool awaitsPieces(const Application& application)
{
    const bool open = !application.answer || application.answer->kind == AnswerKind::Awaiting;
    return open && std::ranges::any_of(application.pieces, [](const auto& piece) {
               return piece.second.state != PieceState::Received;
           });
}

} // namespace

bool concerns(CandidateLetter letter, const JurySession& session, const Candidate& candidate)
{
    if (letter == CandidateLetter::Precision) {
        const Application* application = session.application(candidate.id);
        return application != nullptr && awaitsPieces(*application);
    }
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
        if (theirs && concerns(CandidateLetter::Presence, session, candidate))
            candidates.push_back(&candidate);
    }
    return candidates;
}

} // namespace delibere
