// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/blindness.h"

namespace delibere {

bool presides(const JurySession& session, const Viewer& viewer)
{
    const Juror* juror = viewer.isStaff() ? nullptr : session.juror(viewer.juror());
    return viewer.isStaff() || (juror != nullptr && juror->role == JurorRole::President);
}

Sight sightOf(const JurySession& session, const CandidateId& candidate, const Viewer& viewer,
              SheetState own, bool locked)
{
    const Candidate* heard = session.candidate(candidate);
    return heard == nullptr ? Sight::Nothing : sightOf(session, *heard, viewer, own, locked);
}

Sight sightOf(const JurySession& session, const Candidate& candidate, const Viewer& viewer,
              SheetState own, bool locked)
{
    if (viewer.isStaff())
        return viewer.isDiscreet() && candidate.heard() && !locked ? Sight::OwnSheet
                                                                   : Sight::Everything;
    const Juror* member = session.juror(viewer.juror());
    if (member == nullptr || session.recusal(candidate.id, member->id) != nullptr)
        return Sight::Nothing;
    if (!session.presentFor(*member, candidate))
        return Sight::OwnSheet;
    if (!session.assigned(member->id, candidate.id))
        return Sight::Everything;
    return own == SheetState::Submitted || !candidate.heard() ? Sight::Everything : Sight::OwnSheet;
}

} // namespace delibere
