// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said of an application, a candidate or a formation at this point of the campaign.
// Asked before anything is written: a page asks the same to say what it would refuse.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "campaign/board.h"

namespace delibere::campaign {

inline constexpr int secondsOfDay = 24 * 60 * 60;

// What somebody does, in the second in which they do it.
struct Action {
    EventKind kind = EventKind::Declined;
    std::uint32_t subject = 0; // as of the event of that kind
    int second = 0;            // of the day, 0-86399, Paris
    std::uint32_t value = 0;   // of a target

    friend bool operator==(const Action&, const Action&) = default;
};

enum class Refusal {
    DayNotOpen,        // before the morning, after the evening
    OtherDay,          // said for another day than the one that is open: too late, or too early
    NotAnAction,       // an event of the platform
    Unknown,           // no such application, candidate or formation
    AlreadyPlaced,     // the candidate accepted for good: the procedure is closed for them
    NothingToAnswer,   // no proposal and no place is there
    NotInThisPhase,    // the phase does not know that answer
    NotOnTheList,      // nothing to give up, to put in order or to reinstate
    BetterIsHeld,      // what would be reinstated stands lower in the order than what is there
    AlreadyInOrder,    // the application has its place in the order
    NotWorkStudy,      // a contract for a formation without alternance
    NoContractAwaited, // not searching, or nothing deposited, or after the day of the formation
    NotWithdrawable,   // nothing was accepted for good, or A6 forbids it
    MorningDone,       // the morning was played, or none is due
};

// Precondition: a day is open and its morning played.
[[nodiscard]] std::optional<Refusal> refusalOf(const Board& board, const Action& action);

// The waiting lists and searches that are given up with a provisional acceptance: all of the
// candidate's but those that are kept; where nothing is said of them, as A3 says.
[[nodiscard]] std::vector<ApplicationNumber>
givenUpWith(const Board& board, ApplicationNumber accepted,
            std::optional<std::span<const ApplicationNumber>> kept);

} // namespace delibere::campaign
