// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/call_list_model.h"

#include "widgets/campaign/campaign_text.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"
#include "wording/campaign_page_words.h"

namespace delibere::widgets {

namespace {

constexpr std::array<const char*, CallListModel::ColumnCount> callHeadings{
    "Rang", "Numéro", "En attente", "Hier", "Mouvement", "État"};

bool isFigure(int column)
{
    return column == CallListModel::Rank || column == CallListModel::Waiting ||
           column == CallListModel::Yesterday;
}

QString positionText(std::uint32_t position)
{
    return position == 0 ? QStringLiteral("—") : QString::number(position);
}

} // namespace

void CallListModel::show(app::FormationStory story, const app::PlayedCampaign& campaign,
                         campaign::FormationNumber number)
{
    beginResetModel();
    m_story = std::move(story);
    m_calendar = campaign.calendar();
    m_day = campaign.today().value_or(0);
    m_numbers.clear();
    for (const app::StoryLine& each : m_story.lines)
        m_numbers.push_back(candidateNumber(campaign, each.now.application));
    const std::uint32_t last = campaign.board().lastRankCalled(number);
    m_line = last > 0 ? static_cast<int>(last) : -1;
    if (m_line >= 0)
        m_lineWords = QStringLiteral("%1 — dernier appelé%2")
                          .arg(m_line)
                          .arg(last > m_story.lastRankBefore
                                   ? QStringLiteral(", %1 à 9\u00a0h")
                                         .arg(toQt(wording::shortDay(m_calendar.dateOf(m_day))))
                                   : QString());
    endResetModel();
}

const app::StoryLine* CallListModel::lineAt(int row) const
{
    if (row < 0 || row == m_line || row >= rowCount())
        return nullptr;
    const int at = m_line >= 0 && row > m_line ? row - 1 : row;
    return &m_story.lines[static_cast<std::size_t>(at)];
}

int CallListModel::rowOf(campaign::ApplicationNumber application) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const app::StoryLine* line = lineAt(row);
        if (line != nullptr && line->now.application == application)
            return row;
    }
    return -1;
}

int CallListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_story.lines.size()) + (m_line >= 0 ? 1 : 0);
}

int CallListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CallListModel::words(const app::StoryLine& line, int column) const
{
    switch (column) {
    case Rank:
        return QString::number(line.now.rank);
    case Number:
        return m_numbers[line.now.rank - 1];
    case Waiting:
        return positionText(line.now.position);
    case Yesterday:
        return positionText(line.positionBefore);
    case Movement:
        return movementText(line);
    default:
        return stateText(line, m_calendar, m_day);
    }
}

int CallListModel::tone(const app::StoryLine& line, int column) const
{
    if (column == State)
        return static_cast<int>(toneOf(line.now.state));
    const bool gone = toneOf(line.now.state) == theme::Tone::Muted;
    const bool quiet = column == Yesterday || (gone && column != Rank && column != Number);
    return static_cast<int>(quiet ? theme::Tone::Muted : theme::Tone::Normal);
}

QVariant CallListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::StoryLine* line = lineAt(index.row());
    if (line == nullptr) {
        const bool said =
            role == LineRole || (role == Qt::AccessibleTextRole && index.column() == 0);
        return said ? QVariant(m_lineWords) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return words(*line, index.column());
    case Qt::ToolTipRole:
        return index.column() == State ? words(*line, State).toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(isFigure(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        return tone(*line, index.column());
    case StrongRole:
        return index.column() == Rank || (index.column() == State && line->calledNext);
    default:
        return {};
    }
}

QVariant CallListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromUtf8(callHeadings[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return int(isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    return {};
}

Qt::ItemFlags CallListModel::flags(const QModelIndex& index) const
{
    return lineAt(index.row()) == nullptr ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

} // namespace delibere::widgets
