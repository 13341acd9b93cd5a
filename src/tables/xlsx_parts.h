// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the sheets of an XLSX workbook: which there are, the texts that cells share,
// what the number formats mean.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tables/archive.h"
#include "tables/cell_value.h"

namespace delibere::tables {

enum class NumberMeaning { Number, Percent, Date };

struct XlsxSheet {
    std::string name;
    std::string part; // its place in the archive
};

struct XlsxParts {
    std::vector<XlsxSheet> sheets; // in the order of the workbook; charts are none
    std::vector<std::string> texts;
    std::vector<NumberMeaning> formats; // by the style of a cell
    DateSystem dates = DateSystem::From1900;
};

[[nodiscard]] Result<XlsxParts, WorkbookFault> readXlsxParts(Archive& archive);

// "dd/mm/yyyy" is a date, "0.0 %" a percent; what stands in quotes is neither.
[[nodiscard]] NumberMeaning meaningOf(std::string_view formatCode);
// "_x000D_" is how the format writes a character that XML refuses.
[[nodiscard]] std::string withoutEscapes(std::string_view text);

} // namespace delibere::tables
