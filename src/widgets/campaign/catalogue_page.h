// SPDX-License-Identifier: GPL-3.0-or-later
// « Toutes les formations »: those of the campaign and of the open data, searched as on the
// platform, and the sheet of the one that is chosen; a double click opens what the campaign plays.
#pragma once

#include <memory>

#include <QWidget>

#include "campaign/numbers.h"

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace delibere::app {
struct CampaignBase;
}

namespace delibere::widgets {

class CampaignDocument;
class CatalogueFilters;
class CatalogueModel;
class CatalogueSheet;
class RefreshWhenShown;

class CataloguePage : public QWidget {
    Q_OBJECT

public:
    CataloguePage(CampaignDocument& document, QWidget* parent = nullptr);

signals:
    void formationRequested(delibere::campaign::FormationNumber formation);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTable();
    void setUpTable();
    void addFoot(QVBoxLayout& column);
    void refresh();
    void filter();
    void showSheet();
    void toggle();
    void open();

    CampaignDocument& m_document;
    RefreshWhenShown* m_fresh = nullptr;
    CatalogueModel* m_model = nullptr;
    CatalogueFilters* m_filters = nullptr;
    CatalogueSheet* m_sheet = nullptr;
    QLabel* m_count = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_open = nullptr;
    std::shared_ptr<const app::CampaignBase> m_listed; // whose zones and modes can be chosen
};

} // namespace delibere::widgets
