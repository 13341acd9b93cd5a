// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of a campaign say: days and clocks, the state of an application in a list, why it
// left, the anomalies of the source and the assumptions of the engine.
#pragma once

#include <string>
#include <string_view>

#include "campaign/board.h"
#include "campaign/referral.h"
#include "domain/date.h"

namespace delibere::wording {

// "jeudi 12 juin 2025"
[[nodiscard]] std::string longDay(const Date& date);
// "12 juin", "1er juin"
[[nodiscard]] std::string shortDay(const Date& date);
// "10 h 22", "9 h"
[[nodiscard]] std::string clockText(int minute);
// "1 jour 12 h 18", "4 h 05"
[[nodiscard]] std::string spanText(int minutes);
// "proposée", "en attente": one column wide.
[[nodiscard]] std::string_view shortState(campaign::State state);
// What an event of the list is called at the foot of the day: "refus", "délai passé".
[[nodiscard]] std::string_view departureWord(campaign::State state);
// What an answer does, as one who waits is told before it is given; other applications are not
// named: a formation does not know them.
[[nodiscard]] std::string_view definitiveEffect();
[[nodiscard]] std::string_view provisionalEffect(campaign::Phase phase);
[[nodiscard]] std::string_view refusalEffect();
// Why the rector cannot be seized, or that this clause holds.
[[nodiscard]] std::string clauseText(campaign::ReferralClause clause, bool fails,
                                     const campaign::ReferralAnswer& answer);
// E1-E20, A1-A23 of the reference; empty: unknown.
[[nodiscard]] std::string_view anomalyText(std::string_view id);
[[nodiscard]] std::string_view assumptionText(std::string_view id);

} // namespace delibere::wording
