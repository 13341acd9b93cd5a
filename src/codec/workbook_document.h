// SPDX-License-Identifier: GPL-3.0-or-later
// The file that a workbook stands for, with the cell of each of its places, and the words by which
// the workbook itself names them: "Blocs > BC3 > Intitulé" is "/blocs/2/intitule".
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "codec/json_writing.h"
#include "codec/workbook_records.h"

namespace delibere::codec {

struct DocumentPlace {
    CellPlace cell;
    std::string_view heading; // "": no cell says it
};

struct WorkbookDocument {
    Json json = Json::object();
    std::map<std::string, DocumentPlace> places; // by JSON pointer, of what could stand there too
    std::map<std::string, std::string> words;    // JSON pointer → the words of the workbook
    Findings findings;                           // of cells, and of rows that belong to nothing
};

[[nodiscard]] WorkbookDocument workbookDocument(const RecordsBySheet& records);

// The place in the workbook of what was found in the file. "" without one.
void relocate(Finding& finding, const WorkbookDocument& document);

} // namespace delibere::codec
