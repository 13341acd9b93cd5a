// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/tick_list.h"

#include <QKeyEvent>

#include "widgets/kit/table_tools.h"
#include "widgets/kit/two_line_delegate.h"

namespace delibere::widgets {

TickList::TickList(QWidget* parent) : QListView(parent)
{
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setItemDelegate(new TwoLineDelegate(this));
    addCopying(*this);
}

void TickList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (event->key() != Qt::Key_Space || !current.isValid()) {
        QListView::keyPressEvent(event);
        return;
    }
    const bool ticked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QVariant wanted = ticked ? Qt::Unchecked : Qt::Checked;
    model()->setData(current, wanted, Qt::CheckStateRole);
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        model()->setData(index, wanted, Qt::CheckStateRole);
}

void TickList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit currentMoved();
}

} // namespace delibere::widgets
