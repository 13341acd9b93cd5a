// SPDX-License-Identifier: GPL-3.0-or-later
// A nation that is drawn: formations, candidates, who wishes what and how each is ranked. All
// chance is a hash of the seed and of numbers, so that no order and no thread changes it. It looks
// like the published figures and predicts nothing.
#pragma once

#include <vector>

#include "campaign/board.h"

namespace delibere::campaign {

// Shares are in thousandths.
struct NationShape {
    std::uint64_t seed = 1;
    std::uint32_t candidates = 258'300;
    std::uint32_t newcomers = 7'953; // of these: without application in the main phase
    std::uint32_t formations = 8'500;
    std::uint32_t disciplines = 40;
    std::uint32_t workStudyShare = 140;
    std::uint32_t ownDisciplineShare = 850; // of the wishes of a candidate
    double meanWishes = 11.3;               // a geometric law
    std::uint32_t mostWishes = 30;
    double capacityLog = 2.75; // capacities are log-normal
    double capacitySpread = 0.75;
    double demandSpread = 0.65;       // how unequally wished seats are
    double meanRankedShare = 0.5;     // of the applications of a formation
    double rankedShareSpread = 0.2;   // at least the capacity is ranked
    std::uint32_t noise = 2'000;      // of a mark, over the spread of what candidates are worth
    std::uint32_t modesty = 0;        // how far wishes follow what one is worth
    std::uint32_t calledOver = 1'100; // target over capacity
    std::uint32_t complementaryShare = 60; // of who may: make new wishes
    double meanNewWishes = 4.8;
    double newRankedShare = 0.3;

    friend bool operator==(const NationShape&, const NationShape&) = default;
};

struct Nation {
    std::vector<Formation> formations;
    std::uint32_t candidates = 0;
    Lists main;
    std::uint32_t applications = 0; // ranked or not
};

[[nodiscard]] Nation drawNation(const NationShape& shape);
// After the main phase: what candidates without a definitive place newly wish of the formations
// that have a free seat, ranked. The same nation, of the same shape.
[[nodiscard]] Lists drawComplementary(const NationShape& shape, const Board& board);
// Whether the candidate makes new wishes then, if they are not placed.
[[nodiscard]] bool wishesAgain(const NationShape& shape, CandidateNumber candidate);

} // namespace delibere::campaign
