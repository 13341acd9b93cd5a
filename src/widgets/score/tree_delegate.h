// SPDX-License-Identifier: GPL-3.0-or-later
// A bloc or a competency in the tree of the left: its title on two lines at most (the whole of it
// one hover away), what is marked on the right, « ? » where the reading left a doubt.
#pragma once

#include <QStyledItemDelegate>

#include "widgets/kit/mark_painter.h"

namespace delibere::widgets {

class TreeDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDiscretion(Discretion discretion) { m_discretion = discretion; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    Discretion m_discretion = Discretion::MarksShown;
};

} // namespace delibere::widgets
