// SPDX-License-Identifier: GPL-3.0-or-later
// One 64-bit number into another that looks like chance and is always the same: the finalizer of
// splitmix64 (Steele, Lea and Flood 2014), without its increment. Sums of it know no order.
#pragma once

#include <cstdint>

namespace delibere::campaign {

[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t value)
{
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

// Several numbers into one, their order told apart.
template <class... Numbers>
[[nodiscard]] constexpr std::uint64_t hashOf(Numbers... numbers)
{
    std::uint64_t hash = 0;
    ((hash = mix64(hash + 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(numbers))), ...);
    return hash;
}

} // namespace delibere::campaign
