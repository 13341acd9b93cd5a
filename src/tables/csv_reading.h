// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as spreadsheets save it (RFC 4180), parted by semicolons, commas or tabs: whichever its first
// line has most, or the one that a line "sep=;" before it names. Every cell is a text.
#pragma once

#include <cstddef>
#include <string_view>

#include "domain/problem.h"
#include "tables/workbook_builder.h"

namespace delibere::tables {

struct CsvFault {
    WorkbookFault fault;
    std::size_t line = 0; // from 1, of OpenQuote
};

// Into the last sheet of the builder. OpenQuote: nothing closes it, or something but a separator
// follows where it closes. TooManyCells.
[[nodiscard]] Result<void, CsvFault> readCsv(std::string_view text, WorkbookBuilder& builder);

// Parted by tabs, as a clipboard has it: a cell that begins with a quote and does not end with one
// is read as it stands. TooManyCells.
[[nodiscard]] Result<void, CsvFault> readPasted(std::string_view text, WorkbookBuilder& builder);

} // namespace delibere::tables
