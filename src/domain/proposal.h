// SPDX-License-Identifier: GPL-3.0-or-later
// The coherence between the states of the blocs and the proposal that the jury signs. The jury
// proposes, the program checks: it refuses an incoherent proposal and never chooses one.
#pragma once

#include "domain/problem.h"
#include "domain/synthesis.h"

namespace delibere {

// The one proposal the blocs allow, of those that the candidate aims at: Total when every presented
// bloc is validated, None when none is, else Partial. Of the whole certification or of blocs only
// is told by proposed_outcome.h. ProposalOpen lists the presented blocs still undecided.
// CandidateNotHeard, NothingToPropose (no bloc is presented, because all were acquired before or
// none was asked for): there is nothing to propose.
[[nodiscard]] Result<ProposalKind> propose(const Synthesis& synthesis);

} // namespace delibere
