// SPDX-License-Identifier: GPL-3.0-or-later
// A table as the bytes of an XLSX workbook of one sheet: typed cells, a header that stays in sight
// and is printed on each page, A4. It holds no formula, no link and no name of a user; the same
// table and time give the same bytes. Made in memory: who calls writes the file.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "domain/problem.h"
#include "tables/table.h"

namespace delibere::tables {

// What a spreadsheet takes.
inline constexpr std::size_t longestXlsxText = 32'767; // characters of one cell
inline constexpr std::size_t mostXlsxRows = 1'048'575; // without the header

// TextTooLong: a cell holds more than a spreadsheet takes. BadRequest: too many rows; the CSV takes
// them. StorageFailed, with the words of the library. `where` is the title in each.
[[nodiscard]] Result<std::string> xlsx(const Table& table, std::chrono::sys_seconds created);

} // namespace delibere::tables
