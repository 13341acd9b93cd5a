// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks as other programs pack them, made by hand: what a test wants to be read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/workbook.h"

namespace delibere::sample {

using Parts = std::vector<std::pair<std::string, std::string>>; // name, content

// A zip archive of these parts.
[[nodiscard]] std::string packed(const Parts& parts);

// An XLSX workbook of one sheet; rows as "<row>…</row>".
[[nodiscard]] Parts xlsxParts(const std::string& rows);
// An ODS workbook; tables as "<table:table …>…</table:table>".
[[nodiscard]] Parts odsParts(const std::string& tables);
// The same as LibreOffice would write these sheets.
[[nodiscard]] std::string odsOf(const Workbook& workbook);
[[nodiscard]] std::string csvOf(const WorkbookSheet& sheet, char separator);

} // namespace delibere::sample
