// SPDX-License-Identifier: GPL-3.0-or-later
// What the campaign engine is measured beside: the same main phase with prompt answers in forty
// lines of plain arrays, which keep no events, no deadlines, no rules and refuse nothing; and what
// this machine needs for a touch and for a byte.
#pragma once

#include <vector>

#include "campaign/campaign.h"

namespace delibere::bench {

// Mornings until none makes a proposal, at most so many.
[[nodiscard]] std::vector<campaign::MorningCount> barePlay(const campaign::RankedLists& lists,
                                                           int mornings);
// Nanoseconds of one read at a place that chance says, of so many bytes.
[[nodiscard]] double nanosecondsPerTouch(std::size_t bytes);
// Bytes a nanosecond, one after the other.
[[nodiscard]] double bytesPerNanosecond(std::size_t bytes);

} // namespace delibere::bench
