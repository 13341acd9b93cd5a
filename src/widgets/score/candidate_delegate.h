// SPDX-License-Identifier: GPL-3.0-or-later
// A candidate in the list of the left: a ring that fills as the sheet does, the name, one line of
// state. The line says in words what the ring shows.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class CandidateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int height(); // of every row, in pixels, at the size of text in use

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

} // namespace delibere::widgets
