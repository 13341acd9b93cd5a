// SPDX-License-Identifier: GPL-3.0-or-later
// The formations that a search finds, as rows: what the campaign says of them today, and what the
// open data told of them last where it does not play them.
#pragma once

#include <set>
#include <vector>

#include <QAbstractTableModel>

#include "app/campaign_views.h"
#include "app/catalogue.h"

namespace delibere::widgets {

struct CatalogueFilter {
    app::CatalogueSearch search;
    bool favourites = false;
    bool freePlaces = false;

    friend bool operator==(const CatalogueFilter&, const CatalogueFilter&) = default;
};

class CatalogueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Favourite,
        Title,
        Establishment,
        Town,
        Capacity,
        LastRank,
        Access,
        Free,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const app::PlayedCampaign& campaign);
    void filter(const CatalogueFilter& filter);
    void setFavourites(const QStringList& ids);
    [[nodiscard]] QStringList favourites() const;
    void toggleFavourite(int row);
    [[nodiscard]] const app::Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const app::CatalogueEntry* entryAt(int row) const; // nullptr: no such row

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const app::FormationToday* today(const app::CatalogueEntry& entry) const;
    [[nodiscard]] QString words(const app::CatalogueEntry& entry, int column) const;
    // The figure is of the last session that the open data tell of, not of today.
    [[nodiscard]] bool isTold(const app::CatalogueEntry& entry, int column) const;
    [[nodiscard]] QString figure(const app::CatalogueEntry& entry, int column) const;
    void keep();

    std::shared_ptr<const app::CampaignBase> m_base; // whose rows the catalogue is of
    app::Catalogue m_catalogue;
    std::vector<app::FormationToday> m_today; // of the campaign's formations
    std::vector<std::size_t> m_kept;
    std::set<QString> m_favourites; // by identifier
    CatalogueFilter m_filter;
};

} // namespace delibere::widgets
