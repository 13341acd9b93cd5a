// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list of people, cell by cell, as a layout says what its columns are. What both
// lists are planned from.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/list_plan.h"
#include "wording/list_words.h"

namespace delibere::app {

// What stands on one row: trimmed, composed, nothing blank.
class CellsOfRow {
public:
    CellsOfRow(ListKind kind, std::size_t number) : m_kind(kind), m_number(number) {}

    void put(ListColumn column, WorkbookCell cell) { m_cells.emplace(column, std::move(cell)); }
    [[nodiscard]] bool empty() const { return m_cells.empty(); }
    [[nodiscard]] bool saysName() const; // in one column or several
    [[nodiscard]] std::size_t number() const { return m_number; }

    // What somebody typed there; nullopt: nothing, or what the spreadsheet made of it, which is
    // said.
    [[nodiscard]] std::optional<std::string> text(ListColumn column, Problems& problems) const;
    // A cell with an hour, a day in it: as one reads it, whatever the spreadsheet made of it.
    [[nodiscard]] std::optional<std::string> time(ListColumn column, Problems& problems) const;
    [[nodiscard]] std::optional<std::string> day(ListColumn column, Problems& problems) const;

    [[nodiscard]] Problem problem(ListFault fault, ListColumn column, std::string text,
                                  std::vector<std::string> ids = {}) const;

private:
    [[nodiscard]] const WorkbookCell* cell(ListColumn column, Problems& problems) const;

    ListKind m_kind;
    std::size_t m_number;
    std::map<ListColumn, WorkbookCell> m_cells;
};

struct ListRows {
    std::vector<UnreadColumn> unread;
    std::vector<SkippedRow> skipped;
    Problems problems; // of the list: then there are no rows
    std::vector<CellsOfRow> rows;
};

[[nodiscard]] ListRows rowsOf(ListKind kind, const WorkbookSheet& sheet, const ListLayout& layout);

// A last and a first name, without titles. Of one cell: the last name is in capitals with the
// particles before it, or has a comma behind it, or is the one of two words that the heading says,
// the first where it does not.
struct NameRead {
    std::string last;
    std::string first;
    std::string whole;    // as it stands in one cell; empty: it stands in two
    bool unsplit = false; // all of it is in `last`

    [[nodiscard]] bool oneCell() const { return !whole.empty(); }
};
// NameMissing, NameUnusable.
[[nodiscard]] NameRead nameOn(const CellsOfRow& row, Problems& problems);

// The identifier that a number makes: « 2027/114 » is 2027-114; "" where nothing is left of it, or
// too much.
[[nodiscard]] std::string idOfNumber(std::string_view number);

// Whether a spelling is to replace that of the session: other letters, or the same with a case and
// accents that capitals do not show. Never one that has fewer accents.
[[nodiscard]] bool spellsBetter(std::string_view said, std::string_view held);
// A blank erases nothing, and what spells no better changes nothing.
void takeSaid(std::string& held, const std::string& said);

// The rows that a problem names, and no more: the others are like them.
inline constexpr std::size_t mostAlike = 20;

// A cell that says one of a few words; ChoiceUnread for another. Absent: it is blank, or unread.
template <class Value>
std::optional<Value> choiceOn(const CellsOfRow& row, ListColumn column,
                              std::optional<Value> (*from)(std::string_view), Problems& problems)
{
    const auto text = row.text(column, problems);
    if (!text)
        return std::nullopt;
    const auto value = from(*text);
    if (!value)
        problems.push_back(
            row.problem(ListFault::ChoiceUnread, column, *text, wording::choicesOf(column)));
    return value;
}

// Who is of one name, in the session and in the list: places in both, in their order.
struct SameName {
    std::string name;
    std::vector<std::size_t> held;
    std::vector<std::size_t> rows;
};

class NameIndex {
public:
    // Stays where it is. A name without a letter is everybody's own.
    SameName& of(const std::string& name);

private:
    std::map<std::u32string, std::vector<std::unique_ptr<SameName>>> m_names;
};

// What a rule says of somebody who is not in the session yet, by their name and not by their id.
[[nodiscard]] Problem byName(Problem problem, const std::string& id, const std::string& name);

// Asks the rules of every row that is not there already, in the order of editsOf. Those that are
// refused for who they are come last: nothing that stands is refused because of them.
template <class Put, class Person, class NameOf>
void askRules(const Session& session, ListPlan<Person>& plan, NameOf nameOf)
{
    std::vector<ListRow<Person>*> asked;
    for (auto& row : plan.rows) {
        if (row.verdict != ListVerdict::Identical && row.verdict != ListVerdict::Repeated)
            asked.push_back(&row);
    }
    std::ranges::stable_sort(asked, {}, [](const auto* row) {
        return row->verdict == ListVerdict::Refused ? 2 : leavesPresidency(*row) ? 0 : 1;
    });
    std::vector<Edit> edits;
    edits.reserve(asked.size());
    for (const auto* row : asked)
        edits.push_back(Put{row->person});
    const auto found = session.refusalsTogether(edits, Viewer::staff());
    for (std::size_t at = 0; at < asked.size(); ++at) {
        ListRow<Person>& row = *asked[at];
        for (const Problem& problem : found[at]) {
            // That the name is missing was said of the row.
            if (problem.code != ProblemCode::BadRequest || problem.detail != "nom")
                row.problems.push_back(byName(problem, row.person.id.text(), nameOf(row.person)));
        }
        if (!row.problems.empty())
            row.verdict = ListVerdict::Refused;
    }
}

} // namespace delibere::app
