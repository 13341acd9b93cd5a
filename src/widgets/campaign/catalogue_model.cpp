// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/catalogue_model.h"

#include <algorithm>
#include <array>

#include "widgets/campaign/campaign_text.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/found_text.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/campaign_words.h"

namespace delibere::widgets {

namespace {

constexpr std::array<const char*, CatalogueModel::ColumnCount> catalogueHeadings{
    "★",      "Formation",    "Établissement", "Région",     "Voie",
    "Places", "Dernier rang", "Taux d’accès",  "En attente", "Libres"};

QString trackText(Track track)
{
    return toQt(std::string(wording::trackWord(track)));
}

} // namespace

void CatalogueModel::show(const app::PlayedCampaign& campaign)
{
    const std::vector<store::FormationRow>& rows = campaign.base().rows.formations;
    std::vector<app::FormationToday> days = app::formationsToday(campaign);
    beginResetModel();
    const bool known = m_entries.size() == rows.size(); // their words stay
    m_entries.resize(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Entry& entry = m_entries[at];
        entry.today = days[at];
        if (known)
            continue;
        const store::FormationRow& row = rows[at];
        entry.id = toQt(row.id);
        entry.title = formationTitle(row);
        entry.establishment = toQt(row.establishment);
        entry.region = toQt(row.region);
        entry.track = row.rules.track;
        entry.folded = foldedText(entry.title + QLatin1Char(' ') + entry.id + QLatin1Char(' ') +
                                  entry.establishment + QLatin1Char(' ') + entry.region +
                                  QLatin1Char(' ') + trackText(entry.track));
    }
    keep();
    endResetModel();
}

void CatalogueModel::filter(const CatalogueFilter& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    keep();
    endResetModel();
}

bool CatalogueModel::keeps(const Entry& entry, const QStringList& words) const
{
    return (m_filter.region.isEmpty() || entry.region == m_filter.region) &&
           (!m_filter.track || entry.track == *m_filter.track) &&
           (!m_filter.favourites || m_favourites.contains(entry.id)) &&
           (!m_filter.freePlaces || entry.today.free > 0) &&
           std::ranges::all_of(words,
                               [&](const QString& each) { return entry.folded.contains(each); });
}

void CatalogueModel::keep()
{
    const QStringList words = foldedText(m_filter.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_kept.clear();
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        if (keeps(m_entries[at], words))
            m_kept.push_back(at);
    }
}

void CatalogueModel::setFavourites(const QStringList& ids)
{
    m_favourites = std::set<QString>(ids.begin(), ids.end());
}

QStringList CatalogueModel::favourites() const
{
    return {m_favourites.begin(), m_favourites.end()};
}

void CatalogueModel::toggleFavourite(int row)
{
    const QString id = m_entries[m_kept[static_cast<std::size_t>(row)]].id;
    if (m_favourites.erase(id) == 0)
        m_favourites.insert(id);
    emit dataChanged(index(row, Favourite), index(row, Favourite));
}

std::optional<campaign::FormationNumber> CatalogueModel::formationAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return static_cast<campaign::FormationNumber>(m_kept[static_cast<std::size_t>(row)]);
}

int CatalogueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

int CatalogueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CatalogueModel::words(const Entry& entry, int column) const
{
    switch (column) {
    case Favourite:
        return m_favourites.contains(entry.id) ? QStringLiteral("★") : QStringLiteral("☆");
    case Title:
        return QStringLiteral("%1 — %2").arg(entry.title, entry.id);
    case Establishment:
        return entry.establishment;
    case Region:
        return entry.region;
    case TrackColumn:
        return trackText(entry.track);
    case Capacity:
        return QString::number(entry.today.capacity);
    case LastRank:
        return entry.today.lastRankCalled == 0 ? QStringLiteral("—")
                                               : QString::number(entry.today.lastRankCalled);
    case Access:
        return entry.today.accessRate ? QStringLiteral("%1\u00a0%").arg(*entry.today.accessRate)
                                      : QStringLiteral("—");
    case Waiting:
        return QString::number(entry.today.waiting);
    default:
        return QString::number(entry.today.free);
    }
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[m_kept[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Title ? words(entry, Title).toString().toHtmlEscaped()
                                       : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(index.column() >= Capacity ? Qt::AlignRight | Qt::AlignVCenter
                                                   : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        return static_cast<int>(index.column() == Free && entry.today.free > 0
                                    ? theme::Tone::Good
                                    : theme::Tone::Normal);
    case LineLimitRole:
        return 1;
    default:
        return {};
    }
}

QVariant CatalogueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromUtf8(catalogueHeadings[static_cast<std::size_t>(section)]);
    if (role == Qt::ToolTipRole && section == Favourite)
        return QStringLiteral("Favoris de cet ordinateur");
    if (role == Qt::TextAlignmentRole)
        return int(section >= Capacity ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    return {};
}

} // namespace delibere::widgets
