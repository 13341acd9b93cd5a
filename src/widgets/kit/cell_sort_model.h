// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in the order of a column: figures as figures (« 69,5 » before « 70,0 », whatever sign stands
// in front), words as a French reader files them, what is not there (« — », « masqué ») last. Until
// a column is chosen the order is that of the source.
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace delibere::widgets {

class CellSortModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CellSortModel(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QCollator m_collator;
};

// The words of a cell as a spreadsheet wants them: on one line, without the sign in front, with the
// tick that stands beside them.
[[nodiscard]] QString plainCellText(const QModelIndex& index);

} // namespace delibere::widgets
