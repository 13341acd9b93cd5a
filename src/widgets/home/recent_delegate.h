// SPDX-License-Identifier: GPL-3.0-or-later
// A recent session: its title and how far it is on two lines, then its state, its day and its
// place, as far as the list is wide.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class RecentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1,
        DetailToneRole, // theme::Tone
        StateRole,
        StateToneRole,
        DateRole,
        PlaceRole
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

} // namespace delibere::widgets
