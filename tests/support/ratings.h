// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of ratings for the tests of agreement: random ones, and what is done to them before the
// same figures are asked for again.
#pragma once

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <random>
#include <vector>

#include "domain/rating_table.h"

namespace delibere::sample {

inline constexpr std::optional<int> blank = std::nullopt;

inline std::vector<RatingRow> randomRatings(std::mt19937& random, int candidates, int jurors,
                                            bool withBlanks)
{
    std::uniform_int_distribution<int> percent(0, 80);
    std::uniform_int_distribution<int> kind(0, 4);
    std::vector<RatingRow> rows;
    for (int candidate = 0; candidate < candidates; ++candidate) {
        RatingRow row;
        for (int juror = 0; juror < jurors; ++juror) {
            const int mark = percent(random);
            row.push_back(withBlanks && kind(random) == 0 ? blank : std::optional(mark));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

inline void shuffleRatings(std::mt19937& random, std::vector<RatingRow>& rows)
{
    std::vector<std::size_t> order(rows.front().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::shuffle(order, random);
    for (RatingRow& row : rows) {
        RatingRow moved;
        for (const std::size_t column : order)
            moved.push_back(row[column]);
        row = std::move(moved);
    }
    std::ranges::shuffle(rows, random);
}

inline void addPoints(std::vector<RatingRow>& rows, int points)
{
    for (RatingRow& row : rows) {
        for (std::optional<int>& mark : row) {
            if (mark)
                *mark += points;
        }
    }
}

// The column of a juror who marked nobody, before the others.
inline void addEmptyColumn(std::vector<RatingRow>& rows)
{
    for (RatingRow& row : rows) {
        RatingRow wider{blank};
        std::ranges::copy(row, std::back_inserter(wider));
        row = std::move(wider);
    }
}

} // namespace delibere::sample
