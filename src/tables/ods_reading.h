// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of an ODS workbook (OpenDocument 1.2 and 1.3, part 3): texts with their lines and
// blanks as LibreOffice writes them, numbers, percents, dates. Notes and drawings are not read.
#pragma once

#include "tables/archive.h"
#include "tables/workbook_builder.h"

namespace delibere::tables {

[[nodiscard]] Result<void, WorkbookFault> readOds(Archive& archive, WorkbookBuilder& builder);

} // namespace delibere::tables
