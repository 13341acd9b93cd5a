// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "app/list_plan.h"
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
    if (taken.contains(ListColumn::LastName) && taken.contains(ListColumn::FullName))
        layout.columns[taken.at(ListColumn::FullName).at].reset();
    return layout;
}

bool hasName(const ListLayout& layout)
{
    return std::ranges::any_of(layout.columns, [](const auto& column) {
        return column == ListColumn::LastName || column == ListColumn::FullName;
    });
}

} // namespace

ListLayout recognisedLayout(ListKind kind, const WorkbookSheet& sheet)
{
    const std::size_t looked = std::min(sheet.rows.size(), rowsBeforeHeadings);
    for (std::size_t at = 0; at < looked; ++at) {
        ListLayout layout = layoutOf(kind, sheet.rows[at]);
        layout.headings = at + 1;
        if (hasName(layout))
            return layout;
    }
    return {};
}

ListLayout pastedLayout(ListKind kind, const WorkbookSheet& sheet, std::size_t from)
{
    if (ListLayout layout = recognisedLayout(kind, sheet); layout.headings > 0)
        return layout;
    const auto& page = wording::pageColumns(kind);
    ListLayout layout;
    if (from < page.size())
        layout.columns.assign(page.begin() + static_cast<std::ptrdiff_t>(from), page.end());
    return layout;
}

} // namespace delibere::app
