// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one line, and the line across the table under the last that was called.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class CallListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int rowHeight();
    [[nodiscard]] static int lineHeight();
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace delibere::widgets
