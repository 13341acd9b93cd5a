// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a campaign that the ministry publishes of its own.
#pragma once

#include <span>

#include "campaign/campaign.h"

namespace delibere::campaign {

struct DayFigures {
    std::uint32_t proposed = 0; // candidates who had a proposal up to that evening
    std::uint32_t placed = 0;   // who accepted for good up to then, withdrawn later or not

    friend bool operator==(const DayFigures&, const DayFigures&) = default;
};

struct Figures {
    std::uint32_t placed = 0;              // with a definitive place in the end
    std::uint32_t placedComplementary = 0; // of these: proposed in the complementary phase
    std::uint32_t placedLate = 0;          // after withdrawals
    std::uint32_t placedWorkStudy = 0;
    std::uint32_t proposals = 0;
    std::uint32_t waitingOnly = 0; // of the main phase: listed, without a proposal in the end
    std::uint32_t seats = 0;

    friend bool operator==(const Figures&, const Figures&) = default;
};

[[nodiscard]] Figures figuresOf(const Board& board, std::span<const Event> events);

} // namespace delibere::campaign
