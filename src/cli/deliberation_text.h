// SPDX-License-Identifier: GPL-3.0-or-later
// What a deliberation command answers: the state of what it changed, in one line.
#pragma once

#include "app/session.h"
#include "cli/console.h"

namespace delibere::cli {

Exit printBlock(Console& console, const app::Session& session, const CandidateId& candidate,
                const BlockId& block);
Exit printProposal(Console& console, const app::Session& session, const CandidateId& candidate);

// "  reste avant de conclure : …", a line each; nothing once the proposal stands and still holds,
// nor for a candidate of whom nothing is decided.
void printLacks(Console& console, const app::Session& session, const app::CandidateView& view);

// What the hours and the names leave in doubt on who sits, candidate by candidate, or of one.
Exit printDoubtfulSeats(Console& console, const app::Session& session,
                        const CandidateId& only = {});

// "Amélie Roussel (c1)"
[[nodiscard]] std::string nameAndId(const JurySession& jury, const CandidateId& candidate);
[[nodiscard]] std::string nameAndId(const JurySession& jury, const JurorId& juror);
// "Claire Martin (m1), Paul Okafor (m2)"
[[nodiscard]] std::string namesAndIds(const JurySession& jury,
                                      const std::vector<SignerId>& members);

} // namespace delibere::cli
