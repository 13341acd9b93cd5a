// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intraclass_correlation.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "domain/fisher_quantile.h"

namespace delibere {

namespace {

using CompleteRow = std::vector<std::int64_t>;

// The columns that hold at least one mark.
std::vector<std::size_t> seatedColumns(std::span<const RatingRow> rows)
{
    std::vector<std::size_t> columns;
    const std::size_t panel = rows.empty() ? 0 : rows.front().size();
    for (std::size_t column = 0; column < panel; ++column) {
        if (std::ranges::any_of(rows,
                                [&](const RatingRow& row) { return row[column].has_value(); }))
            columns.push_back(column);
    }
    return columns;
}

std::vector<CompleteRow> completeRows(std::span<const RatingRow> rows,
                                      const std::vector<std::size_t>& columns)
{
    std::vector<CompleteRow> complete;
    for (const RatingRow& row : rows) {
        CompleteRow marks;
        for (const std::size_t column : columns) {
            if (row[column])
                marks.push_back(*row[column]);
        }
        if (!marks.empty() && marks.size() == columns.size())
            complete.push_back(std::move(marks));
    }
    return complete;
}

// Sums of squares of the two-way table, all multiplied by n k so that they stay whole numbers: the
// factor cancels in every ratio below, and zero is exactly zero.
struct Squares {
    std::int64_t candidates = 0;
    std::int64_t jurors = 0;
    std::int64_t residual = 0;
};

Squares squaresOf(const std::vector<CompleteRow>& rows)
{
    const auto n = static_cast<std::int64_t>(rows.size());
    const auto k = static_cast<std::int64_t>(rows.front().size());
    std::int64_t total = 0;
    std::int64_t squares = 0;
    std::int64_t rowSquares = 0;
    CompleteRow columnSums(rows.front().size(), 0);
    for (const CompleteRow& row : rows) {
        std::int64_t rowSum = 0;
        for (std::size_t column = 0; column < row.size(); ++column) {
            rowSum += row[column];
            squares += row[column] * row[column];
            columnSums[column] += row[column];
        }
        total += rowSum;
        rowSquares += rowSum * rowSum;
    }
    std::int64_t columnSquares = 0;
    for (const std::int64_t sum : columnSums)
        columnSquares += sum * sum;
    const std::int64_t candidates = n * rowSquares - total * total;
    const std::int64_t jurors = k * columnSquares - total * total;
    return {candidates, jurors, n * k * squares - total * total - candidates - jurors};
}

// Mean squares in the letters of Shrout & Fleiss: between candidates, between jurors, error.
struct MeanSquares {
    double n = 0;
    double k = 0;
    double bms = 0;
    double jms = 0;
    double ems = 0;
};

MeanSquares meanSquaresOf(const Squares& squares, double n, double k)
{
    return {n, k, static_cast<double>(squares.candidates) / (n - 1),
            static_cast<double>(squares.jurors) / (k - 1),
            static_cast<double>(squares.residual) / ((n - 1) * (k - 1))};
}

// Satterthwaite's degrees of freedom, then the two bounds. When neither term is left the freedom is
// 0 / 0, which has no quantile.
std::optional<ConfidenceInterval> intervalOf(const MeanSquares& table, double icc)
{
    const auto [n, k, bms, jms, ems] = table;
    const double ofJurors = k * icc * jms;
    const double ofError = (n * (1 + (k - 1) * icc) - k * icc) * ems;
    const double freedom = (k - 1) * (n - 1) * (ofJurors + ofError) * (ofJurors + ofError) /
                           ((n - 1) * ofJurors * ofJurors + ofError * ofError);
    // A sum of mean squares never has fewer than the least of theirs. A difference, which a value
    // under zero makes of it, can come near none: the two bounds then close on each other and would
    // pass for precision.
    if (ofJurors < 0 && freedom < k - 1)
        return std::nullopt;
    const auto lowQuantile = fisherQuantile(0.975, n - 1, freedom);
    const auto highQuantile = fisherQuantile(0.975, freedom, n - 1);
    if (!lowQuantile || !highQuantile)
        return std::nullopt;
    const double disagreement = k * jms + (k * n - k - n) * ems;
    return ConfidenceInterval{
        n * (bms - *lowQuantile * ems) / (*lowQuantile * disagreement + n * bms),
        n * (*highQuantile * bms - ems) / (disagreement + n * *highQuantile * bms)};
}

} // namespace

IntraclassCorrelation intraclassCorrelation(std::span<const RatingRow> rows)
{
    const std::vector<std::size_t> columns = seatedColumns(rows);
    const std::vector<CompleteRow> complete = completeRows(rows, columns);
    IntraclassCorrelation correlation;
    correlation.candidates = static_cast<int>(complete.size());
    correlation.jurors = static_cast<int>(columns.size());
    if (correlation.candidates < 2 || correlation.jurors < 2)
        return correlation;

    const Squares squares = squaresOf(complete);
    const bool crossed = correlation.candidates == 2 && correlation.jurors == 2;
    if (squares.candidates == 0 && squares.jurors == 0 && (squares.residual == 0 || crossed))
        return correlation; // the denominator below is zero
    const MeanSquares table = meanSquaresOf(squares, correlation.candidates, correlation.jurors);
    const auto [n, k, bms, jms, ems] = table;
    // n (BMS - EMS) / (n BMS + k JMS + (n k - n - k) EMS): one division, no term below zero.
    correlation.value = n * (bms - ems) / (n * bms + k * jms + (n * k - n - k) * ems);
    correlation.interval = intervalOf(table, *correlation.value);
    return correlation;
}

} // namespace delibere
