// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/call_list_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include "widgets/campaign/call_list_model.h"
#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int cellPadding = 10;
constexpr int lineWordsAt = 176;

void paintCalledLine(QPainter& painter, const QTableView& view, const QStyleOptionViewItem& option,
                     const QString& words)
{
    const theme::Colours& set = theme::colours();
    const int left = view.columnViewportPosition(0);
    const int right = left + view.horizontalHeader()->length();
    const int middle = option.rect.center().y();
    const int from = left + theme::scaled(lineWordsAt);
    painter.fillRect(option.rect, set.sheet);
    painter.setClipRect(option.rect);
    painter.setFont(theme::strongFont(theme::captionSize));
    const int width = painter.fontMetrics().horizontalAdvance(words);
    painter.setPen(QPen(set.accent, 2));
    painter.drawLine(left, middle, from - 8, middle);
    painter.drawLine(from + width + 8, middle, right, middle);
    painter.drawText(QRect(from, option.rect.top(), width + 2, option.rect.height()),
                     Qt::AlignVCenter, words);
}

} // namespace

int CallListDelegate::rowHeight()
{
    return theme::scaled(32);
}

int CallListDelegate::lineHeight()
{
    return theme::scaled(24);
}

void CallListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    if (view == nullptr)
        return;
    painter->save();
    const QVariant line = index.data(CallListModel::LineRole);
    if (line.isValid()) {
        paintCalledLine(*painter, *view, option, line.toString());
        painter->restore();
        return;
    }
    const bool current =
        view->currentIndex().isValid() && view->currentIndex().row() == index.row();
    paintCellGround(*painter, option, current);
    paintCellLine(*painter, option, index, current, cellPadding);
    painter->restore();
}

} // namespace delibere::widgets
