// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jury_session.h"

#include <algorithm>

#include "domain/time_of_day.h"

namespace delibere {

bool Candidate::presents(const BlockId& block) const
{
    return std::ranges::find(presented, block) != presented.end();
}

const AcquiredBlock* Candidate::acquiredBlock(const BlockId& block) const
{
    const auto found = std::ranges::find(acquired, block, &AcquiredBlock::block);
    return found == acquired.end() ? nullptr : &*found;
}

// Times are "HH:MM": their order as text is their order in the day.
bool Juror::presentAt(const std::string& time) const
{
    if (attendance == Attendance::Absent)
        return false;
    if (time.empty())
        return true;
    return (arrival.empty() || arrival <= time) && (departure.empty() || time < departure);
}

const Juror* JurySession::juror(const JurorId& id) const
{
    const auto found = std::ranges::find(jurors, id, &Juror::id);
    return found == jurors.end() ? nullptr : &*found;
}

// From the end: of a long list that comes in, who was added last is asked for next.
const Candidate* JurySession::candidate(const CandidateId& id) const
{
    const auto found = std::find_if(candidates.rbegin(), candidates.rend(),
                                    [&](const Candidate& each) { return each.id == id; });
    return found == candidates.rend() ? nullptr : &*found;
}

const Recusal* JurySession::recusal(const CandidateId& candidate, const JurorId& juror) const
{
    const auto found = std::ranges::find_if(recusals, [&](const Recusal& recusal) {
        return recusal.candidate == candidate && recusal.juror == juror;
    });
    return found == recusals.end() ? nullptr : &*found;
}

const StatedSeat* JurySession::seat(const CandidateId& candidate, const JurorId& juror) const
{
    const auto found = std::ranges::find_if(seats, [&](const StatedSeat& stated) {
        return stated.candidate == candidate && stated.juror == juror;
    });
    return found == seats.end() ? nullptr : &*found;
}

std::optional<int> HearingNotes::minutes() const
{
    if (!isTimeOfDay(began) || !isTimeOfDay(ended))
        return std::nullopt;
    return minutesOfDay(ended) - minutesOfDay(began);
}

const Application* JurySession::application(const CandidateId& candidate) const
{
    const auto found = applications.find(candidate);
    return found == applications.end() ? nullptr : &found->second;
}

HearingNotes JurySession::notesOf(const CandidateId& candidate) const
{
    const auto found = hearingNotes.find(candidate);
    return found == hearingNotes.end() ? HearingNotes{} : found->second;
}

const ActingPresident* JurySession::actingPresident(const CandidateId& candidate) const
{
    const auto found = std::ranges::find(actingPresidents, candidate, &ActingPresident::candidate);
    return found == actingPresidents.end() ? nullptr : &*found;
}

bool JurySession::presentFor(const Juror& juror, const Candidate& candidate) const
{
    if (const StatedSeat* stated = seat(candidate.id, juror.id))
        return stated->sits && juror.attendance == Attendance::Present;
    return juror.presentAt(candidate.time);
}

bool JurySession::presentFor(const Juror& juror, const CandidateId& candidateId) const
{
    const Candidate* heard = candidate(candidateId);
    return heard == nullptr ? juror.presentAt({}) : presentFor(juror, *heard);
}

bool JurySession::sitsFor(const JurorId& jurorId, const CandidateId& candidateId) const
{
    const Juror* member = juror(jurorId);
    return member != nullptr && presentFor(*member, candidateId) &&
           recusal(candidateId, jurorId) == nullptr;
}

std::vector<JurorId> JurySession::assignedTo(const CandidateId& candidateId) const
{
    std::vector<JurorId> named;
    for (const Assignment& each : assignments) {
        if (each.candidate == candidateId)
            named.push_back(each.juror);
    }
    return named;
}

bool JurySession::assigned(const JurorId& jurorId, const CandidateId& candidateId) const
{
    bool anybody = false;
    for (const Assignment& each : assignments) {
        if (each.candidate != candidateId)
            continue;
        if (each.juror == jurorId)
            return true;
        anybody = true;
    }
    return !anybody;
}

const Juror* JurySession::presidentFor(const CandidateId& candidateId) const
{
    const auto sits = [&](const Juror& juror) { return sitsFor(juror.id, candidateId); };
    const auto president = std::ranges::find_if(jurors, [&](const Juror& juror) {
        return juror.role == JurorRole::President && sits(juror);
    });
    if (president != jurors.end())
        return &*president;
    const ActingPresident* acting = actingPresident(candidateId);
    const Juror* member = acting == nullptr ? nullptr : juror(acting->juror);
    return member != nullptr && sits(*member) ? member : nullptr;
}

bool interviewedIn(const JurySession& session, const CandidateId& candidate)
{
    const Application* application = session.application(candidate);
    return application == nullptr || application->summons == Summons::Summoned;
}

} // namespace delibere
