// SPDX-License-Identifier: GPL-3.0-or-later
// Where a ranked application stands. Their order here is used: what may still lead to a place comes
// first, what holds a seat stands together.
#pragma once

#include <cstdint>

namespace delibere::campaign {

enum class State : std::uint8_t {
    Ranked,    // nobody was told yet
    Searching, // en recherche de contrat
    Deposited, // a contract waits for the establishment
    Validated, // a contract was validated: on the list from the next morning of its track
    Waiting,   // sur liste d'attente
    Archived,  // the same, after the complementary phase
    Proposed,
    Held,  // acceptée provisoirement
    Final, // acceptée définitivement
    Declined,
    Expired, // not answered in time
    Closed,  // the candidate accepted another one for good
    Dropped, // given up by the candidate
    Lost,    // a better proposal came, or no order was saved
    Withdrawn,
    Lapsed, // the campaign ended: an implicit rejection
};

[[nodiscard]] constexpr bool isLive(State state)
{
    return state < State::Final;
}
[[nodiscard]] constexpr bool holdsSeat(State state)
{
    return state == State::Proposed || state == State::Held || state == State::Final;
}
[[nodiscard]] constexpr bool isCallable(State state)
{
    return state == State::Waiting || state == State::Archived;
}
[[nodiscard]] constexpr bool isWanted(State state) // live, without a seat
{
    return state < State::Proposed;
}

} // namespace delibere::campaign
