// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/table_items.h"

namespace delibere::widgets {

QTableWidgetItem* wordsItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

QTableWidgetItem* typedItem(const QString& text, bool editable)
{
    QTableWidgetItem* item = wordsItem(text);
    if (editable)
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    return item;
}

QTableWidgetItem* boxItem(bool ticked, bool changeable)
{
    QTableWidgetItem* item = wordsItem({});
    if (changeable)
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace delibere::widgets
