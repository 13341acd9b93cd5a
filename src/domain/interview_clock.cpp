// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/interview_clock.h"

#include <algorithm>

namespace delibere {

std::chrono::seconds InterviewClock::elapsed(Instant now) const
{
    if (!since)
        return before;
    return before + std::max(now - *since, std::chrono::seconds(0));
}

InterviewClock InterviewClock::started(Instant now) const
{
    return running() ? *this : InterviewClock{phase, before, now};
}

InterviewClock InterviewClock::paused(Instant now) const
{
    return {phase, elapsed(now), std::nullopt};
}

InterviewClock InterviewClock::movedOn(Instant now) const
{
    if (phase == InterviewPhase::Exchange)
        return *this;
    return {InterviewPhase::Exchange, std::chrono::seconds(0),
            running() ? std::optional(now) : std::nullopt};
}

} // namespace delibere
