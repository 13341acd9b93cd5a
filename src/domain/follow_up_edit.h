// SPDX-License-Identifier: GPL-3.0-or-later
// One step after the jury, written down or taken back.
#pragma once

#include "domain/follow_up_dates.h"

namespace delibere {

struct SetFollowUp {
    FollowUpStep step = FollowUpStep::ParitaryJury;
    std::optional<Date> on; // nullopt: not done
    friend bool operator==(const SetFollowUp&, const SetFollowUp&) = default;
};

// FollowUpOrder: dated before what it waits for, or taken back while another step counts on it.
// FollowUpAhead: a step may be written down some days ahead; more than a year after the jury, on a
// day that has not come, it is a typing mistake. `held`: the day of the jury.
[[nodiscard]] Problems refusals(const FollowUp& done, const Date& held, const Date& today,
                                const SetFollowUp& edit);

[[nodiscard]] inline SetFollowUp inverse(const FollowUp& before, const SetFollowUp& edit)
{
    return {edit.step, doneOn(before, edit.step)};
}

} // namespace delibere
