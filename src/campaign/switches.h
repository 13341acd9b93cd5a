// SPDX-License-Identifier: GPL-3.0-or-later
// Where the published rules leave a choice: what the engine assumes, numbered as in the reference
// of the platform (A1-A23). The defaults are the readings that the texts or the practice support
// best. Those that are not here are data elsewhere: A5 and A11 of the calendar, A7 and A15 of a
// formation; A1, A10, A16 and A22 have no other reading that was found.
#pragma once

namespace delibere::campaign {

struct Switches {
    bool missedDeadlineLosesHold = false;   // A2: an unanswered proposal also takes the held one
    bool silenceKeepsWaits = true;          // A3: who holds and says nothing keeps every wait
    bool workStudyOffersOutliveHold = true; // A4: holding leaves alternance proposals open
    bool acceptanceMayBeWithdrawn = true;   // A6
    int complementaryVacancies = 1;         // A9: free seats that open a formation to newcomers
    bool holdMayBeDeclinedLate = true;      // A13: in the complementary phase too
    int referralDays = 15;                  // A14: to refer to the rector
    bool newcomersStayCallable = true;      // A17: newcomers are called after withdrawals too
    bool betterOfferDropsPending = true;    // A18: after withdrawals
    bool mayotteWithReunion = true;         // A23: counts as a region of one university

    friend bool operator==(const Switches&, const Switches&) = default;
};

} // namespace delibere::campaign
