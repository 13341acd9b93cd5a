// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about workbooks: why one cannot be read, and how the one of a framework is filled
// in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/workbook.h"

namespace delibere::wording {

// The end of a sentence, with what to do. `number`: what the fault says.
[[nodiscard]] std::string workbookFaultText(WorkbookFault fault, std::int64_t number);

// What a sheet of the workbook of a framework holds, and one of its columns or questions; "" when
// there is nothing to say.
[[nodiscard]] std::string_view sheetHelp(std::string_view sheet);
[[nodiscard]] std::string_view columnHelp(std::string_view sheet, std::string_view heading);

// The page that comes before the sheets: what its column of words is called, and the lines.
[[nodiscard]] std::string readMeHeading();
[[nodiscard]] const std::vector<std::string>& workbookReadMe();

} // namespace delibere::wording
