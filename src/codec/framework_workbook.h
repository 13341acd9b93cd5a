// SPDX-License-Identifier: GPL-3.0-or-later
// A framework written in a spreadsheet (ADR 32): the workbook becomes the file that it stands for,
// and the file is read as every other. What is found is said by sheet, row and column.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "codec/framework_reader.h"
#include "domain/finding.h"
#include "domain/workbook.h"

namespace delibere::codec {

struct FrameworkOfWorkbook {
    std::string json; // delibere-referentiel/1
    LoadedFramework loaded;
};

// Every finding has its place in the workbook. A sheet or a column that is missing or not known is
// said alone: what else is wrong would follow from it.
[[nodiscard]] Result<FrameworkOfWorkbook, Findings> readFrameworkWorkbook(const Workbook& workbook);

// The sheets that say this framework, without a word of help; without rows for "", to be filled in.
// Precondition: readFramework reads it. readFrameworkWorkbook of them gives the same file, but that
// an optional list without items is left out.
[[nodiscard]] std::vector<WorkbookForm> workbookForms(std::string_view frameworkJson);

// What a spreadsheet holds of forms that were filled in.
[[nodiscard]] Workbook workbookOf(const std::vector<WorkbookForm>& forms);

} // namespace delibere::codec
