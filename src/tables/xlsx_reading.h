// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of an XLSX workbook (ECMA-376, transitional and strict): texts shared and in place, the
// results of formulas, numbers with what their format makes of them. Nothing else of it is read.
#pragma once

#include "tables/archive.h"
#include "tables/workbook_builder.h"

namespace delibere::tables {

[[nodiscard]] Result<void, WorkbookFault> readXlsx(Archive& archive, WorkbookBuilder& builder);

} // namespace delibere::tables
