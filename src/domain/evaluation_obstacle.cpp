// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evaluation_obstacle.h"

#include <algorithm>

#include "domain/folding.h"
#include "domain/time_of_day.h"

namespace delibere {

namespace {

bool leavesWhileHeard(const Juror& juror, const Candidate& candidate, int minutes)
{
    return !candidate.time.empty() && !juror.departure.empty() &&
           minutesOfDay(juror.departure) < minutesOfDay(candidate.time) + minutes;
}

// The president may have stated that both are at the table.
bool standsAside(const JurySession& session, const Juror& juror, const Candidate& candidate)
{
    if (juror.replaces.empty() || !session.sitsFor(juror.replaces, candidate.id))
        return false;
    return session.seat(candidate.id, juror.id) == nullptr ||
           session.seat(candidate.id, juror.replaces) == nullptr;
}

} // namespace

std::optional<EvaluationObstacle> obstacleOf(const JurySession& session, const Juror& juror,
                                             const Candidate& candidate, int minutes)
{
    if (juror.attendance == Attendance::Absent)
        return EvaluationObstacle::Absent;
    if (session.recusal(candidate.id, juror.id) != nullptr)
        return EvaluationObstacle::Recused;
    if (!session.presentFor(juror, candidate))
        return EvaluationObstacle::NotThere;
    const bool stated = session.seat(candidate.id, juror.id) != nullptr;
    if (!stated && leavesWhileHeard(juror, candidate, minutes))
        return EvaluationObstacle::LeavesEarly;
    if (standsAside(session, juror, candidate))
        return EvaluationObstacle::Substitute;
    if (sameCompany(juror.employer, candidate.company))
        return EvaluationObstacle::SameCompany;
    if (std::ranges::any_of(candidate.interviewers,
                            [&](const std::string& name) { return samePerson(juror.name, name); }))
        return EvaluationObstacle::Interviewer;
    if (samePerson(juror.name, candidate.fullName()))
        return EvaluationObstacle::SameName;
    return std::nullopt;
}

} // namespace delibere
