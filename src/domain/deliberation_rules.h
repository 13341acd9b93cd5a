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

// VoteImpossible: nobody votes, more vote than sit, or a casting vote where the framework knows
// none, no president sits or nothing is tied.
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
// VoteImpossible, VoteTied, VoteContradicted, DecisionMoved, ReasonRequired, RecommendationMissing,
// each once, in this order, with the ids of the blocs (in the order of the framework) or of the
// members it is about. CandidateNotHeard or NothingToPropose alone: there is nothing to conclude.
[[nodiscard]] Problems lacksOf(const ConclusionFacts& facts);

// The same, else ProposalIncoherent when the blocs call for another proposal.
[[nodiscard]] Problems conclusionRefusals(const ConclusionFacts& facts, ProposalKind proposal);

} // namespace delibere
