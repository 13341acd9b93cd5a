// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hearing_order.h"

#include <algorithm>
#include <tuple>

namespace delibere {

void putInHearingOrder(JurySession& session)
{
    const std::vector<CandidateId>& byHand = session.hearingOrder;
    // "09:30" sorts as it reads; false comes before true; whom nobody placed comes after.
    std::ranges::stable_sort(session.candidates, {}, [&](const Candidate& candidate) {
        const auto place = std::ranges::find(byHand, candidate.id) - byHand.begin();
        return std::tuple(place, candidate.time.empty(), candidate.time);
    });
}

void putAtRank(std::vector<CandidateId>& order, const CandidateId& candidate, int rank)
{
    const auto at = std::clamp<std::ptrdiff_t>(rank - 1, 0, std::ssize(order));
    order.insert(order.begin() + at, candidate);
}

} // namespace delibere
