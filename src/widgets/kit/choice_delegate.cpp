// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/choice_delegate.h"

#include <QComboBox>

#include "widgets/kit/synced_table_model.h"

namespace delibere::widgets {

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const QStringList choices = index.data(ChoicesRole).toStringList();
    if (choices.isEmpty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->addItems(choices);
    auto* self = const_cast<ChoiceDelegate*>(this); // createEditor is const, its signals are not
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentText(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    if (qobject_cast<QComboBox*>(editor) == nullptr || editor->parentWidget() == nullptr)
        return;
    QRect room = editor->geometry();
    room.setWidth(qMax(room.width(), editor->sizeHint().width()));
    const int beyond = room.right() - editor->parentWidget()->width() + 1;
    room.translate(-qMax(0, beyond), 0);
    editor->setGeometry(room);
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor))
        model->setData(index, box->currentText(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace delibere::widgets
