// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a vote on screen: who may cast the deciding vote, and what the counts come to.
#pragma once

#include "domain/deliberation_rules.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "widgets/session/synthesis_text.h"

namespace delibere::widgets {

// Who votes on one candidate, and whether a tie can be broken.
struct Voters {
    VotingBody body;
    QString noCasting; // why no casting vote; empty when it can be cast
};

[[nodiscard]] Voters votersOf(const Framework& framework, const JurySession& session,
                              const CandidateId& candidate);

[[nodiscard]] QString countText(const Vote& vote); // « 2 pour, 1 contre, 1 abstention »
// « ✓ adopté, 2 sur 3 », beside the counts.
[[nodiscard]] Spoken briefOutcome(const Vote& vote, const Voters& voters);
// « le vote valide le bloc », or what the counts still lack.
[[nodiscard]] Spoken outcomeText(const Vote& vote, const Voters& voters);

} // namespace delibere::widgets
