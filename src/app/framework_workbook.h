// SPDX-License-Identifier: GPL-3.0-or-later
// Frameworks and spreadsheets (ADR 32): a workbook that was filled in becomes the file that it
// stands for, and a file becomes sheets that explain themselves. Who calls reads and writes the
// workbook.
#pragma once

#include <filesystem>
#include <vector>

#include "app/framework_library.h"
#include "domain/workbook.h"

namespace delibere::app {

// The bytes are those of the JSON file to be written. BadFile, each finding with its cell.
[[nodiscard]] Result<FrameworkFile, Refusal> frameworkOf(const std::filesystem::path& path,
                                                         const Workbook& workbook);

// « Lisez-moi » first, then the sheets; empty ones for null.
[[nodiscard]] std::vector<WorkbookForm> frameworkForms(const FrameworkFile* file);

} // namespace delibere::app
