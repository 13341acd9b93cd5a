// SPDX-License-Identifier: GPL-3.0-or-later
// The bare words of a decision, one for each value: both programs, the forms and the tables say the
// same. No sentence, no capital, and nothing that depends on the place where they stand.
#pragma once

#include <optional>

#include "domain/deliberation.h"
#include "domain/jury_session.h"

namespace delibere {

// "attendu", "excusé sur justificatif", "décision suspendue".
[[nodiscard]] const char* statusWord(CandidateStatus status);
// "validé", "validé (rattrapage)", "acquis antérieurement"; empty for NotHeard: said once, of the
// candidate.
[[nodiscard]] const char* decisionWord(BlockState state, bool rescued = false);
// "partielle", "à décider" without one.
[[nodiscard]] const char* proposalWord(const std::optional<ProposalKind>& proposal);

} // namespace delibere
