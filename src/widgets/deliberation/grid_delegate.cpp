// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deliberation/grid_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include "widgets/kit/cell_delegate.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int horizontalPadding = 10;
constexpr int line = 18;

int lineHeight()
{
    return theme::scaled(line);
}

void drawLine(QPainter& painter, const QRect& place, const QModelIndex& index, int textRole,
              int toneRole)
{
    const QString text = index.data(textRole).toString();
    const auto tone = static_cast<theme::Tone>(index.data(toneRole).toInt());
    const bool right =
        Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    painter.setPen(theme::toneColour(tone));
    painter.drawText(place, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view != nullptr && view->currentIndex().isValid() &&
                         view->currentIndex().row() == index.row();
    painter->save();
    paintCellGround(*painter, option, current);
    paintSelection(*painter, option);
    if (current && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme::colours().accentFill);
    const bool two = !index.data(DetailRole).toString().isEmpty();
    QRect place = option.rect.adjusted(horizontalPadding, 0, -horizontalPadding, -1);
    place.setTop(place.top() + (place.height() - (two ? 2 : 1) * lineHeight()) / 2);
    place.setHeight(lineHeight());
    painter->setFont(index.data(StrongRole).toBool() ? theme::strongFont() : theme::textFont());
    drawLine(*painter, place, index, Qt::DisplayRole, ToneRole);
    if (two) {
        painter->setFont(theme::textFont(12));
        drawLine(*painter, place.translated(0, lineHeight()), index, DetailRole, DetailToneRole);
    }
    painter->restore();
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight()};
}

int GridDelegate::rowHeight()
{
    return 2 * lineHeight() + 2 * theme::unit;
}

} // namespace delibere::widgets
