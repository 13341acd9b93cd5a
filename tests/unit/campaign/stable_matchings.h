// SPDX-License-Identifier: GPL-3.0-or-later
// Every stable matching of a small market, by trying all matchings: the definition, and nothing of
// the engine.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace delibere::campaign {

struct Market {
    std::vector<std::size_t> seats;               // of each formation
    std::vector<std::vector<std::size_t>> lists;  // of each formation: candidates, best first
    std::vector<std::vector<std::size_t>> wishes; // of each candidate: formations, best first
};

using Matching = std::vector<std::optional<std::size_t>>; // formation of each candidate

// Somebody and a formation who would rather have each other than what they have. Only a pair where
// each names the other counts.
[[nodiscard]] std::size_t blockingPairs(const Market& market, const Matching& matching);
[[nodiscard]] std::vector<Matching> stableMatchings(const Market& market);
// Of those: the one that no formation would exchange for another of them.
[[nodiscard]] Matching bestForFormations(const Market& market);

} // namespace delibere::campaign
