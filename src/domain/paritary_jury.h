// SPDX-License-Identifier: GPL-3.0-or-later
// The jury paritaire: who sits in it, and what it decides for each candidate once the grid of the
// evaluation jury is signed. Its decision and its new marks stand beside those of the evaluation
// jury, never in their place (domain.md §0 facts 3 and 4; ADR 37).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/decided_block.h"
#include "domain/follow_up.h"
#include "domain/id.h"

namespace delibere {

struct ParitaryPerson {
    std::string name; // never blank
    std::string function;
    std::string college; // free text of the branch, as of a Juror; may be empty
    bool presides = false;

    friend bool operator==(const ParitaryPerson&, const ParitaryPerson&) = default;
};

// Of each bloc that the evaluation jury decided: validated or not; the new mark, only where the
// jury paritaire gives one; why, wherever it says something else than the evaluation jury.
struct ParitaryDecision {
    int version = 0; // of the signed grid that it was made on
    Date on;
    std::map<BlockId, Appraisal> blocks;
    std::string comment; // read by the candidate; may be empty

    friend bool operator==(const ParitaryDecision&, const ParitaryDecision&) = default;
};

// A decision with its number (1, 2…): a withdrawn one stays, with its reason.
struct NumberedDecision {
    int number = 1;
    ParitaryDecision decision;
    std::optional<std::string> withdrawn{};

    friend bool operator==(const NumberedDecision&, const NumberedDecision&) = default;
};

struct ParitaryJury {
    std::vector<ParitaryPerson> members;
    std::map<CandidateId, std::vector<NumberedDecision>> decisions; // by number

    // The one that stands; nullptr: none, or withdrawn.
    [[nodiscard]] const NumberedDecision* standing(const CandidateId& candidate) const;
    // 0: none was ever made.
    [[nodiscard]] int lastNumber(const CandidateId& candidate) const;
    // The last day on which one that stands was made; nullopt: none stands.
    [[nodiscard]] std::optional<Date> decidedOn() const;

    friend bool operator==(const ParitaryJury&, const ParitaryJury&) = default;
};

// What the decision makes of what the evaluation jury decided: its state, its new mark where it
// gave one; rescued where it validates what the evaluation jury did not. Other blocs stay.
[[nodiscard]] std::vector<DecidedBlock> decidedAfter(std::span<const DecidedBlock> blocks,
                                                     const ParitaryDecision& decision);

// Total, partial, none, of the blocs that were presented; nullopt while one is open or none was
// presented. Partial too where every bloc is validated and what the framework asks of them all
// together is not there (ADR 35).
[[nodiscard]] std::optional<ProposalKind> attributionOf(const Framework& framework,
                                                        std::span<const DecidedBlock> blocks);

// The dated steps as everything says them: what was entered, but for the day of the jury paritaire,
// which is that of its decisions once one stands, and for the steps that are then dated before what
// they wait for. Of the session: its last day.
[[nodiscard]] FollowUp datedFor(FollowUp entered, const ParitaryJury& held);
// The same of one candidate: the day of their own decision; nothing while others are decided and
// they are not.
[[nodiscard]] FollowUp datedFor(FollowUp entered, const ParitaryJury& held,
                                const CandidateId& candidate);

} // namespace delibere
