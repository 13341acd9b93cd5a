// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that a command is told to read: a file and maybe one of its sheets, or "-" for what
// comes in as text parted by tabs.
#pragma once

#include <string>

#include "cli/console.h"
#include "domain/people_list.h"
#include "domain/workbook.h"

namespace delibere::cli {

struct SheetArgument {
    std::string file;
    std::string sheet;  // empty: the one that has a heading of a name
    bool headed = true; // false: no row is one of headings, a workbook of one sheet needs no more
};

// What a workbook is refused for; BadRequest where it has no such sheet, or several that would do.
// That its bytes were read as ANSI is complained of.
[[nodiscard]] Result<WorkbookSheet> readSheet(Console& console, ListKind kind,
                                              const SheetArgument& argument);

} // namespace delibere::cli
