// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/ranking_model.h"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

#include "widgets/admission/ranking_text.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"

namespace delibere::widgets {

using theme::Tone;

void RankingModel::show(RankingBoard board)
{
    const bool columns = board.named != m_board.named || board.readers != m_board.readers;
    m_haystack.clear();
    if (columns) {
        beginResetModel();
        m_board = std::move(board);
        int next = 2;
        m_columns.name = m_board.named ? next++ : -1;
        m_columns.origin = next++;
        m_columns.result = next++;
        m_columns.firstReading = next;
        m_columns.spread = next + static_cast<int>(m_board.readers);
        m_columns.note = m_columns.spread + 1;
        m_columns.count = m_columns.note + 1;
        m_rows = made();
        endResetModel();
        return;
    }
    m_board = std::move(board);
    rebuild();
}

void RankingModel::setFilter(RankingFilter filter)
{
    m_filter = filter;
    m_open.clear();
    rebuild();
}

void RankingModel::search(const QString& words)
{
    m_words = words;
    rebuild();
}

void RankingModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
}

void RankingModel::rebuild()
{
    tell(made());
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// The view keeps what is chosen, and measures nothing again, when it hears of one row that moved.
void RankingModel::tell(std::vector<Row> now)
{
    if (m_rows.size() == now.size()) {
        if (m_rows == now) {
            m_rows = std::move(now);
            return;
        }
        if (tellMove(now))
            return;
    }
    tellOrder(now);
}

bool RankingModel::tellMove(std::vector<Row>& now)
{
    std::size_t first = 0;
    while (m_rows[first] == now[first])
        ++first;
    std::size_t last = now.size() - 1;
    while (m_rows[last] == now[last])
        --last;
    const auto held = std::span(m_rows).subspan(first, last - first + 1);
    const auto wanted = std::span(now).subspan(first, last - first + 1);
    const std::size_t others = held.size() - 1;
    const bool down = held.front() == wanted.back() &&
                      std::ranges::equal(held.last(others), wanted.first(others));
    const bool up = held.back() == wanted.front() &&
                    std::ranges::equal(held.first(others), wanted.last(others));
    if (!down && !up)
        return false;
    const int from = static_cast<int>(down ? first : last);
    const int to = static_cast<int>(down ? last + 1 : first);
    beginMoveRows({}, from, from, {}, to);
    m_rows = std::move(now);
    endMoveRows();
    return true;
}

// Who holds a row goes along with it; what is not there any more is let go.
void RankingModel::tellOrder(std::vector<Row>& now)
{
    if (now.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(now);
        endResetModel();
        return;
    }
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::unordered_map<std::string, int> places;
    for (std::size_t row = 0; row < now.size(); ++row)
        places.emplace(now[row].key, static_cast<int>(row));
    for (const QModelIndex& old : persistentIndexList()) {
        const auto found = places.find(m_rows[static_cast<std::size_t>(old.row())].key);
        changePersistentIndex(old, found == places.end() ? QModelIndex()
                                                         : index(found->second, old.column()));
    }
    m_rows = std::move(now);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

RankingModel::Kind RankingModel::kindAt(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).kind;
}

const RankingEntry* RankingModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount() || kindAt(row) != Kind::Application)
        return nullptr;
    return &m_board.entries[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].from)];
}

int RankingModel::rowOf(const CandidateId& id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.kind == Kind::Application &&
               m_board.entries[static_cast<std::size_t>(row.from)].id == id;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RankingModel::rowOfRank(int rank) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row& row) {
        const auto rankOf = [&](int entry) {
            return m_board.entries[static_cast<std::size_t>(entry)].rank;
        };
        if (row.kind == Kind::Application)
            return rankOf(row.from) == rank;
        return row.kind == Kind::Fold && rankOf(row.from) <= rank && rank <= rankOf(row.to);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool RankingModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    const Row held = m_rows[static_cast<std::size_t>(row)];
    if (held.kind == Kind::Fold) {
        for (int entry = held.from; entry <= held.to; ++entry)
            m_open.insert(m_board.entries[static_cast<std::size_t>(entry)].id.text());
    } else if (held.kind == Kind::Part) {
        const RankingSection part = m_board.entries[static_cast<std::size_t>(held.from)].part;
        if (m_closed.erase(part) == 0)
            m_closed.insert(part);
    } else {
        return false;
    }
    rebuild();
    return true;
}

