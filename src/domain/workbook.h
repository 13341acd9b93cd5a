// SPDX-License-Identifier: GPL-3.0-or-later
// What a spreadsheet holds, whatever file it came in: sheets, rows, cells as a person reads them. A
// value that knows neither styles nor formulas. Where a cell stands is counted from 1, as
// spreadsheets show it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace delibere {

// What the spreadsheet made of what was typed. Only a Text is what somebody typed, letter by
// letter: "1.0" that became the number 1, or 1.2 that became a day, cannot be had back.
enum class CellKind {
    Text,    // line feeds between the lines of a cell
    Number,  // "70", "0.7": a point, as few digits as say it
    Percent, // "70" for 70 %
    Date,    // "2026-03-12", then "T14:30:00" where there is an hour
    Boolean, // "oui", "non"
    Fault,   // a formula without a result, as the spreadsheet writes it: "#N/A"
};

struct WorkbookCell {
    std::string text; // empty: nothing stands there
    CellKind kind = CellKind::Text;

    friend bool operator==(const WorkbookCell&, const WorkbookCell&) = default;
};

struct WorkbookSheet {
    std::string name;
    std::vector<std::vector<WorkbookCell>> rows; // each as long as it has cells
    bool ansi =
        false; // its bytes were no UTF-8 and were read as Windows-1252: accents may be wrong

    friend bool operator==(const WorkbookSheet&, const WorkbookSheet&) = default;
};

struct Workbook {
    std::vector<WorkbookSheet> sheets;

    friend bool operator==(const Workbook&, const Workbook&) = default;
};

struct CellPlace {
    std::string sheet;
    std::size_t row = 0;    // from 1; 0: the whole sheet
    std::size_t column = 0; // from 1; 0: the whole row

    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

// 1 is "A", 27 is "AA"; "" for 0.
[[nodiscard]] std::string columnName(std::size_t column);

// Why a file is no workbook that can be read.
enum class WorkbookFault {
    Unknown,      // neither XLSX, nor ODS, nor text
    OldFormat,    // .xls, or one that a password protects: both begin alike
    Encrypted,    // ODS with a password
    Damaged,      // cut, altered, or not as its format says
    TooLarge,     // number 1: the limit in bytes, unpacked
    TooManyCells, // number 1: the limit
    Encoding,     // text in no encoding that is read
    OpenQuote,    // number 1: the line on which a quote opens that nothing closes
    NoSheets,     // a folder without any .csv
    OneSheet,     // a .csv alone, of what takes a folder of them
};

// A workbook to be filled in: what each sheet is for, and each of its columns.
struct WorkbookColumn {
    std::string heading;
    std::string help;                 // one sentence or two
    std::vector<std::string> choices; // of one cell, where they are closed
    bool wide = false;                // holds sentences
};

struct WorkbookForm {
    std::string sheet;
    std::string help;
    std::vector<WorkbookColumn> columns;
    std::vector<std::vector<WorkbookCell>> rows;
    // Of a sheet whose rows are questions: the choices of the second column, row by row.
    std::vector<std::vector<std::string>> choices;
};

} // namespace delibere
