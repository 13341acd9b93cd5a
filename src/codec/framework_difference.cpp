// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_difference.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "codec/framework_workbook.h"
#include "codec/workbook_layout.h"

namespace delibere::codec {

namespace {

using Row = std::vector<WorkbookCell>;

constexpr std::size_t mostCompared = 4'000'000; // pairs of rows

// One sheet of both, and how its rows are told.
class SheetDifference {
public:
    SheetDifference(const WorkbookForm& before, const WorkbookForm& after)
        : m_before(before), m_after(after)
    {
        for (const WorkbookColumn& column : after.columns)
            m_counted.push_back(!isPosition(after.sheet, column.heading));
    }

    void find(FrameworkChanges& changes);

private:
    using Common = std::vector<std::pair<std::size_t, std::size_t>>;
    [[nodiscard]] Common commonRows(std::span<const Row> before, std::span<const Row> after) const;
    static bool isPosition(std::string_view sheet, std::string_view heading)
    {
        const WorkbookPart* part = workbookPart(sheet);
        return part != nullptr && std::ranges::any_of(part->fields, [&](const auto& field) {
                   return field.shape == FieldShape::Position && field.heading == heading;
               });
    }
    [[nodiscard]] std::string cell(const Row& row, std::size_t column) const
    {
        return column < row.size() ? row[column].text : std::string();
    }
    [[nodiscard]] bool same(const Row& one, const Row& other) const
    {
        for (std::size_t column = 0; column < m_counted.size(); ++column) {
            if (m_counted[column] && cell(one, column) != cell(other, column))
                return false;
        }
        return true;
    }
    // What names a row: its first cell, and the second where the first is that of its parent.
    [[nodiscard]] std::string nameOf(const Row& row) const
    {
        const WorkbookPart* part = workbookPart(m_after.sheet);
        const bool child = part != nullptr && !part->parentHeading.empty() &&
                           part->layout == PartLayout::Rows && row.size() > 1;
        return child ? cell(row, 0) + ", " + cell(row, 1) : cell(row, 0);
    }
    // The rest of it, of a row that only one version has.
    [[nodiscard]] std::string textOf(const Row& row) const
    {
        std::string text;
        for (std::size_t column = 1; column < row.size(); ++column) {
            if (!row[column].text.empty())
                text += (text.empty() ? "" : "\n") + row[column].text;
        }
        return text;
    }
    void compare(const Row& before, const Row& after, FrameworkChanges& changes) const;
    void replaced(std::span<const Row> before, std::span<const Row> after,
                  FrameworkChanges& changes) const;

    const WorkbookForm& m_before;
    const WorkbookForm& m_after;
    std::vector<bool> m_counted; // by column: false for a number that follows from the place
};

void SheetDifference::compare(const Row& before, const Row& after, FrameworkChanges& changes) const
{
    for (std::size_t column = 0; column < m_counted.size(); ++column) {
        if (m_counted[column] && cell(before, column) != cell(after, column))
            changes.push_back({m_after.sheet, nameOf(after), m_after.columns[column].heading,
                               cell(before, column), cell(after, column)});
    }
}

// Between two rows that are the same on both sides: those of one name are one row that changed.
void SheetDifference::replaced(std::span<const Row> before, std::span<const Row> after,
                               FrameworkChanges& changes) const
{
    std::vector<bool> met(before.size(), false);
    for (const Row& row : after) {
        const auto named = std::ranges::find_if(before, [&](const Row& other) {
            return !met[static_cast<std::size_t>(&other - before.data())] &&
                   nameOf(other) == nameOf(row);
        });
        if (named == before.end()) {
            changes.push_back({m_after.sheet, nameOf(row), {}, {}, textOf(row)});
            continue;
        }
        met[static_cast<std::size_t>(named - before.begin())] = true;
        compare(*named, row, changes);
    }
    for (std::size_t at = 0; at < before.size(); ++at) {
        if (!met[at])
            changes.push_back({m_after.sheet, nameOf(before[at]), {}, textOf(before[at]), {}});
    }
}

// The longest rows in common, in order, hold the rest in place.
void SheetDifference::find(FrameworkChanges& changes)
{
    std::span<const Row> before = m_before.rows;
    std::span<const Row> after = m_after.rows;
    while (!before.empty() && !after.empty() && same(before.front(), after.front())) {
        before = before.subspan(1);
        after = after.subspan(1);
    }
    while (!before.empty() && !after.empty() && same(before.back(), after.back())) {
        before = before.first(before.size() - 1);
        after = after.first(after.size() - 1);
    }
    const auto common = commonRows(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [inBefore, inAfter] : common) {
        replaced(before.subspan(i, inBefore - i), after.subspan(j, inAfter - j), changes);
        i = inBefore + 1;
        j = inAfter + 1;
    }
    replaced(before.subspan(i), after.subspan(j), changes);
}

// Where they stand on both sides; none of sheets so long that holding them together would take all
// memory: their rows are then told by their names.
SheetDifference::Common SheetDifference::commonRows(std::span<const Row> before,
                                                    std::span<const Row> after) const
{
    if (before.size() * after.size() > mostCompared)
        return {};
    std::vector<std::vector<int>> length(before.size() + 1, std::vector<int>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;)
            length[i][j] = same(before[i], after[j]) ? length[i + 1][j + 1] + 1
                                                     : std::max(length[i + 1][j], length[i][j + 1]);
    }
    Common common;
    for (std::size_t i = 0, j = 0; i < before.size() && j < after.size();) {
        if (same(before[i], after[j]))
            common.emplace_back(i++, j++);
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    return common;
}

} // namespace

FrameworkChanges frameworkChanges(std::string_view before, std::string_view after)
{
    const std::vector<WorkbookForm> was = workbookForms(before);
    const std::vector<WorkbookForm> is = workbookForms(after);
    FrameworkChanges changes;
    for (const WorkbookForm& form : is) {
        const auto same = std::ranges::find(was, form.sheet, &WorkbookForm::sheet);
        if (same != was.end())
            SheetDifference(*same, form).find(changes);
    }
    return changes;
}

} // namespace delibere::codec
