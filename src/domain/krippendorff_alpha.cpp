// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/krippendorff_alpha.h"

#include <cstdint>
#include <map>

namespace delibere {

namespace {

// Count, sum and sum of squares of whole marks: all that squared differences need.
struct Moments {
    std::int64_t count = 0;
    std::int64_t sum = 0;
    std::int64_t squares = 0;

    void add(std::int64_t mark)
    {
        ++count;
        sum += mark;
        squares += mark * mark;
    }

    // The sum of (a - b)^2 over the unordered pairs, exact.
    [[nodiscard]] std::int64_t squaredDifferences() const { return count * squares - sum * sum; }
};

Moments momentsOf(const RatingRow& row)
{
    Moments moments;
    for (const std::optional<int>& mark : row) {
        if (mark)
            moments.add(*mark);
    }
    return moments;
}

} // namespace

KrippendorffAlpha krippendorffAlpha(std::span<const RatingRow> rows)
{
    KrippendorffAlpha alpha;
    Moments all;
    // A candidate's pairs weigh 1 / (marks - 1). Kept in whole numbers by number of marks, so that
    // floating point meets them in one order whatever the order of the candidates.
    std::map<std::int64_t, std::int64_t> observedByCount;
    for (const RatingRow& row : rows) {
        const Moments own = momentsOf(row);
        if (own.count < 2)
            continue;
        ++alpha.candidates;
        all.count += own.count;
        all.sum += own.sum;
        all.squares += own.squares;
        observedByCount[own.count] += own.squaredDifferences();
    }
    alpha.marks = static_cast<int>(all.count);
    const std::int64_t expected = all.squaredDifferences();
    // No pairable mark, one value only, or one candidate: then all pairs are pairs of one unit, and
    // the observed disagreement is the expected one whatever the marks.
    if (expected == 0 || alpha.candidates < 2)
        return alpha;
    double observed = 0;
    for (const auto& [count, differences] : observedByCount)
        observed += static_cast<double>(differences) / static_cast<double>(count - 1);
    alpha.value = 1 - static_cast<double>(all.count - 1) * observed / static_cast<double>(expected);
    return alpha;
}

} // namespace delibere
