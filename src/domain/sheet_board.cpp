// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_board.h"

#include <algorithm>
#include <numeric>

namespace delibere {

int BoardRow::missing() const
{
    return static_cast<int>(std::ranges::count_if(cells, &BoardCell::missing));
}

int SheetBoard::missing() const
{
    return std::accumulate(rows.begin(), rows.end(), 0,
                           [](int sum, const BoardRow& row) { return sum + row.missing(); });
}

int SheetBoard::count(SheetStanding standing) const
{
    return std::accumulate(rows.begin(), rows.end(), 0, [&](int sum, const BoardRow& row) {
        return sum +
               static_cast<int>(std::ranges::count(row.cells, standing, &BoardCell::standing));
    });
}

} // namespace delibere
