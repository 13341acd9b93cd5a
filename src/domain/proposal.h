// SPDX-License-Identifier: GPL-3.0-or-later
// The coherence between the states of the blocs and the proposal that the jury signs. The jury
// proposes, the program checks: it refuses an incoherent proposal and never chooses one.
#pragma once

#include "domain/problem.h"
#include "domain/synthesis.h"

namespace delibere {

// The one proposal the blocs allow: Total when every bloc of the framework is validated or
// acquired before, None when no presented bloc is validated, else Partial.
// ProposalOpen lists the presented blocs still undecided. CandidateNotHeard: there is nothing to
// propose.
[[nodiscard]] Result<ProposalKind> propose(const Synthesis& synthesis);

} // namespace delibere
