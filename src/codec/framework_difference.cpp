// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/framework_difference.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "codec/framework_workbook.h"
#include "codec/rows_in_place.h"
#include "codec/workbook_layout.h"

namespace delibere::codec {

namespace {

using Row = std::vector<WorkbookCell>;

const std::string& cell(const Row& row, std::size_t column)
{
    static const std::string none;
    return column < row.size() ? row[column].text : none;
}

// One sheet of both, and how its rows are told.
class SheetDifference {
public:
    SheetDifference(const WorkbookForm& before, const WorkbookForm& after)
        : m_before(before.rows), m_after(after), m_pairs(after.rows.size()),
          m_met(before.rows.size(), false), m_moved(after.rows.size(), false)
    {
        const WorkbookPart& part = *workbookPart(after.sheet);
        m_hasParent = !part.parentHeading.empty() && part.layout == PartLayout::Rows;
        if (part.layout == PartLayout::Questions)
            m_name = 0;
        for (const WorkbookColumn& column : after.columns) {
            const auto field =
                std::ranges::find(part.fields, column.heading, &WorkbookField::heading);
            const bool known = field != part.fields.end();
            if (known && field->key == "id" && field->shape == FieldShape::Id)
                m_name = m_counted.size();
            m_counted.push_back(!known || !saysPlace(*field));
        }
    }

    void find(FrameworkChanges& changes)
    {
        if (m_name) {
            pair([&](const Row& row) { return cell(row, *m_name); });
        } else {
            pair([&](const Row& row) { return contentOf(row, 0); });
            pair([&](const Row& row) { return contentOf(row, m_hasParent ? 1 : 0); });
        }
        findMoves();
        if (!m_name)
            pairBetweenNeighbours();
        for (std::size_t index = 0; index < m_after.rows.size(); ++index)
            tell(index, changes);
        for (std::size_t index = 0; index < m_before.size(); ++index) {
            if (!m_met[index])
                changes.push_back({ChangeKind::Removed,
                                   m_after.sheet,
                                   nameOf(m_before[index]),
                                   {},
                                   textOf(m_before[index]),
                                   {}});
        }
    }

private:
    // What a row says but for its place, and but for its parent from column 1 on.
    [[nodiscard]] std::string contentOf(const Row& row, std::size_t from) const
    {
        std::string content;
        for (std::size_t column = from; column < m_counted.size(); ++column) {
            if (m_counted[column])
                content += cell(row, column);
            content += '\0';
        }
        return content;
    }
    [[nodiscard]] std::string parentOf(const Row& row) const
    {
        return m_hasParent ? cell(row, 0) : std::string();
    }
    // What people call a row: its first cell, and the second where the first is that of its parent.
    [[nodiscard]] std::string nameOf(const Row& row) const
    {
        return m_hasParent ? cell(row, 0) + ", " + cell(row, 1) : cell(row, 0);
    }
    // The rest of it.
    [[nodiscard]] std::string textOf(const Row& row) const
    {
        std::string text;
        for (std::size_t column = m_hasParent ? 2 : 1; column < row.size(); ++column) {
            if (!row[column].text.empty())
                text += (text.empty() ? "" : "\n") + row[column].text;
        }
        return text;
    }

    // The rows of both that have one key, in order; those that are paired already are left out.
    template <class Key>
    void pair(Key key)
    {
        std::map<std::string, std::deque<std::size_t>> waiting;
        for (std::size_t index = 0; index < m_before.size(); ++index) {
            if (!m_met[index])
                waiting[key(m_before[index])].push_back(index);
        }
        for (std::size_t index = 0; index < m_pairs.size(); ++index) {
            if (m_pairs[index])
                continue;
            const auto found = waiting.find(key(m_after.rows[index]));
            if (found == waiting.end() || found->second.empty())
                continue;
            match(found->second.front(), index);
            found->second.pop_front();
        }
    }

    void match(std::size_t before, std::size_t after)
    {
        m_pairs[after] = before;
        m_met[before] = true;
    }

