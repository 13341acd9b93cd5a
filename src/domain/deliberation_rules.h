// SPDX-License-Identifier: GPL-3.0-or-later
// When a jury may conclude on a candidate: everyone who sits has handed in, what was flagged is
// discussed, votes are those of who sits, won, and agree with what is retained, each decision
// stands on what is on the table now, each reason owed is given, the proposal is the one the blocs
// allow, and enough members sit. Asked of the facts of the moment: when the jury proposes, and
// again when the record is frozen to be signed.
#pragma once

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/panel_validity.h"
#include "domain/problem.h"
#include "domain/synthesis.h"

namespace delibere {

// Who votes on one candidate, and what decides.
struct VotingBody {
    int sitting = 0;
    int voices = 0;           // at most: of those who sit, and of those who may be represented
    bool castingVote = false; // the framework knows it and a president sits
    std::optional<MajorityOf> majority{};

    friend bool operator==(const VotingBody&, const VotingBody&) = default;
};
[[nodiscard]] VotingBody votingBody(const Framework& framework, const JurySession& session,
                                    const CandidateId& candidate);

// How many voices of the vote are of members who do not sit.
[[nodiscard]] int representedIn(const VotingBody& body, const Vote& vote);

// What the vote decides; nullopt: nothing. An absolute majority is of everyone who sits or is
// represented; the casting vote breaks an even split of them all, and nothing else.
[[nodiscard]] std::optional<bool> voteOutcome(const VotingBody& body, const Vote& vote);

// The voices are evenly split: a casting vote would decide.
[[nodiscard]] bool canBeCast(const VotingBody& body, const Vote& vote);

// VoteImpossible: nobody votes, more vote than may, or a casting vote where the framework knows
// none, no president sits or nothing is evenly split.
[[nodiscard]] Result<void> checkVote(const Framework& framework, const JurySession& session,
                                     const CandidateId& candidate, const BlockId& block,
                                     const Vote& vote);

// Flagged blocs that were not marked as discussed, in the order of the framework.
[[nodiscard]] std::vector<BlockId> undiscussed(const Synthesis& synthesis,
                                               const Deliberation& deliberation);

// Members who sit and whose sheet is not handed in, in the order of the panel.
[[nodiscard]] std::vector<JurorId> sheetsMissing(const Synthesis& synthesis);

// All that a conclusion looks at, as it is when it is asked.
struct ConclusionFacts {
    const Framework& framework;
    const JurySession& session;
    const Synthesis& synthesis;
    const Deliberation& deliberation;
    std::span<const PanelFinding> panel;
};

// Everything that is lacking: PanelBlocks, SheetsMissing, ProposalOpen, NotDiscussed,
// VoteImpossible, VoteTied, MajorityMissing, VoteContradicted, DecisionMoved, ReasonRequired,
// RecommendationMissing, each once, in this order, with the ids of the blocs (in the order of the
// framework) or of the members it is about. CandidateNotHeard or NothingToPropose alone: there is
// nothing to conclude.
[[nodiscard]] Problems lacksOf(const ConclusionFacts& facts);

// The same, else ProposalIncoherent when the blocs call for another proposal.
[[nodiscard]] Problems conclusionRefusals(const ConclusionFacts& facts, ProposalKind proposal);

} // namespace delibere
