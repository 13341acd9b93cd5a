// SPDX-License-Identifier: GPL-3.0-or-later
// How many would register if a formation held so many called: a draw of many ends over assumptions
// that are ours and stated, never a prediction. Chance is a hash of the seed and of numbers, so
// that the same question has the same answer.
#pragma once

#include <cstdint>

namespace delibere::campaign {

// Where a formation stands; `mornings`: how many calls are still to come.
struct ForecastBasis {
    std::uint32_t capacity = 0;
    std::uint32_t target = 0;
    std::uint32_t placed = 0;
    std::uint32_t held = 0;
    std::uint32_t proposed = 0;
    std::uint32_t waiting = 0;
    std::uint32_t lastRankCalled = 0;
    int mornings = 0;

    friend bool operator==(const ForecastBasis&, const ForecastBasis&) = default;
};

// In thousandths.
struct ForecastAssumptions {
    std::uint64_t seed = 1;
    int draws = 2000;
    std::uint32_t takes = 450;     // of who is called: takes the place for good, sooner or later
    std::uint32_t keeps = 650;     // of who holds one for now: makes it final
    std::uint32_t withdraws = 35;  // of who took it for good: gives it back before the end
    std::uint32_t leavesList = 30; // of who waits, each day: leaves the list for elsewhere

    friend bool operator==(const ForecastAssumptions&, const ForecastAssumptions&) = default;
};

// Nine draws in ten lie from `low` to `high`.
struct ForecastBand {
    std::uint32_t low = 0;
    std::uint32_t middle = 0;
    std::uint32_t high = 0;

    friend bool operator==(const ForecastBand&, const ForecastBand&) = default;
};

struct Forecast {
    ForecastBand registered;
    ForecastBand lastRank;
    std::uint32_t overfilled = 0; // draws in a thousand with more than the capacity
    std::uint32_t unfilled = 0;   // with less

    friend bool operator==(const Forecast&, const Forecast&) = default;
};

// Precondition: draws are positive, shares at most 1000.
[[nodiscard]] Forecast forecastOf(const ForecastBasis& basis,
                                  const ForecastAssumptions& assumptions);

} // namespace delibere::campaign
