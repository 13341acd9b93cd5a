// SPDX-License-Identifier: GPL-3.0-or-later
// A framework from whatever file staff have it in: JSON, or a workbook of a spreadsheet.
#pragma once

#include <filesystem>

#include "app/framework_library.h"

namespace delibere::tables {

// By the name of the path. The refusals of app::loadFramework and readWorkbook.
[[nodiscard]] Result<app::FrameworkFile, app::Refusal>
openFramework(const std::filesystem::path& path);

} // namespace delibere::tables
