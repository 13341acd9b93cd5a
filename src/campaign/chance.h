// SPDX-License-Identifier: GPL-3.0-or-later
// What a hash says of chance.
#pragma once

#include "campaign/mix64.h"

namespace delibere::campaign {

// True in so many of a thousand.
[[nodiscard]] constexpr bool oneIn(std::uint64_t hash, std::uint32_t thousandths)
{
    return (hash >> 32U) % 1000U < thousandths;
}

inline constexpr int bellSpread = 37'837; // standard deviation of what bell() gives

// Nearly normal, around 0: the sum of four even numbers of 16 bits.
[[nodiscard]] constexpr int bell(std::uint64_t hash)
{
    const auto part = [&](unsigned from) { return static_cast<int>((hash >> from) & 0xFFFFU); };
    return part(0) + part(16) + part(32) + part(48) - 2 * 0xFFFF;
}

// From 0 to 1, without 0.
[[nodiscard]] constexpr double share(std::uint64_t hash)
{
    return (static_cast<double>(hash >> 11U) + 1.0) / static_cast<double>(1ULL << 53U);
}

} // namespace delibere::campaign
