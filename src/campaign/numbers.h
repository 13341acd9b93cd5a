// SPDX-License-Identifier: GPL-3.0-or-later
// The engine counts: a national campaign is millions of applications, so that each is a place in
// arrays. Who has names (the file, the pages) keeps which number is whose.
#pragma once

#include <cstddef>
#include <cstdint>

namespace delibere::campaign {

using CandidateNumber = std::uint32_t;
using FormationNumber = std::uint32_t;
// In the order (formation, rank): first all main lists, then all complementary lists.
using ApplicationNumber = std::uint32_t;

} // namespace delibere::campaign
