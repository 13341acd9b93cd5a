// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evaluator_index.h"

#include <algorithm>

namespace delibere {

namespace {

bool isAmong(const std::vector<const JurorId*>& list, const JurorId& juror)
{
    return std::ranges::any_of(list, [&](const JurorId* each) { return *each == juror; });
}

} // namespace

EvaluatorIndex::EvaluatorIndex(const JurySession& session) : m_jurors(session.jurors)
{
    for (const Assignment& each : session.assignments)
        m_named[each.candidate].assigned.push_back(&each.juror);
    for (const Recusal& each : session.recusals)
        m_named[each.candidate].withdrawn.push_back(&each.juror);
    for (const StatedSeat& each : session.seats)
        m_named[each.candidate].seats.push_back(&each);
}

std::vector<JurorId> EvaluatorIndex::evaluators(const Candidate& candidate) const
{
    static const Named nothing;
    const auto found = m_named.find(candidate.id);
    const Named& named = found == m_named.end() ? nothing : found->second;
    const auto present = [&](const Juror& juror) {
        const auto stated = std::ranges::find_if(
            named.seats, [&](const StatedSeat* each) { return each->juror == juror.id; });
        if (stated == named.seats.end())
            return juror.presentAt(candidate.time);
        return (*stated)->sits && juror.attendance == Attendance::Present;
    };
    std::vector<JurorId> evaluators;
    for (const Juror& juror : m_jurors) {
        const bool chosen = named.assigned.empty() || isAmong(named.assigned, juror.id);
        if (chosen && present(juror) && !isAmong(named.withdrawn, juror.id))
            evaluators.push_back(juror.id);
    }
    return evaluators;
}

} // namespace delibere