    // Within one parent: when whole blocs change places, their rows go with them.
    void findMoves()
    {
        std::map<std::string, std::vector<std::size_t>> siblings;
        for (std::size_t index = 0; index < m_pairs.size(); ++index) {
            if (!m_pairs[index])
                continue;
            const std::string parent = parentOf(m_after.rows[index]);
            if (parentOf(m_before[*m_pairs[index]]) == parent)
                siblings[parent].push_back(index);
            else
                m_moved[index] = !m_name; // with a name, its parent is a cell that changed
        }
        for (const auto& [parent, rows] : siblings) {
            std::vector<std::size_t> places;
            for (const std::size_t index : rows)
                places.push_back(*m_pairs[index]);
            const std::vector<bool> inPlace = rowsInPlace(places);
            for (std::size_t at = 0; at < rows.size(); ++at)
                m_moved[rows[at]] = !inPlace[at];
        }
    }

    // Between two rows that stayed, as many that went as came are the same ones with other words.
    void pairBetweenNeighbours()
    {
        struct Gap {
            std::vector<std::size_t> went;
            std::vector<std::size_t> came;
        };
        using Neighbour = std::pair<std::string, std::optional<std::size_t>>; // of before
        std::map<Neighbour, Gap> gaps;
        std::vector<bool> stays(m_before.size(), false);
        std::map<std::string, std::optional<std::size_t>> last;
        for (std::size_t index = 0; index < m_pairs.size(); ++index) {
            const std::string parent = parentOf(m_after.rows[index]);
            if (!m_pairs[index]) {
                gaps[{parent, last[parent]}].came.push_back(index);
            } else if (!m_moved[index]) {
                last[parent] = m_pairs[index];
                stays[*m_pairs[index]] = true;
            }
        }
        last.clear();
        for (std::size_t index = 0; index < m_before.size(); ++index) {
            const std::string parent = parentOf(m_before[index]);
            if (!m_met[index])
                gaps[{parent, last[parent]}].went.push_back(index);
            else if (stays[index])
                last[parent] = index;
        }
        for (const auto& [neighbour, gap] : gaps) {
            for (std::size_t at = 0; gap.went.size() == gap.came.size() && at < gap.went.size();
                 ++at)
                match(gap.went[at], gap.came[at]);
        }
    }

    void tell(std::size_t index, FrameworkChanges& changes) const
    {
        const Row& after = m_after.rows[index];
        if (!m_pairs[index]) {
            changes.push_back(
                {ChangeKind::Added, m_after.sheet, nameOf(after), {}, {}, textOf(after)});
            return;
        }
        const Row& before = m_before[*m_pairs[index]];
        if (m_moved[index])
            changes.push_back({ChangeKind::Moved,
                               m_after.sheet,
                               nameOf(after),
                               {},
                               nameOf(before),
                               textOf(after)});
        // Of a row that moved without a name, its place and its parent are what moved.
        const std::size_t from = m_moved[index] && !m_name && m_hasParent ? 1 : 0;
        for (std::size_t column = from; column < m_counted.size(); ++column) {
            if (m_counted[column] && cell(before, column) != cell(after, column))
                changes.push_back({ChangeKind::Changed, m_after.sheet, nameOf(after),
                                   m_after.columns[column].heading, cell(before, column),
                                   cell(after, column)});
        }
    }

    const std::vector<Row>& m_before;
    const WorkbookForm& m_after;
    std::optional<std::size_t> m_name; // the column of the id; none: texts tell the rows apart
    bool m_hasParent = false;
    std::vector<bool> m_counted;                     // by column: false for a place
    std::vector<std::optional<std::size_t>> m_pairs; // by row of `after`
    std::vector<bool> m_met;                         // by row of `before`
    std::vector<bool> m_moved;                       // by row of `after`
};

} // namespace

FrameworkChanges frameworkChanges(std::string_view before, std::string_view after)
{
    const std::vector<WorkbookForm> was = workbookForms(before);
    const std::vector<WorkbookForm> is = workbookForms(after);
    FrameworkChanges changes;
    for (std::size_t sheet = 0; sheet < is.size(); ++sheet)
        SheetDifference(was[sheet], is[sheet]).find(changes);
    return changes;
}

} // namespace delibere::codec
