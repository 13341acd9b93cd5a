// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a ranking: one line, all rows as tall, nothing measured. What is said over a whole row
// (a fold, a title, the line at the capacity) is painted across its cells.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class RankingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    [[nodiscard]] static int rowHeight();

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

} // namespace delibere::widgets
