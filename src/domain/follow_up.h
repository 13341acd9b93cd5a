// SPDX-License-Identifier: GPL-3.0-or-later
// After the jury: what others decide, and when it is due. The program reminds; it decides nothing.
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
    Notification, // to the candidates, within 15 days of the decision (domain.md §0 fact 8)
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

// Every step in its order. NotDue: what it waits for is not done yet.
[[nodiscard]] std::vector<FollowUpLine> followUpLines(const FollowUp& done, const Date& today);

// FollowUpOrder: dated before what it waits for, or taken back while another step counts on it.
[[nodiscard]] Result<void> checkFollowUp(const FollowUp& done, FollowUpStep step,
                                         const std::optional<Date>& on);

} // namespace delibere
