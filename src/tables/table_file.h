// SPDX-License-Identifier: GPL-3.0-or-later
// A table on disk, in either format, through the atomic file: the old bytes or the new ones.
#pragma once

#include <chrono>
#include <filesystem>

#include "domain/problem.h"
#include "tables/table.h"

namespace delibere::tables {

enum class TableFormat { Csv, Xlsx };

// ".csv", ".xlsx".
[[nodiscard]] const char* extensionOf(TableFormat format);
// By the extension of a name that someone chose; CSV for any other.
[[nodiscard]] TableFormat formatOf(const std::filesystem::path& path);

// Replaces an existing file. The refusals of xlsx() and of app::writeFile.
[[nodiscard]] Result<void> writeTable(const std::filesystem::path& path, const Table& table,
                                      TableFormat format, std::chrono::sys_seconds created);

} // namespace delibere::tables
