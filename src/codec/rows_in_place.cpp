// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/rows_in_place.h"

#include <algorithm>

namespace delibere::codec {

std::vector<bool> rowsInPlace(const std::vector<std::size_t>& placesBefore)
{
    constexpr auto none = static_cast<std::size_t>(-1);
    // For each length, the row that ends a run of it the earliest (the longest increasing
    // subsequence, by piles).
    std::vector<std::size_t> ends;
    std::vector<std::size_t> previous(placesBefore.size(), none);
    for (std::size_t row = 0; row < placesBefore.size(); ++row) {
        const auto pile = std::ranges::lower_bound(
            ends, placesBefore[row], {}, [&](std::size_t each) { return placesBefore[each]; });
        if (pile != ends.begin())
            previous[row] = *(pile - 1);
        if (pile == ends.end())
            ends.push_back(row);
        else
            *pile = row;
    }
    std::vector<bool> inPlace(placesBefore.size(), false);
    for (std::size_t row = ends.empty() ? none : ends.back(); row != none; row = previous[row])
        inPlace[row] = true;
    return inPlace;
}

} // namespace delibere::codec
