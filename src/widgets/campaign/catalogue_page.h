// SPDX-License-Identifier: GPL-3.0-or-later
// « Toutes les formations »: searched by words, region and track; a double click opens one.
#pragma once

#include <QWidget>

#include "campaign/numbers.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace delibere::widgets {

class CampaignDocument;
class CatalogueModel;
class RefreshWhenShown;

class CataloguePage : public QWidget {
    Q_OBJECT

public:
    CataloguePage(CampaignDocument& document, QWidget* parent = nullptr);

signals:
    void formationRequested(delibere::campaign::FormationNumber formation);

private:
    void addFilters(QVBoxLayout& column);
    void setUpTable();
    void fillRegions();
    void refresh();
    void filter();
    void toggle();
    void open();

    CampaignDocument& m_document;
    RefreshWhenShown* m_fresh = nullptr;
    CatalogueModel* m_model = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_region = nullptr;
    QComboBox* m_track = nullptr;
    QCheckBox* m_favourites = nullptr;
    QCheckBox* m_free = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace delibere::widgets
