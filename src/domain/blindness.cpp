// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/blindness.h"

namespace delibere {

Sight sightOf(const JurySession& session, const CandidateId& candidate, const Viewer& viewer,
              SheetState own)
{
    if (viewer.isStaff())
        return Sight::Everything;
    const Candidate* heard = session.candidate(candidate);
    if (heard == nullptr || session.juror(viewer.juror()) == nullptr ||
        session.recusal(candidate, viewer.juror()) != nullptr)
        return Sight::Nothing;
    if (!session.sitsFor(viewer.juror(), candidate))
        return Sight::OwnSheet;
    return own == SheetState::Submitted || !heard->heard() ? Sight::Everything : Sight::OwnSheet;
}

} // namespace delibere
