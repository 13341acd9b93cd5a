// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a list kept their order, when some were moved among the others.
#pragma once

#include <cstddef>
#include <vector>

namespace delibere::codec {

// Of each row, where it stood before (all different): true for those of the longest run that still
// stand in order, false for the fewest that moved. n log n.
[[nodiscard]] std::vector<bool> rowsInPlace(const std::vector<std::size_t>& placesBefore);

} // namespace delibere::codec
