// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hearing_order.h"

#include <algorithm>
#include <utility>

namespace delibere {

void putInHearingOrder(std::vector<Candidate>& candidates)
{
    // "09:30" sorts as it reads; false comes before true.
    std::ranges::stable_sort(candidates, {}, [](const Candidate& candidate) {
        return std::pair(candidate.time.empty(), candidate.time);
    });
}

} // namespace delibere
