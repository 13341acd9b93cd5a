// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rating_table.h"

#include <algorithm>
#include <iterator>

namespace delibere {

namespace {

bool carriesFigures(const BlockRow& row)
{
    return row.state != BlockState::NotPresented && row.state != BlockState::AcquiredBefore &&
           row.state != BlockState::NotHeard;
}

std::optional<int> ratingOf(const JurorCell& cell)
{
    if (cell.status != CellStatus::Counted || !cell.grade)
        return std::nullopt;
    const auto* percent = std::get_if<Percent>(&*cell.grade);
    return percent == nullptr ? std::nullopt : std::optional(percent->value);
}

} // namespace

RatingTable ratingTable(const BlockId& block, std::span<const Synthesis> syntheses)
{
    RatingTable table;
    for (const Synthesis& synthesis : syntheses) {
        const BlockRow* row = synthesis.block(block);
        if (row == nullptr)
            continue;
        if (table.jurors.empty())
            std::ranges::transform(row->cells, std::back_inserter(table.jurors), &JurorCell::juror);
        RatingRow ratings;
        std::ranges::transform(row->cells, std::back_inserter(ratings), ratingOf);
        const auto marked =
            std::ranges::count_if(ratings, [](const auto& rating) { return rating.has_value(); });
        if (!carriesFigures(*row) || marked < 2)
            continue;
        table.candidates.push_back(synthesis.candidate);
        table.rows.push_back(std::move(ratings));
    }
    return table;
}

} // namespace delibere
