// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of people, told apart before any is written: every row with the person as they would be,
// and what is found of them. A plan is a value: with another layout, it is made again.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "app/acquired_carry_plan.h"
#include "app/session.h"
#include "domain/people_list.h"
#include "domain/workbook.h"

namespace delibere::app {

template <class Person>
struct ListRow {
    std::size_t number = 0; // of the sheet, from 1
    Person person;          // as they would be in the session; of a refused row, as far as it goes
    ListVerdict verdict = ListVerdict::Refused;
    std::vector<ListChange> changes;   // of Changed
    Problems problems;                 // of Refused: all of them
    decltype(Person::id) compared{};   // who is meant: of Identical, Changed, Namesake, Refused
    std::vector<std::size_t> alike;    // rows of the same name or number, the first 20
    std::string numberGiven;           // « 2027/114 », where the id is 2027-114
    std::vector<CarriedBlock> carried; // of a candidate: what a register says of them
    bool otherCompany = false; // Changed, known by name alone: somebody else may have that name
};

template <class Person>
struct ListPlan {
    ListLayout layout;
    std::vector<UnreadColumn> unread;
    std::vector<SkippedRow> skipped;        // every row with something on it is here or below
    Problems problems;                      // of the list as a whole: then it has no rows
    std::vector<ListRow<Person>> rows;      // without those on which nothing stands
    Uncertain uncertain = Uncertain::Leave; // what is done of what a register says of them

    [[nodiscard]] std::size_t count(ListVerdict verdict) const
    {
        return static_cast<std::size_t>(
            std::ranges::count(rows, verdict, &ListRow<Person>::verdict));
    }
};
using CandidateList = ListPlan<Candidate>;
using JurorList = ListPlan<Juror>;

// Rows for which one thing is said.
struct SharedProblem {
    Problem problem;
    std::vector<std::size_t> rows; // their numbers
};

// The sheets in which a heading of a name is recognised: places in the workbook.
[[nodiscard]] std::vector<std::size_t> sheetsOfPeople(ListKind kind, const Workbook& workbook);

// What the row of the first ones with the most known headings says, one of a name among them;
// without one, no column is read. It has every column of the sheet, read or not. One word that
// could be a heading is none under a row of several cells: « membre » is what a person may be.
[[nodiscard]] ListLayout recognisedLayout(ListKind kind, const WorkbookSheet& sheet);
// Where somebody says that there are none: every row is a person; without `columns` none is read.
[[nodiscard]] ListLayout
layoutWithoutHeadings(const WorkbookSheet& sheet,
                      const std::vector<std::optional<ListColumn>>& columns = {});
// Where somebody says that the first row with something on it is the one of the headings.
[[nodiscard]] ListLayout layoutUnderFirstRow(ListKind kind, const WorkbookSheet& sheet);
// The columns of the page from that place on, for a paste without headings.
[[nodiscard]] std::vector<std::optional<ListColumn>> columnsOfPage(ListKind kind,
                                                                   std::size_t from = 0);
// What is pasted into the table on the page: as its headings say where it has some, else in the
// order of the columns of the page (wording::pageColumns), from that place on. As many columns as
// the sheet has.
[[nodiscard]] ListLayout pastedLayout(ListKind kind, const WorkbookSheet& sheet,
                                      std::size_t from = 0);

// A register beside a list of candidates: the blocs that it knows as acquired and that still count
// are filled in, where neither the list nor the session says so.
struct CarriedIn {
    const AcquiredRegister* held = nullptr; // nullptr: none
    Uncertain uncertain = Uncertain::Leave;
};

// Write nothing. What a cell leaves blank, the session keeps.
[[nodiscard]] CandidateList planCandidates(const Session& session, const WorkbookSheet& sheet,
                                           const ListLayout& layout, const CarriedIn& carried = {});
[[nodiscard]] JurorList planJurors(const Session& session, const WorkbookSheet& sheet,
                                   const ListLayout& layout);

// What may be taken of a list: who is new, changed, or has the name of somebody else.
[[nodiscard]] constexpr bool mayBeTaken(ListVerdict verdict)
{
    return verdict == ListVerdict::New || verdict == ListVerdict::Changed ||
           verdict == ListVerdict::Namesake;
}

// The numbers of the rows that are taken when nobody says otherwise: New and Changed, but for those
// who may be somebody else.
template <class Person>
[[nodiscard]] std::set<std::size_t> rowsToTake(const ListPlan<Person>& plan)
{
    std::set<std::size_t> rows;
    for (const auto& row : plan.rows) {
        if (mayBeTaken(row.verdict) && row.verdict != ListVerdict::Namesake && !row.otherCompany)
            rows.insert(row.number);
    }
    return rows;
}

// Who presided and is made a member: until then nobody else can preside, wherever their row is.
[[nodiscard]] inline bool leavesPresidency(const ListRow<Candidate>& /*row*/)
{
    return false;
}
[[nodiscard]] inline bool leavesPresidency(const ListRow<Juror>& row)
{
    return row.person.role == JurorRole::Member && !row.compared.empty() &&
           std::ranges::find(row.changes, ListColumn::Role, &ListChange::column) !=
               row.changes.end();
}

// The edits of these rows, for Session::applyTogether: all or nothing. In the order of the list,
// but who leaves the presidency is first. A Namesake that is taken is one more person; of other
// verdicts there is nothing to do.
template <class Person>
[[nodiscard]] std::vector<Edit> editsOf(const ListPlan<Person>& plan,
                                        const std::set<std::size_t>& rows)
{
    using Put = std::conditional_t<std::is_same_v<Person, Candidate>, PutCandidate, PutJuror>;
    std::vector<Edit> edits;
    for (const bool leaving : {true, false}) {
        for (const auto& row : plan.rows) {
            if (leavesPresidency(row) == leaving && mayBeTaken(row.verdict) &&
                rows.contains(row.number))
                edits.push_back(Put{row.person});
        }
    }
    return edits;
}

// Taken alone, these rows would leave a jury that has a president without one: the row of who
// presided is among them, and none of who is to preside. PresidentLost.
[[nodiscard]] inline std::optional<Problem> lostPresident(const CandidateList& /*plan*/,
                                                          const std::set<std::size_t>& /*rows*/)
{
    return std::nullopt;
}
[[nodiscard]] std::optional<Problem> lostPresident(const JurorList& plan,
                                                   const std::set<std::size_t>& rows);

// What is wrong with the rows, each thing once, in the order of the list.
template <class Person>
[[nodiscard]] std::vector<SharedProblem> problemsOfRows(const ListPlan<Person>& plan)
{
    std::vector<SharedProblem> said;
    for (const auto& row : plan.rows) {
        for (const Problem& problem : row.problems) {
            const auto found = std::ranges::find(said, problem, &SharedProblem::problem);
            if (found == said.end())
                said.push_back({problem, {row.number}});
            else if (found->rows.back() != row.number)
                found->rows.push_back(row.number);
        }
    }
    return said;
}

} // namespace delibere::app
