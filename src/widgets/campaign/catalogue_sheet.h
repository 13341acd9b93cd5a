// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of a formation: every item that the platform shows, from the open data and from the
// framework of the formation where there is one; what nobody published is said so.
#pragma once

#include <QFrame>

#include "app/catalogue.h"

class QLabel;

namespace delibere::widgets {

class CellTableModel;
class ShareBars;

class CatalogueSheet : public QFrame {
    Q_OBJECT

public:
    explicit CatalogueSheet(QWidget* parent = nullptr);

    // nullptr: none. `places`: that the campaign plays; absent: it does not.
    void show(const app::Catalogue& catalogue, const app::CatalogueEntry* entry,
              std::optional<int> places);

private:
    void showShares(const campaign::CatalogueRow* row);

    app::FrameworkListing m_frameworks; // within reach when the sheet was made
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_sharesTitle = nullptr;
    ShareBars* m_shares = nullptr;
    CellTableModel* m_items = nullptr;
};

} // namespace delibere::widgets
