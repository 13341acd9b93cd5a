// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks of a framework, one cell of which a test changes.
#pragma once

#include <string>
#include <string_view>

#include "domain/finding.h"
#include "domain/workbook.h"

namespace delibere::sample {

// Of the framework in `json`.
[[nodiscard]] Workbook frameworkWorkbook(const std::string& json);

[[nodiscard]] WorkbookSheet& sheetOf(Workbook& workbook, std::string_view name);
// By the heading of its column; rows are counted from 1, the headings stand in the first. Of a
// sheet of questions: by the question.
[[nodiscard]] WorkbookCell& cellOf(Workbook& workbook, std::string_view sheet, std::size_t row,
                                   std::string_view heading);
[[nodiscard]] WorkbookCell& answerTo(Workbook& workbook, std::string_view sheet,
                                     std::string_view question);

// All that is found, errors or not.
[[nodiscard]] Findings findingsOf(const Workbook& workbook);
// "code @ feuille!C12 (detail)" by line.
[[nodiscard]] std::string cellsListed(const Findings& findings);

} // namespace delibere::sample
