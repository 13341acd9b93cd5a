// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acquired_carry_plan.h"

#include <algorithm>

#include "wording/register_words.h"

namespace delibere::app {

Candidate withCarried(Candidate candidate, const std::vector<CarriedBlock>& blocks,
                      Uncertain uncertain)
{
    for (const CarriedBlock& carried : blocks) {
        const bool taken = isCertain(carried.finding) ||
                           (uncertain == Uncertain::Carry && isUncertain(carried.finding));
        if (!taken)
            continue;
        candidate.acquired.push_back(
            {carried.block, carried.entry.now.on, wording::registerReference(carried.entry)});
        std::erase(candidate.presented, carried.block);
    }
    return candidate;
}

bool CarryPlan::asks() const
{
    return std::ranges::any_of(people, [](const CarriedPerson& person) {
        return std::ranges::any_of(person.blocks, isUncertain, &CarriedBlock::finding);
    });
}

CarryPlan planCarry(const Session& session, const AcquiredRegister& held, Uncertain uncertain)
{
    const JurySession& jury = session.jury();
    CarryPlan plan{carriedFrom(held, session.framework(), jury, jury.candidates), {}, {}};
    std::vector<CandidateId> asked;
    for (const CarriedPerson& person : plan.people) {
        const Candidate& before = *jury.candidate(person.candidate);
        Candidate after = withCarried(before, person.blocks, uncertain);
        if (after == before)
            continue;
        asked.push_back(after.id);
        plan.edits.emplace_back(PutCandidate{std::move(after)});
    }
    const auto found = session.refusalsTogether(plan.edits, Viewer::staff());
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (!found[at].empty())
            plan.refused.push_back({asked[at], found[at]});
    }
    return plan;
}

} // namespace delibere::app
