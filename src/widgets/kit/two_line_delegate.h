// SPDX-License-Identifier: GPL-3.0-or-later
// A list entry of a strong line and a quieter one under it. The first may wrap, the second too:
// names of frameworks are long and are never cut. Where the model gives a check state, a box stands
// in front, and a click on it ticks it.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        SecondLineRole = Qt::UserRole + 20, // QString
        ToneRole                            // int of theme::Tone, for the second line
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace delibere::widgets
