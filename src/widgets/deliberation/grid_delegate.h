// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of two lines at most in rows that are all as tall: nothing is measured, however many rows
// there are. What is too long elides; the model's tool tip has the whole.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class GridDelegate : public QStyledItemDelegate {
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
