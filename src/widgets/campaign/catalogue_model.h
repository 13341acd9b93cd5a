// SPDX-License-Identifier: GPL-3.0-or-later
// All formations as rows, those that are asked for. Words are folded once, so that a key looks
// through seventeen thousand rows without being felt.
#pragma once

#include <set>
#include <vector>

#include <QAbstractTableModel>

#include "app/campaign_views.h"

namespace delibere::widgets {

struct CatalogueFilter {
    QString text;   // every word stands somewhere in the row
    QString region; // empty: all
    std::optional<Track> track{};
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
        Region,
        TrackColumn,
        Capacity,
        LastRank,
        Access,
        Waiting,
        Free,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const app::PlayedCampaign& campaign);
    void filter(const CatalogueFilter& filter);
    void setFavourites(const QStringList& ids);
    [[nodiscard]] QStringList favourites() const;
    void toggleFavourite(int row);
    [[nodiscard]] std::optional<campaign::FormationNumber> formationAt(int row) const;
    [[nodiscard]] std::size_t all() const { return m_entries.size(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Entry {
        QString id;
        QString title;
        QString establishment;
        QString region;
        Track track = Track::Classic;
        QString folded;
        app::FormationToday today;
    };
    [[nodiscard]] bool keeps(const Entry& entry, const QStringList& words) const;
    [[nodiscard]] QVariant words(const Entry& entry, int column) const;
    void keep();

    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_kept;
    std::set<QString> m_favourites; // by identifier
    CatalogueFilter m_filter;
};

} // namespace delibere::widgets
