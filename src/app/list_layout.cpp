// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "app/list_plan.h"
#include "wording/block_reading.h"
#include "wording/list_words.h"

namespace delibere::app {

namespace {

constexpr std::size_t rowsBeforeHeadings = 20; // a title, a date, the name of a centre

ListLayout layoutOf(ListKind kind, const std::vector<WorkbookCell>& row)
{
    ListLayout layout;
    layout.columns.resize(row.size());
    struct Taken {
        std::size_t at;
        std::size_t rank;
    };
    std::map<ListColumn, Taken> taken;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const auto read = wording::headingFrom(kind, row[at].text);
        if (!read)
            continue;
        const auto [known, isNew] = taken.try_emplace(read->column, Taken{at, read->rank});
        if (!isNew && read->rank >= known->second.rank)
            continue;
        layout.columns[known->second.at].reset();
        known->second = {at, read->rank};
        layout.columns[at] = read->column;
    }
    // Two columns say it better than one that has both.
    bool named = false;
    for (const auto column :
         {ListColumn::LastName, ListColumn::FullName, ListColumn::FirstThenLast}) {
        if (named && taken.contains(column))
            layout.columns[taken.at(column).at].reset();
        named = named || taken.contains(column);
    }
    return layout;
}

// What its rows are known by: a number, or a name.
bool identifies(ListKind kind, const ListLayout& layout)
{
    return std::ranges::any_of(layout.columns, [&](const auto& column) {
        if (kind == ListKind::Applications)
            return column == ListColumn::FileNumber;
        return column == ListColumn::LastName || column == ListColumn::FullName ||
               column == ListColumn::FirstThenLast;
    });
}

std::ptrdiff_t readIn(const ListLayout& layout)
{
    return std::ranges::count_if(layout.columns,
                                 [](const auto& column) { return column.has_value(); });
}

std::ptrdiff_t filledIn(const std::vector<WorkbookCell>& row)
{
    return std::ranges::count_if(
        row, [](const WorkbookCell& cell) { return !wording::trimmed(cell.text).empty(); });
}

// Above it stand only rows of one cell, or none.
bool standsUnderTitles(const WorkbookSheet& sheet, std::size_t at)
{
    return std::all_of(sheet.rows.begin(), sheet.rows.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const auto& row) { return filledIn(row) < 2; });
}

// Nothing of it is known: every column may be said by hand.
ListLayout blankLayout(const WorkbookSheet& sheet)
{
    ListLayout layout;
    for (const auto& row : sheet.rows)
        layout.columns.resize(std::max(layout.columns.size(), row.size()));
    return layout;
}

} // namespace

std::vector<std::size_t> sheetsOfPeople(ListKind kind, const Workbook& workbook)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < workbook.sheets.size(); ++at) {
        if (recognisedLayout(kind, workbook.sheets[at]).headings > 0)
            places.push_back(at);
    }
    return places;
}

ListLayout recognisedLayout(ListKind kind, const WorkbookSheet& sheet)
{
    const std::size_t looked = std::min(sheet.rows.size(), rowsBeforeHeadings);
    ListLayout best = blankLayout(sheet);
    for (std::size_t at = 0; at < looked; ++at) {
        ListLayout layout = layoutOf(kind, sheet.rows[at]);
        layout.headings = at + 1;
        const bool alone = readIn(layout) < 2 && !standsUnderTitles(sheet, at);
        if (identifies(kind, layout) && !alone &&
            (best.headings == 0 || readIn(layout) > readIn(best))) {
            layout.columns.resize(std::max(layout.columns.size(), best.columns.size()));
            best = std::move(layout);
        }
    }
    return best;
}

ListLayout pastedLayout(ListKind kind, const WorkbookSheet& sheet, std::size_t from)
{
    if (ListLayout layout = recognisedLayout(kind, sheet); layout.headings > 0)
        return layout;
    return layoutWithoutHeadings(sheet, columnsOfPage(kind, from));
}

ListLayout layoutWithoutHeadings(const WorkbookSheet& sheet,
                                 const std::vector<std::optional<ListColumn>>& columns)
{
    ListLayout layout = blankLayout(sheet);
    std::copy_n(columns.begin(), std::min(columns.size(), layout.columns.size()),
                layout.columns.begin());
    return layout;
}

ListLayout layoutUnderFirstRow(ListKind kind, const WorkbookSheet& sheet)
{
    const auto first =
        std::ranges::find_if(sheet.rows, [](const auto& row) { return filledIn(row) > 0; });
    if (first == sheet.rows.end())
        return blankLayout(sheet);
    ListLayout layout = layoutOf(kind, *first);
    layout.headings = static_cast<std::size_t>(first - sheet.rows.begin()) + 1;
    layout.columns.resize(blankLayout(sheet).columns.size());
    return layout;
}

std::vector<std::optional<ListColumn>> columnsOfPage(ListKind kind, std::size_t from)
{
    const auto& page = wording::pageColumns(kind);
    return {page.begin() + static_cast<std::ptrdiff_t>(std::min(from, page.size())), page.end()};
}

} // namespace delibere::app
