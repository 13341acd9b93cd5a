// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/catalogue_model.h"

#include <array>

#include "widgets/kit/cell_roles.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

using campaign::CatalogueFigure;

namespace {

constexpr std::array<const char*, CatalogueModel::ColumnCount> catalogueHeadings{
    "★", "Formation", "Établissement", "Ville", "Places", "Dernier rang", "Accès", "Libres"};

QString figureOr(const std::optional<std::uint32_t>& figure)
{
    return figure ? QString::number(*figure) : QStringLiteral("—");
}

QString percentOr(const std::optional<int>& percent)
{
    return percent ? QStringLiteral("%1\u00a0%").arg(*percent) : QStringLiteral("—");
}

QString townsOf(const app::CatalogueEntry& entry)
{
    QStringList towns;
    for (const app::CataloguePlace& each : entry.places) {
        const QString town = QStringLiteral("%1 (%2)").arg(toQt(each.town), toQt(each.department));
        if (!towns.contains(town))
            towns << town;
    }
    return towns.join(QStringLiteral(", "));
}

} // namespace

void CatalogueModel::show(const app::PlayedCampaign& campaign)
{
    beginResetModel();
    m_today = app::formationsToday(campaign);
    if (m_base != campaign.sharedBase()) { // days are played over the same rows: words stay
        m_base = campaign.sharedBase();
        m_catalogue = app::Catalogue(m_base->rows, app::TownPositions::shipped());
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

const app::FormationToday* CatalogueModel::today(const app::CatalogueEntry& entry) const
{
    return entry.formation ? &m_today[*entry.formation] : nullptr;
}

void CatalogueModel::keep()
{
    m_kept = m_catalogue.find(m_filter.search);
    std::erase_if(m_kept, [&](std::size_t each) {
        const app::CatalogueEntry& entry = m_catalogue.entries()[each];
        const app::FormationToday* now = today(entry);
        return (m_filter.favourites && !m_favourites.contains(toQt(entry.id))) ||
               (m_filter.freePlaces && (now == nullptr || now->free == 0));
    });
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
    const app::CatalogueEntry* entry = entryAt(row);
    if (entry == nullptr)
        return;
    const QString id = toQt(entry->id);
    if (m_favourites.erase(id) == 0)
        m_favourites.insert(id);
    emit dataChanged(index(row, Favourite), index(row, Favourite));
}

const app::CatalogueEntry* CatalogueModel::entryAt(int row) const
{
    return row < 0 || row >= rowCount()
               ? nullptr
               : &m_catalogue.entries()[m_kept[static_cast<std::size_t>(row)]];
}

int CatalogueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

int CatalogueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// Before anybody was called a campaign has no last rank of its own.
bool CatalogueModel::isTold(const app::CatalogueEntry& entry, int column) const
{
    const app::FormationToday* now = today(entry);
    return now == nullptr || ((column == LastRank || column == Access) && now->lastRankCalled == 0);
}

QString CatalogueModel::figure(const app::CatalogueEntry& entry, int column) const
{
    const campaign::CatalogueRow* row = m_catalogue.row(entry);
    if (isTold(entry, column)) {
        if (row == nullptr || column == Free)
            return QStringLiteral("—");
        return column == Access
                   ? percentOr(row->accessRate())
                   : figureOr(row->figure(column == Capacity ? CatalogueFigure::Capacity
                                                             : CatalogueFigure::LastRank));
    }
    const app::FormationToday& now = *today(entry);
    switch (column) {
    case Capacity:
        return QString::number(now.capacity);
    case LastRank:
        return QString::number(now.lastRankCalled);
    case Access:
        return percentOr(now.accessRate);
    default:
        return QString::number(now.free);
    }
}

QString CatalogueModel::words(const app::CatalogueEntry& entry, int column) const
{
    switch (column) {
    case Favourite:
        return m_favourites.contains(toQt(entry.id)) ? QStringLiteral("★") : QStringLiteral("☆");
    case Title: {
        const QString title =
            entry.course.empty()
                ? QStringLiteral("%1 — %2").arg(toQt(entry.mention), toQt(entry.id))
                : QStringLiteral("%1, parcours %2 — %3")
                      .arg(toQt(entry.mention), toQt(entry.course), toQt(entry.id));
        return entry.track == Track::Classic ? title : title + QStringLiteral(" · alternance");
    }
    case Establishment:
        return toQt(entry.establishmentName.empty() ? entry.establishment
                                                    : entry.establishmentName);
    case Town:
        return townsOf(entry);
    default:
        return figure(entry, column);
    }
}

QVariant CatalogueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const app::CatalogueEntry& entry = *entryAt(index.row());
    const app::FormationToday* now = today(entry);
    const bool figures = index.column() >= Capacity;
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::ToolTipRole:
        return figures ? QVariant() : words(entry, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return QVariant(figures ? Qt::AlignRight | Qt::AlignVCenter
                                : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole:
        if (index.column() == Free && now != nullptr && now->free > 0)
            return static_cast<int>(theme::Tone::Good);
        return static_cast<int>(figures && isTold(entry, index.column()) ? theme::Tone::Muted
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
    if (role == Qt::ToolTipRole && section == Access)
        return QStringLiteral(
            "Dernier rang appelé, rapporté aux candidatures\u202f; en gris, celui "
            "de la dernière session des données ouvertes");
    if (role == Qt::TextAlignmentRole)
        return int(section >= Capacity ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    return {};
}

} // namespace delibere::widgets
