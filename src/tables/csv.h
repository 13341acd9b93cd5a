// SPDX-License-Identifier: GPL-3.0-or-later
// A table as the CSV that a French spreadsheet opens with a double click: UTF-8 with its mark,
// semicolons, CRLF, quotes of RFC 4180, decimal commas. A text that a spreadsheet would take for a
// formula is disarmed by an apostrophe; numbers of ours stay numbers, under zero too.
#pragma once

#include <string>
#include <string_view>

#include "tables/table.h"

namespace delibere::tables {

// Of UTF-8: what spreadsheets write at the beginning of a CSV, and ask for.
inline constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

// The header line, then the rows; the title is for the name of the file.
[[nodiscard]] std::string csv(const Table& table);

} // namespace delibere::tables
