// SPDX-License-Identifier: GPL-3.0-or-later
// Putting one application somewhere by hand, or back, and leaving everybody else where they are.
// Moves are made one after the other and name whom they are behind: who stands behind the one that
// goes would lose their place with it, and is put behind whoever is before them now.
#pragma once

#include <optional>
#include <vector>

#include "domain/ranking.h"

namespace delibere {

struct PlacedMove {
    CandidateId candidate;
    std::optional<RankMove> move; // absent: where its result says

    friend bool operator==(const PlacedMove&, const PlacedMove&) = default;
};

// In the order in which they are entered; the last one is that of `candidate`, and the others keep
// the reason and the result that they were made on. `wanted.order` is worked out. `ranking`: of
// this session, as it stands. Precondition: the candidate is ranked in it and not to be put behind
// themselves.
[[nodiscard]] std::vector<PlacedMove> placingMoves(const JurySession& session,
                                                   const Ranking& ranking,
                                                   const CandidateId& candidate,
                                                   std::optional<RankMove> wanted);

} // namespace delibere
