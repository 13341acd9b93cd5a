// SPDX-License-Identifier: GPL-3.0-or-later
// When the steps after the jury are due, and on which days they can have been done. `held` is the
// day of the session, when the candidates passed before the jury.
#pragma once

#include "domain/follow_up.h"

namespace delibere {

// Every step in its order. NotDue: what it waits for is not done yet, and it is not late either.
// The candidates are notified within 15 days of their passage before the jury (domain.md §0 fact
// 8), whatever day the jury paritaire decides on.
[[nodiscard]] std::vector<FollowUpLine> followUpLines(const FollowUp& done, const Date& held,
                                                      const Date& today);

// Without the steps that were done before what they wait for, or while that is not done: an avis
// that came before a decision is not about it.
[[nodiscard]] FollowUp inOrder(FollowUp done);

// What the first step waits for: the passage before the jury. After the last FollowUpStep.
inline constexpr int passageStep = 5;

} // namespace delibere
