// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a workbook by the layout of a framework: which cell says which field. What cannot be
// told apart (a sheet, a column that nobody knows) is found here; what the cells say is judged
// later.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "codec/workbook_layout.h"
#include "domain/finding.h"
#include "domain/workbook.h"

namespace delibere::codec {

struct WorkbookRecord {
    // For each field of the part; null: nothing stands there.
    std::vector<const WorkbookCell*> cells;
    std::vector<CellPlace> places;
    std::string parent; // what stands under the parent's heading, without the blanks around it
    CellPlace parentPlace;
    CellPlace place; // of the row
};

struct WorkbookRecords {
    CellPlace place; // of the sheet; its name as the workbook has it
    std::vector<WorkbookRecord> records;
};

// By the name that the layout gives the sheet; none for a sheet that is not there. Of questions:
// one record, or none when nothing is answered. The cells stay those of the workbook.
using RecordsBySheet = std::map<std::string_view, WorkbookRecords>;

// Errors among the findings: which column says what is not known, so that nothing else is judged.
[[nodiscard]] RecordsBySheet workbookRecords(const Workbook& workbook, Findings& findings);

} // namespace delibere::codec
