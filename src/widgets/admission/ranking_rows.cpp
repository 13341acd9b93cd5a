// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a ranking has: under a filter, while one searches, sorted.
#include <algorithm>
#include <numeric>
#include <tuple>

#include <QCollator>

#include "widgets/admission/ranking_model.h"
#include "widgets/kit/found_text.h"

namespace delibere::widgets {

namespace {

constexpr int kept = 1;      // in sight around what there is to settle
constexpr int leastFold = 3; // fewer are not worth a row

} // namespace

RankingModel::Row RankingModel::application(int entry) const
{
    return {Kind::Application, entry, entry,
            m_board.entries[static_cast<std::size_t>(entry)].id.text()};
}

bool RankingModel::matches(int entry) const
{
    const RankingEntry& held = m_board.entries[static_cast<std::size_t>(entry)];
    if (m_filter == RankingFilter::ToSettle && held.settled)
        return false;
    if (m_words.isEmpty())
        return true;
    if (m_haystack.empty()) {
        for (const RankingEntry& each : m_board.entries)
            m_haystack.push_back(
                foldedText(
                    QStringList{each.number, each.name, each.origin, each.reason, each.note}.join(
                        QLatin1Char(' '))) +
                QLatin1Char(' ') + each.number);
    }
    const QString& haystack = m_haystack[static_cast<std::size_t>(entry)];
    return haystack.contains(m_words) || haystack.contains(foldedText(m_words));
}

std::vector<RankingModel::Row> RankingModel::made() const
{
    if (sorted())
        return madeSorted();
    std::vector<Row> rows;
    const int ranked = m_board.ranked();
    if (m_words.isEmpty() && m_filter != RankingFilter::ToSettle) {
        addRanked(rows, ranked);
    } else {
        for (int entry = 0; entry < ranked; ++entry) {
            if (matches(entry))
                rows.push_back(application(entry));
        }
    }
    addParts(rows, ranked);
    return rows;
}

std::vector<RankingModel::Row> RankingModel::madeSorted() const
{
    std::vector<int> order;
    for (int entry = 0; entry < static_cast<int>(m_board.entries.size()); ++entry) {
        if (matches(entry))
            order.push_back(entry);
    }
    std::ranges::stable_sort(order, [this](int a, int b) {
        return m_sortOrder == Qt::AscendingOrder ? less(m_sortColumn, a, b)
                                                 : less(m_sortColumn, b, a);
    });
    std::vector<Row> rows;
    for (const int entry : order)
        rows.push_back(application(entry));
    return rows;
}

bool RankingModel::less(int column, int a, int b) const
{
    const RankingEntry& one = m_board.entries[static_cast<std::size_t>(a)];
    const RankingEntry& other = m_board.entries[static_cast<std::size_t>(b)];
    if (column == m_columns.rank)
        return a < b;
    if (column == m_columns.result)
        return one.result < other.result;
    if (column == m_columns.spread)
        return one.spread < other.spread;
    if (column >= m_columns.firstReading && column < m_columns.spread) {
        const auto at = static_cast<std::size_t>(column - m_columns.firstReading);
        const auto of = [at](const RankingEntry& entry) {
            return at < entry.readings.size() ? entry.readings[at] : std::nullopt;
        };
        return of(one) < of(other);
    }
    static const QCollator collator = [] {
        QCollator made(QLocale(QLocale::French, QLocale::France));
        made.setNumericMode(true);
        return made;
    }();
    return collator.compare(text(one, column), text(other, column)) < 0;
}

// Far from what there is to settle, and from the lines.
std::vector<bool> RankingModel::folded(int ranked) const
{
    std::vector<bool> folded(static_cast<std::size_t>(ranked), m_filter == RankingFilter::Fold);
    const auto keep = [&](int entry) {
        for (int at = std::max(0, entry - kept); at <= std::min(ranked - 1, entry + kept); ++at)
            folded[static_cast<std::size_t>(at)] = false;
    };
    for (int entry = 0; entry < ranked; ++entry) {
        const RankingEntry& held = m_board.entries[static_cast<std::size_t>(entry)];
        if (!held.settled || held.rank == m_board.places || held.rank == m_board.lastRank)
            keep(entry);
        if (m_open.contains(held.id.text()))
            folded[static_cast<std::size_t>(entry)] = false;
    }
    return folded;
}

void RankingModel::addRanked(std::vector<Row>& rows, int ranked) const
{
    const std::vector<bool> hidden = folded(ranked);
    for (int entry = 0; entry < ranked; ++entry) {
        int end = entry;
        while (end < ranked && hidden[static_cast<std::size_t>(end)])
            ++end;
        if (end - entry >= leastFold) {
            rows.push_back({Kind::Fold, entry, end - 1,
                            "fold/" + m_board.entries[static_cast<std::size_t>(entry)].id.text()});
            entry = end - 1;
        } else {
            rows.push_back(application(entry));
        }
        addLineUnder(rows, entry);
    }
}

void RankingModel::addLineUnder(std::vector<Row>& rows, int entry) const
{
    const int rank = m_board.entries[static_cast<std::size_t>(entry)].rank;
    if (rank == m_board.lastRank)
        rows.push_back({Kind::LastRank, entry, entry, "last"});
    if (rank == m_board.places)
        rows.push_back({Kind::Places, entry, entry, "places"});
}

void RankingModel::addParts(std::vector<Row>& rows, int from) const
{
    const int count = static_cast<int>(m_board.entries.size());
    for (int entry = from; entry < count;) {
        const RankingSection part = m_board.entries[static_cast<std::size_t>(entry)].part;
        std::vector<Row> found;
        const int first = entry;
        for (; entry < count && m_board.entries[static_cast<std::size_t>(entry)].part == part;
             ++entry) {
            if (matches(entry))
                found.push_back(application(entry));
        }
        if (found.empty())
            continue;
        rows.push_back(
            {Kind::Part, first, entry - 1, "part/" + std::to_string(static_cast<int>(part))});
        if (!m_closed.contains(part) || !m_words.isEmpty())
            rows.insert(rows.end(), found.begin(), found.end());
    }
}

} // namespace delibere::widgets
