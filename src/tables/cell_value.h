// SPDX-License-Identifier: GPL-3.0-or-later
// The values of spreadsheets as a person reads them (domain/workbook.h).
#pragma once

#include <string>
#include <string_view>

#include "domain/workbook.h"

namespace delibere::tables {

// "0.70000000000000007" is 0.7. What is no number stays the text that it is.
[[nodiscard]] WorkbookCell numberCell(std::string_view digits);
// 0.7 is 70 %.
[[nodiscard]] WorkbookCell percentCell(std::string_view digits);
// Days since 30 December 1899, or 1 January 1904; a number where there is no such day.
enum class DateSystem { From1900, From1904 };
[[nodiscard]] WorkbookCell serialDateCell(std::string_view digits, DateSystem system);
[[nodiscard]] WorkbookCell booleanCell(bool value);

// CR LF and CR are LF.
[[nodiscard]] std::string withLineFeeds(std::string_view text);
[[nodiscard]] std::string utf8Of(char32_t point);

} // namespace delibere::tables