void RankingModel::reveal(const CandidateId& id)
{
    const RankingEntry* entry = m_board.entry(id);
    if (entry == nullptr || rowOf(id) >= 0)
        return;
    m_closed.erase(entry->part);
    m_open.insert(id.text());
    rebuild();
}

int RankingModel::rankedRows() const
{
    const auto part = std::ranges::find(m_rows, Kind::Part, &Row::kind);
    const auto rows = static_cast<int>(part - m_rows.begin());
    return sorted() || !m_words.isEmpty() || m_filter == RankingFilter::ToSettle ? 0 : rows;
}

CandidateId RankingModel::placeAfter(int row, const CandidateId& without) const
{
    for (int at = std::min(row, rowCount()) - 1; at >= 0; --at) {
        const Row& held = m_rows[static_cast<std::size_t>(at)];
        if (held.kind != Kind::Application && held.kind != Kind::Fold)
            continue;
        const RankingEntry& entry = m_board.entries[static_cast<std::size_t>(held.to)];
        if (entry.id != without && entry.placed && entry.part == RankingSection::Ranked)
            return entry.id;
    }
    return {};
}

int RankingModel::shown() const
{
    return static_cast<int>(std::ranges::count(m_rows, Kind::Application, &Row::kind));
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns.count;
}

bool RankingModel::figures(int column) const
{
    return column == m_columns.rank || (column >= m_columns.result && column <= m_columns.spread);
}

Qt::ItemFlags RankingModel::flags(const QModelIndex& index) const
{
    switch (kindAt(index.row())) {
    case Kind::Application:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    case Kind::Fold:
    case Kind::Part:
        return Qt::ItemIsEnabled;
    case Kind::Places:
    case Kind::LastRank:
        break;
    }
    return Qt::NoItemFlags; // the cursor goes over it
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (row.kind == Kind::Application)
        return applicationData(m_board.entries[static_cast<std::size_t>(row.from)], index.column(),
                               role);
    const bool first = index.column() == 0;
    if (role == WideRole || role == Qt::ToolTipRole ||
        (first && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)))
        return wideText(row);
    return {};
}

QVariant RankingModel::applicationData(const RankingEntry& entry, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        return toolTip(entry, column).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int(figures(column) ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
    case StrongRole:
        return column == m_columns.rank || column == m_columns.result;
    case ToneRole:
        return static_cast<int>(column == m_columns.note ? entry.tone : Tone::Normal);
    case FlaggedRole:
        return !entry.settled && entry.part == RankingSection::Ranked;
    default:
        return {};
    }
}

QString RankingModel::text(const RankingEntry& entry, int column) const
{
    if (column == m_columns.rank) {
        if (entry.rank == 0 || !entry.placed)
            return QStringLiteral("—");
        return entry.tie < 0 ? QString::number(entry.rank)
                             : QStringLiteral("=\u00a0%1").arg(entry.rank);
    }
    if (column == m_columns.number)
        return entry.number;
    if (column == m_columns.name)
        return entry.name;
    if (column == m_columns.origin)
        return entry.origin;
    if (column == m_columns.result)
        return resultText(m_board.marks, entry.result);
    if (column == m_columns.spread)
        return resultText(m_board.marks, entry.spread);
    if (column == m_columns.note)
        return entry.note.isEmpty() ? QStringLiteral("—") : entry.note;
    const auto reading = static_cast<std::size_t>(column - m_columns.firstReading);
    return reading < entry.readings.size() ? resultText(m_board.marks, entry.readings[reading])
                                           : QStringLiteral("—");
}

