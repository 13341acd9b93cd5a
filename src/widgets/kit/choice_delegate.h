// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a cell in place: a list where the model offers choices (ChoicesRole), a line elsewhere.
// Choosing commits at once; nothing waits for the cursor to leave.
#pragma once

#include <QStyledItemDelegate>

namespace delibere::widgets {

class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    // As wide as its longest choice, over the cells beside.
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace delibere::widgets
