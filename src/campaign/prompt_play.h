// SPDX-License-Identifier: GPL-3.0-or-later
// The play of candidates who answer on the day and keep the best, by their own order, of what they
// hold and are offered. Run to its end, the main phase is then the stable matching that is best
// for formations.
#pragma once

#include <vector>

#include "campaign/campaign.h"

namespace delibere::campaign {

// After a morning: what everybody who received a proposal today says. In the main phase the best
// is accepted for now and the others are declined, waits are kept (A3). After withdrawals the best
// is accepted for good. Nothing is said in the complementary phase, where proposals are accepted
// by themselves.
[[nodiscard]] std::vector<Action> promptAnswers(const Board& board, int second);
// While orders are saved: everybody who is not placed puts every application in their own order.
[[nodiscard]] std::vector<Action> promptOrders(const Board& board, int second);

} // namespace delibere::campaign
