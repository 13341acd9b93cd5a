// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/blindness.h"

namespace delibere::app {

Result<Sight> sight(const Session& session, const CandidateId& candidate, const JurorId& viewer)
{
    if (session.jury().candidate(candidate) == nullptr)
        return fail(ProblemCode::UnknownCandidate, candidate.text());
    if (viewer.empty())
        return Sight::Everything;
    if (session.jury().juror(viewer) == nullptr)
        return fail(ProblemCode::UnknownJuror, viewer.text());
    if (session.jury().recusal(candidate, viewer) != nullptr)
        return Sight::Nothing;
    return session.sheet({candidate, viewer}).map([](const ScoreSheet& own) {
        return own.state == SheetState::Submitted ? Sight::Everything : Sight::OwnSheetOnly;
    });
}

} // namespace delibere::app
