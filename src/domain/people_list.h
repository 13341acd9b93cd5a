// SPDX-License-Identifier: GPL-3.0-or-later
// A list of people, or of applications, that came from a spreadsheet or the clipboard: which column
// says what, and what is found of each row before anything is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/problem.h"

namespace delibere {

enum class ListKind { Candidates, Members, Applications };

// What a column says of a person; which kind of list has which, wording/list_words says.
enum class ListColumn {
    LastName,
    FirstName,
    FullName,      // both in one cell
    FirstThenLast, // the same, the first name before the other
    Company,       // of a candidate, or the employer of a member
    // of candidates
    Time,
    FileNumber, // of applications: their own, which each has
    Presented,
    Acquired,
    AcquiredOn,
    Reference,
    // of members
    Function,
    College,
    Role,
    Qualified,
    Gender,
    // of applications
    Diploma,
    Establishment,
    Region,
    Track,
    Phase,
};

// Which column of the sheet is what. A caller may change it and have the list looked at again.
struct ListLayout {
    std::size_t headings = 0; // the row of the headings, from 1; 0: every row is a person
    std::vector<std::optional<ListColumn>> columns; // from the left; nullopt: not read

    friend bool operator==(const ListLayout&, const ListLayout&) = default;
};

// A column that has a heading and is not read: what nobody asked for does not come in.
struct UnreadColumn {
    std::size_t column = 0; // from 1
    std::string heading;

    friend bool operator==(const UnreadColumn&, const UnreadColumn&) = default;
};

// A row on which something stands and that is no row of the plan: nothing vanishes without a word.
enum class SkipReason {
    Heading,       // it names the columns
    AboveHeadings, // a title, or a person where the headings were guessed wrong
    NothingRead,   // nothing stands in a column that is read
};
struct SkippedRow {
    std::size_t number = 0; // of the sheet, from 1
    SkipReason reason = SkipReason::Heading;
    std::string text; // what stands first on it

    friend bool operator==(const SkippedRow&, const SkippedRow&) = default;
};

enum class ListVerdict {
    New,       // will be added
    Identical, // is there already, and says the same
    Changed,   // is there already, and the list says something else
    Namesake,  // the name of somebody else, under another file number: for a person to look at
    Repeated,  // says what another row says, which counts
    Refused,   // see the problems
};

// Why a row, or the whole list, cannot be taken: the first number of ProblemCode::ListRefused.
enum class ListFault {
    // of the list
    NoNames,     // no column is the one of the names
    NoNumbers,   // of applications: no column is the one of their numbers
    ColumnTwice, // where: what two columns are both said to be
    NoRows,      // nothing stands under the headings
    TooManyRows, // number 1: the most that are read
    // of a cell: where is what stands in it, detail the column
    CellFault,  // a formula without a result
    CellRecast, // the spreadsheet made a day or a number of it
    NameUnsplit,
    NameMissing,
    NameUnusable,   // « Mme », « — », « 123 »
    NumberUnusable, // no letter or digit that an identifier may have, or too many
    ApplicationUnnumbered,
    ApplicationUnusable, // the same of the number of an application
    BlockUnknown,        // ids: the blocs there are
    DateUnread,
    ChoiceUnread,      // ids: what may stand there
    AcquiredUndated,   // where: the bloc
    AcquiredUnmatched, // more days or references than blocs, or fewer
    AcquiredAlone,     // a day or a reference, and no bloc
    // of who it is: where is the name, or the number
    NumberOfOther,      // where: the number, detail: who has it in the session
    NumberShared,       // where: the number; other rows have it, number 1 on: which
    ApplicationOfOther, // the same of the number of an application
    ApplicationShared,
    NamesUnnumbered, // where: the name; other rows have it, number 1 on: which
    NamesakesThere,  // where: the name; several people of the session have it
    NameShared,      // where: the name, of members; other rows have it, number 1 on: which
    PresidentLost,   // where: who presides; the row makes a member of them, and no row a president
};

// One thing that a Changed row says otherwise, as it is shown.
struct ListChange {
    ListColumn column;
    std::string before;
    std::string after;

    friend bool operator==(const ListChange&, const ListChange&) = default;
};

inline Problem listProblem(ListFault fault, std::string where = {}, std::string detail = {},
                           std::vector<std::string> ids = {},
                           const std::vector<std::size_t>& rows = {})
{
    Problem problem{ProblemCode::ListRefused, std::move(where), std::move(detail), std::move(ids)};
    problem.numbers.push_back(static_cast<std::int64_t>(fault));
    problem.numbers.insert(problem.numbers.end(), rows.begin(), rows.end());
    return problem;
}

} // namespace delibere
