// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people, told apart before any is written: every row with the person as they would be,
// and what is found of them. A plan is a value: with another layout, it is made again.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "domain/people_list.h"
#include "domain/workbook.h"

namespace delibere::app {

template <class Person>
struct ListRow {
    std::size_t number = 0; // of the sheet, from 1
    Person person;          // as they would be in the session; of a refused row, as far as it goes
    ListVerdict verdict = ListVerdict::Refused;
    std::vector<ListChange> changes; // of Changed
    Problems problems;               // of Refused: all of them
    decltype(Person::id) compared{}; // who is meant: of Identical, Changed, Namesake, Refused
    std::vector<std::size_t> alike;  // rows that have the same name or number
    std::string numberGiven;         // « 2027/114 », where the id is 2027-114
};

template <class Person>
struct ListPlan {
    ListLayout layout;
    std::vector<UnreadColumn> unread;
    Problems problems;                 // of the list as a whole: then it has no rows
    std::vector<ListRow<Person>> rows; // without those on which nothing stands

    [[nodiscard]] std::size_t count(ListVerdict verdict) const
    {
        return static_cast<std::size_t>(
            std::ranges::count(rows, verdict, &ListRow<Person>::verdict));
    }
};
using CandidateList = ListPlan<Candidate>;
using JurorList = ListPlan<Juror>;

// What the first row with a heading of a name says, looked for in the first rows; without one, no
// column is read.
[[nodiscard]] ListLayout recognisedLayout(ListKind kind, const WorkbookSheet& sheet);
// What is pasted into the table on the page: as its headings say where it has some, else in the
// order of the columns of the page (wording::pageColumns), from that place on.
[[nodiscard]] ListLayout pastedLayout(ListKind kind, const WorkbookSheet& sheet,
                                      std::size_t from = 0);

// Write nothing. What a cell leaves blank, the session keeps.
[[nodiscard]] CandidateList planCandidates(const Session& session, const WorkbookSheet& sheet,
                                           const ListLayout& layout);
[[nodiscard]] JurorList planJurors(const Session& session, const WorkbookSheet& sheet,
                                   const ListLayout& layout);

// The numbers of the rows that are taken when nobody says otherwise: New and Changed.
[[nodiscard]] std::set<std::size_t> rowsToTake(const CandidateList& plan);
[[nodiscard]] std::set<std::size_t> rowsToTake(const JurorList& plan);

// The edits of these rows, in the order of the list, for Session::applyTogether: all or nothing.
// A Namesake that is taken is one more person; of other verdicts there is nothing to do.
[[nodiscard]] std::vector<Edit> editsOf(const CandidateList& plan,
                                        const std::set<std::size_t>& rows);
[[nodiscard]] std::vector<Edit> editsOf(const JurorList& plan, const std::set<std::size_t>& rows);

} // namespace delibere::app
