// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets for people to fill in, as the bytes of an XLSX workbook: headings that stay in sight,
// cells that keep what is typed as text, the help of a column beside the cell that is chosen,
// closed lists to choose from. The same sheets and time give the same bytes.
#pragma once

#include <chrono>
#include <span>
#include <string>

#include "domain/problem.h"
#include "domain/workbook.h"

namespace delibere::tables {

// TextTooLong: a cell holds more than a spreadsheet takes; where is its sheet. StorageFailed.
[[nodiscard]] Result<std::string> xlsxForms(const std::string& title,
                                            std::span<const WorkbookForm> forms,
                                            std::chrono::sys_seconds created);

} // namespace delibere::tables
