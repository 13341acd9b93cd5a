// SPDX-License-Identifier: GPL-3.0-or-later
// A table cell whose words wrap and never elide: text, an optional smaller paragraph under it, a
// tone, and for two kinds of cells the look of a field or of a state pill. Plain text only.
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include "widgets/kit/density.h"
#include "widgets/kit/mark_painter.h"

namespace delibere::widgets {

// The ground and the hairline under a row; shared by the delegates of a table.
void paintCellGround(QPainter& painter, const QStyleOptionViewItem& option, bool current);

// The ground of a cell that is selected to be copied.
void paintSelection(QPainter& painter, const QStyleOptionViewItem& option);

// What lies on that ground in a table of single lines: the selection, the mark of the row in hand
// in its first column, the words in their tone, elided, with this much room at both sides (pixels).
void paintCellLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   bool current, int padding);

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDiscretion(Discretion discretion) { m_discretion = discretion; }
    void setDensity(Density density) { m_density = density; }
    void setEdited(const QModelIndex& index) { m_edited = index; } // makes room for its editor
    // Room under the cells of one row, for what edits it; -1: of none.
    void setFoot(int row, int height)
    {
        m_footRow = row;
        m_foot = row < 0 ? 0 : height;
    }
    [[nodiscard]] int foot() const { return m_foot; }
    // Where a cell of the shape Field paints its field.
    [[nodiscard]] static QRect fieldIn(const QRect& cell);

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
    [[nodiscard]] int footOf(const QModelIndex& index) const;

    Discretion m_discretion = Discretion::MarksShown;
    Density m_density = Density::Comfortable;
    QPersistentModelIndex m_edited;
    int m_footRow = -1;
    int m_foot = 0;
};

} // namespace delibere::widgets
