// SPDX-License-Identifier: GPL-3.0-or-later
// Which sheet and which column of a workbook says which key of a framework (ADR 32). One table
// serves reading and writing; the order of the fields is the order of the keys.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace delibere::codec {

enum class FieldShape {
    Text,
    Id,         // blanks around it are none of it
    Position,   // an Id that follows from the place where it is left out: "C1.1" gives "C1.1.3"
    Lines,      // a list of texts, one a line of the cell
    MaybeLines, // the same, and [] where nothing stands
    Integer,    // 3
    Percent,    // 70 or 70 %
    YesNo,
    Choice,   // one of `choices`
    Choices,  // several of them, parted by commas or lines
    Places,   // Lines that say places of the workbook
    Children, // no column: the rows of the sheet `heading`, or that sheet as one object
};

struct WorkbookField {
    std::string_view key; // "seuil/source": an object within
    std::string_view heading;
    FieldShape shape = FieldShape::Text;
    bool required = false;                 // of Children: [] where there are none
    std::vector<std::string_view> choices; // as the file writes them
};

// Whether a cell of it says where its row stands, and nothing else of it.
[[nodiscard]] bool saysPlace(const WorkbookField& field);

enum class PartLayout {
    Questions, // a row for each field: an object
    Rows,      // a row for each object of a list
    OneEach,   // a row for the one object of its parent
};

struct WorkbookPart {
    std::string_view sheet;
    PartLayout layout = PartLayout::Rows;
    bool required = false;          // the sheet must be there
    std::string_view parentHeading; // "": of the whole framework
    std::vector<WorkbookField> fields;
};

// The headings of a sheet of questions.
inline constexpr std::string_view questionHeading = "Rubrique";
inline constexpr std::string_view answerHeading = "Contenu";
inline constexpr std::string_view helpHeading = "Explication";
// A sheet of words for people, which nobody reads back.
inline constexpr std::string_view readMeSheet = "Lisez-moi";

// The first is the framework itself.
[[nodiscard]] std::span<const WorkbookPart> workbookParts();
// Null when there is none of that name.
[[nodiscard]] const WorkbookPart* workbookPart(std::string_view sheet);

// The same however it is spelt: case, accents, hyphens and spaces make no difference.
[[nodiscard]] bool sameHeading(std::string_view read, std::string_view known);
// "(Notes)": a sheet or a column that its author keeps for themselves.
[[nodiscard]] bool isAside(std::string_view heading);

} // namespace delibere::codec
