// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/wishes.h"

#include <algorithm>
#include <set>

namespace delibere::campaign {

int wishQuota(AdmissionPhase phase)
{
    return phase == AdmissionPhase::Main ? 15 : 10;
}

int wishCount(std::span<const Wish> wishes, Track track)
{
    std::set<Wish> distinct;
    for (const Wish& each : wishes) {
        if (each.track == track)
            distinct.insert(each);
    }
    return static_cast<int>(distinct.size());
}

bool mayWish(std::span<const Wish> made, const Wish& next, AdmissionPhase phase)
{
    return std::find(made.begin(), made.end(), next) != made.end() ||
           wishCount(made, next.track) < wishQuota(phase);
}

bool mayApplyAgain(AnswerKind earlier)
{
    return earlier == AnswerKind::AdministrativeRefusal;
}

} // namespace delibere::campaign
