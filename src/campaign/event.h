// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, in the order in which it did: the state of a campaign is the fold of its events
// (board.h). What follows from an event by a rule (the other applications of who accepts for good,
// the losses of an evening) is no event of its own: the fold finds it again.
#pragma once

#include <cstdint>

namespace delibere::campaign {

enum class EventKind : std::uint8_t {
    DayOpened,         // subject: none
    Proposed,          // application; by the platform, in a morning
    MorningDone,       // subject: none
    AcceptedForGood,   // application; by the candidate, as the next ones
    AcceptedForNow,    // application
    Declined,          // application
    GivenUp,           // application; a place on a waiting list, or the search of a contract
    OrderBegun,        // candidate: an order of preference replaces the one before
    OrderNext,         // application: the next of that order
    OrderAsPreferred,  // candidate: every application, as the lists say the candidate prefers
    ContractDeposited, // application
    ContractRefused,   // application; by the establishment, as the next ones
    ContractValidated, // application
    Withdrew,          // application; by the candidate, or not registered
    Reinstated,        // application; by a signed decision of the commission
    TargetNamed,       // formation; the next event says how many
    TargetSet,         // subject: how many to hold called
    DayClosed,         // subject: none
};

struct Event {
    std::uint32_t subject = 0;
    std::uint16_t minute = 0; // of the day, 0-1439
    std::uint8_t day = 0;
    EventKind kind = EventKind::DayOpened;

    friend bool operator==(const Event&, const Event&) = default;
};
static_assert(sizeof(Event) == 8);

} // namespace delibere::campaign
