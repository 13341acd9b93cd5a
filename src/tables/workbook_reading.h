// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook that somebody made in a spreadsheet: XLSX, ODS, a CSV file (one sheet, named like the
// file), or a folder of CSV files (one a sheet). Which it is, its bytes say (ADR 32).
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "domain/problem.h"
#include "domain/workbook.h"

namespace delibere::tables {

inline constexpr std::size_t maximumWorkbookBytes = std::size_t{16} * 1024 * 1024;

// By its name: what a person would open in a spreadsheet. A folder too.
[[nodiscard]] bool isWorkbookPath(const std::filesystem::path& file);

// FileNotFound, FileUnreadable, FileTooLarge, WorkbookUnreadable.
[[nodiscard]] Result<Workbook> readWorkbook(const std::filesystem::path& file);
// The same of bytes that came from `file` in another way.
[[nodiscard]] Result<Workbook> workbookOf(const std::filesystem::path& file,
                                          std::string_view bytes);

} // namespace delibere::tables
