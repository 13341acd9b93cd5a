// SPDX-License-Identifier: GPL-3.0-or-later
// Why an application changed: each change names the rule it was made by, and a rule says where it
// is written. Numbers T1-T20 are those of the reference of the platform.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace delibere::campaign {

enum class Rule : std::uint8_t {
    Listed,           // T4: on the waiting list when the main phase opens
    ContractSearch,   // T5
    ContractAnswered, // T6: deposited, refused or validated
    ContractRanked,   // T7: a validated contract takes the place of its rank
    Called,           // T8: a free seat, or up to the rank limit
    AcceptedForGood,  // T9, and what it closes
    AcceptedForNow,   // T10, and what it lets go
    Declined,         // T11
    NotAnswered,      // T12
    NotOrdered,       // T13: no order saved, or not in it
    HoldMadeFinal,    // T13: who holds and saves no order
    BetterProposal,   // T15: accepted for now by itself, the lower ones are lost
    PhaseEnded,       // T16: what is held becomes final
    Archived,         // T17
    LateProposal,     // T18: after withdrawals a proposal drops the lower ones
    Withdrawn,        // T19
    CampaignEnded,    // T20
    GivenUp,          // T10: a wait or a search that the candidate does not keep
    Reinstated,       // a signed decision of the commission
};

struct RuleSource {
    Rule rule = Rule::Listed;
    std::string_view id; // "T8"
    int firstLine = 0;   // of the source document (seed 002); 0: not there
    int lastLine = 0;
    std::string_view text; // of the law or the practice; empty: the document alone
    bool inferred = false; // no text was found
};

[[nodiscard]] const RuleSource& sourceOf(Rule rule);
[[nodiscard]] std::span<const RuleSource> everyRule();

} // namespace delibere::campaign
