// SPDX-License-Identifier: GPL-3.0-or-later
// A table cell whose words wrap and never elide: text, an optional smaller paragraph under it, a
// tone, and for two kinds of cells the look of a field or of a state pill. Plain text only.
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include "widgets/delegates/density.h"
#include "widgets/delegates/mark_painter.h"

namespace delibere::widgets {

// The ground and the hairline under a row; shared by the delegates of a table.
void paintCellGround(QPainter& painter, const QStyleOptionViewItem& option, bool current);

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDiscretion(Discretion discretion) { m_discretion = discretion; }
    void setDensity(Density density) { m_density = density; }
    void setEdited(const QModelIndex& index) { m_edited = index; } // makes room for its editor

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

    // One line at the foot of the edited cell; Enter confirms, Escape gives up.
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    [[nodiscard]] QString detail(const QModelIndex& index) const;

    Discretion m_discretion = Discretion::MarksShown;
    Density m_density = Density::Comfortable;
    QPersistentModelIndex m_edited;
};

} // namespace delibere::widgets
