// SPDX-License-Identifier: GPL-3.0-or-later
// What a spreadsheet puts on the clipboard as text: lines of cells parted by tabs, in quotes where
// a cell holds a tab or a line feed.
#pragma once

#include <string>
#include <string_view>

#include "domain/problem.h"
#include "domain/workbook.h"

namespace delibere::tables {

// Every cell is a text. Never fails but for its size or zero bytes: a quote that nothing closes is
// one that somebody typed. WorkbookUnreadable, where: the name that is given to the sheet.
[[nodiscard]] Result<WorkbookSheet> pastedSheet(std::string_view text,
                                                const std::string& name = "presse-papiers");

} // namespace delibere::tables
