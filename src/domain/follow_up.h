// SPDX-License-Identifier: GPL-3.0-or-later
// After the jury: what others decide. The program reminds; it decides nothing. When each step is
// due, and on which days it can have been done: follow_up_dates.h.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/date.h"
#include "domain/problem.h"

namespace delibere {

enum class FollowUpStep {
    ParitaryJury, // jury paritaire: decides
    Cpne,         // avis de la CPNE
    Notification, // to the candidates, within 15 days of the passage (domain.md §0 fact 8)
    Delivery,     // of the certification by the certifier
    Registration, // accrochage, within 3 months of the delivery
};

// The day each step was done; no entry: not done.
using FollowUp = std::map<FollowUpStep, Date>;

[[nodiscard]] std::optional<Date> doneOn(const FollowUp& done, FollowUpStep step);

// What the jury's proposal still waits for: the decision of the jury paritaire, then the avis of
// the CPNE. Attestations and parchemins are issued after both (domain.md §0 fact 4 and §1.1,
// KALIARTI000036836209).
[[nodiscard]] std::vector<FollowUpStep> awaitedDecisions(const FollowUp& done);

enum class FollowUpState { Done, NotDue, ToDo, Overdue };

struct FollowUpLine {
    FollowUpStep step = FollowUpStep::ParitaryJury;
    std::optional<Date> done;
    std::optional<Date> due; // no date: nothing published, or what it counts from is not done
    FollowUpState state = FollowUpState::NotDue;

    friend bool operator==(const FollowUpLine&, const FollowUpLine&) = default;
};

} // namespace delibere
