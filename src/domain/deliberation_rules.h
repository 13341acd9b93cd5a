// SPDX-License-Identifier: GPL-3.0-or-later
// When a jury may conclude on a candidate: what was flagged is discussed, votes are won and agree
// with what is retained, the proposal is the one the blocs allow, and enough members sit.
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

// PanelBlocks, NotDiscussed, VoteTied, VoteContradicted, ProposalOpen, ProposalIncoherent,
// CandidateNotHeard.
[[nodiscard]] Result<void> checkConclusion(const Synthesis& synthesis,
                                           const Deliberation& deliberation,
                                           std::span<const PanelFinding> panel,
                                           ProposalKind proposal);

} // namespace delibere
