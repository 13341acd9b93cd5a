// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell says, as the file says it, and the reverse. What is not understood stays the text
// that it is, for the reader of frameworks to refuse: one judge, and nothing is guessed.
#pragma once

#include <optional>
#include <string>

#include "codec/json_writing.h"
#include "codec/workbook_layout.h"
#include "domain/finding.h"
#include "domain/workbook.h"

namespace delibere::codec {

// Null for Children. A list has an item for each line that is not blank.
[[nodiscard]] Json valueOf(const WorkbookField& field, const WorkbookCell& cell);

// What the spreadsheet made of the cell, where the words of the certifier cannot be had back.
[[nodiscard]] std::optional<Finding> cellFinding(const WorkbookField& field,
                                                 const WorkbookCell& cell, const CellPlace& place);

// What stands in the cell for a value of the file; nothing for null.
[[nodiscard]] WorkbookCell cellOf(const WorkbookField& field, const Json& value);

// As people choose it: "contenu douteux" for "contenu_douteux".
[[nodiscard]] std::string choiceText(std::string_view word);

} // namespace delibere::codec
