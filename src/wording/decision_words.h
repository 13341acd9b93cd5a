// SPDX-License-Identifier: GPL-3.0-or-later
// The bare words of a decision, one for each value: both programs, the forms and the tables say the
// same. No sentence, no capital, and nothing that depends on the place where they stand.
#pragma once

#include <optional>

#include "domain/deliberation.h"
#include "domain/jury_session.h"
#include "domain/proposed_outcome.h"

namespace delibere::wording {

// "attendu", "excusé sur justificatif", "décision suspendue".
[[nodiscard]] const char* statusWord(CandidateStatus status);
// "validé", "validé (rattrapage)", "acquis antérieurement"; empty for NotHeard: said once, of the
// candidate.
[[nodiscard]] const char* decisionWord(BlockState state, bool rescued = false);
// "réussite partielle à la certification visée", "rien à proposer (…)", "à décider"; empty for
// NotHeard. The words of the State's VAE platform.
[[nodiscard]] const char* outcomeWord(ProposedOutcome outcome);
// "partielle", "à décider" without one: what the jury picks, and what grids of the first edition
// print.
[[nodiscard]] const char* proposalWord(const std::optional<ProposalKind>& proposal);

} // namespace delibere::wording