QString RankingModel::toolTip(const RankingEntry& entry, int column) const
{
    if (column == m_columns.result && entry.result)
        return QStringLiteral("Résultat exact\u00a0: ") + exactText(m_board.marks, *entry.result);
    if (column == m_columns.spread && entry.spread)
        return QStringLiteral("Entre la plus haute et la plus basse lecture\u00a0: ") +
               exactText(m_board.marks, *entry.spread);
    const QString shown = text(entry, column);
    return shown == QStringLiteral("—") ? QString() : shown;
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(figures(section) ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == m_columns.rank)
        return QStringLiteral("Rang");
    if (section == m_columns.number)
        return QStringLiteral("Numéro");
    if (section == m_columns.name)
        return QStringLiteral("Nom");
    if (section == m_columns.origin)
        return QStringLiteral("Origine");
    if (section == m_columns.result)
        return QStringLiteral("Résultat");
    if (section == m_columns.spread)
        return QStringLiteral("Écart");
    if (section == m_columns.note)
        return QStringLiteral("Signalement");
    return QStringLiteral("Lecture\u00a0%1").arg(section - m_columns.firstReading + 1);
}

QString RankingModel::wideText(const Row& row) const
{
    const auto entryOf = [&](int at) -> const RankingEntry& {
        return m_board.entries[static_cast<std::size_t>(at)];
    };
    switch (row.kind) {
    case Kind::Fold:
        return QStringLiteral("▸ Rangs %1 à %2 — %3, rien à régler")
            .arg(entryOf(row.from).rank)
            .arg(entryOf(row.to).rank)
            .arg(applicationsText(row.to - row.from + 1));
    case Kind::Part:
        return partText(row);
    case Kind::Places:
        return QStringLiteral("%1 — capacité\u00a0: %2")
            .arg(*m_board.places)
            .arg(*m_board.places == 1 ? QStringLiteral("1 place")
                                      : QStringLiteral("%1 places").arg(*m_board.places));
    case Kind::LastRank:
        return QStringLiteral("%1 — rang du dernier appelé l’année précédente")
            .arg(*m_board.lastRank);
    case Kind::Application:
        break;
    }
    return {};
}

// How many, and the reasons that were said most.
QString RankingModel::partText(const Row& row) const
{
    constexpr std::size_t mostReasons = 2;
    const RankingSection part = m_board.entries[static_cast<std::size_t>(row.from)].part;
    std::map<QString, int> counted;
    for (const RankingEntry& entry : m_board.entries) {
        if (entry.part == part && !entry.reason.isEmpty())
            ++counted[entry.reason];
    }
    std::vector<std::pair<int, QString>> reasons;
    for (const auto& [reason, count] : counted)
        reasons.emplace_back(count, reason);
    std::ranges::stable_sort(reasons, std::greater<>(), &std::pair<int, QString>::first);
    QStringList said;
    for (std::size_t at = 0; at < reasons.size() && at < mostReasons; ++at)
        said << QStringLiteral("%1\u00a0× «\u00a0%2\u00a0»")
                    .arg(reasons[at].first)
                    .arg(reasons[at].second);
    if (reasons.size() > mostReasons)
        said << QStringLiteral("%1 autres motifs").arg(reasons.size() - mostReasons);
    static const std::map<RankingSection, QString> titles{
        {RankingSection::Unanswered, QStringLiteral("Sans réponse")},
        {RankingSection::Awaiting, QStringLiteral("En attente d’une précision")},
        {RankingSection::Academic, QStringLiteral("Refus académiques")},
        {RankingSection::Administrative, QStringLiteral("Refus administratifs")}};
    const QString arrow =
        m_closed.contains(part) && m_words.isEmpty() ? QStringLiteral("▸ ") : QStringLiteral("▾ ");
    const QString title =
        arrow + titles.at(part) + QStringLiteral("\u00a0: ") + QString::number(m_board.count(part));
    return said.isEmpty() ? title : title + QStringLiteral(" — ") + said.join(QStringLiteral(", "));
}

} // namespace delibere::widgets
