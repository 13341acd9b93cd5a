// SPDX-License-Identifier: GPL-3.0-or-later
// A table that leaves the program for a spreadsheet: a title, columns, typed cells. A value that
// knows no file format, no formula and no style; csv and xlsx say how it is written.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "domain/date.h"
#include "domain/fraction.h"

namespace delibere::tables {

struct Blank {
    friend bool operator==(const Blank&, const Blank&) = default;
};

// Points of percent, never rounded here: 70 is 70 %.
struct ExactPercent {
    Fraction points;

    friend bool operator==(const ExactPercent&, const ExactPercent&) = default;
};

// Text is what people typed: it is never read as anything else. The others are ours.
using Cell = std::variant<Blank, std::string, std::int64_t, Fraction, ExactPercent, Date>;
using Row = std::vector<Cell>;

struct Table {
    std::string title;
    std::vector<std::string> columns;
    std::vector<Row> rows; // each as wide as the columns

    friend bool operator==(const Table&, const Table&) = default;
};

} // namespace delibere::tables
