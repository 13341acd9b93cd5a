// SPDX-License-Identifier: GPL-3.0-or-later
// A framework from whatever file staff have it in: JSON, or a workbook of a spreadsheet.
#pragma once

#include <filesystem>

#include "app/framework_case.h"

namespace delibere::tables {

// Whether the file is read as a workbook: its bytes say it, and its name only of CSV. A folder is
// one. JSON, and what nobody can read as a file, are none.
[[nodiscard]] bool holdsWorkbook(const std::filesystem::path& path);

// The refusals of app::loadFramework and readWorkbook; one CSV file alone is one sheet of many.
[[nodiscard]] Result<app::FrameworkFile, app::Refusal>
openFramework(const std::filesystem::path& path);

// The workbook to be filled in, as XLSX: empty for null. The refusals of xlsxForms.
[[nodiscard]] Result<std::string> frameworkModel(const app::FrameworkFile* framework);

// The same of what a package says, to be finished. Precondition: its `sheets`.
[[nodiscard]] Result<std::string> draftModel(const app::FrameworkDraft& draft);

} // namespace delibere::tables
