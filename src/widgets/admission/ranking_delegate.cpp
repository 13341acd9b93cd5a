// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/admission/ranking_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include "widgets/admission/ranking_model.h"
#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int sidePadding = 10;
constexpr int rowLine = 32;
constexpr int captionAt = 150; // where the words stand on a line

// The whole row, where a cell of it paints its share.
QRect rowRect(const QTableView& view, const QStyleOptionViewItem& option)
{
    const int left = view.columnViewportPosition(0);
    return {left, option.rect.top(),
            qMax(view.viewport()->width(), view.horizontalHeader()->length()),
            option.rect.height()};
}

// A line across the row with its words in it: dashed for the year before, plain at the capacity.
void paintLine(QPainter& painter, const QRect& row, const QString& words, bool places)
{
    const theme::Colours& colours = theme::colours();
    const QColor colour = places ? colours.accent : colours.muted;
    painter.setFont(places ? theme::strongFont(theme::captionSize)
                           : theme::textFont(theme::captionSize));
    painter.setPen(QPen(colour, places ? 2 : 1, places ? Qt::SolidLine : Qt::DashLine));
    const int middle = row.center().y();
    const int from = row.left() + theme::scaled(captionAt);
    const int width = painter.fontMetrics().horizontalAdvance(words);
    painter.drawLine(row.left(), middle, from - 8, middle);
    painter.drawLine(from + width + 8, middle, row.right(), middle);
    painter.setPen(colour);
    painter.drawText(QRect(from, row.top(), width + 1, row.height()), Qt::AlignVCenter, words);
}

void paintWide(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
               const QTableView& view, bool current)
{
    const theme::Colours& colours = theme::colours();
    const auto kind = static_cast<RankingModel::Kind>(index.data(RankingModel::KindRole).toInt());
    const QString words = index.data(RankingModel::WideRole).toString();
    const QRect row = rowRect(view, option);
    const bool line = kind == RankingModel::Kind::Places || kind == RankingModel::Kind::LastRank;
    paintCellGround(painter, option, current);
    painter.setClipRect(option.rect);
    if (line) {
        painter.fillRect(option.rect, colours.sheet);
        paintLine(painter, row, words, kind == RankingModel::Kind::Places);
        return;
    }
    if (!current)
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), colours.header);
    const bool part = kind == RankingModel::Kind::Part;
    painter.setFont(part ? theme::strongFont() : theme::textFont());
    painter.setPen(part ? colours.text : colours.secondary);
    const QRect place = row.adjusted(sidePadding, 0, -sidePadding, 0);
    painter.drawText(place, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

} // namespace

int RankingDelegate::rowHeight()
{
    return theme::scaled(rowLine);
}

void RankingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool current = view != nullptr && view->currentIndex().isValid() &&
                         view->currentIndex().row() == index.row();
    painter->save();
    if (view != nullptr && index.data(RankingModel::KindRole).toInt() !=
                               static_cast<int>(RankingModel::Kind::Application)) {
        paintWide(*painter, option, index, *view, current);
        painter->restore();
        return;
    }
    paintCellGround(*painter, option, current);
    if (index.data(FlaggedRole).toBool() && !current)
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme::colours().toDiscussSoft);
    paintCellLine(*painter, option, index, current, sidePadding);
    painter->restore();
}

QSize RankingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight()};
}

} // namespace delibere::widgets
