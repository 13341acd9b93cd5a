// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/home/recent_delegate.h"

#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int padding = 4 * theme::unit;
constexpr int margin = 2 * theme::unit;
constexpr int stateWidth = 116;
constexpr int dateWidth = 92;
constexpr int placeWidth = 150;
constexpr int leastTitleWidth = 260;

theme::Tone toneOf(const QModelIndex& index, int role)
{
    return static_cast<theme::Tone>(index.data(role).toInt());
}

void drawLine(QPainter& painter, const QRect& place, const QString& text)
{
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

// A word in a frame of its colour.
void drawState(QPainter& painter, const QRect& cell, const QString& text, theme::Tone tone)
{
    if (text.isEmpty())
        return;
    const QColor colour =
        tone == theme::Tone::Normal ? theme::colours().accent : theme::toneColour(tone);
    const QFontMetrics metrics = painter.fontMetrics();
    QRect box(0, 0, qMin(cell.width(), metrics.horizontalAdvance(text) + 4 * theme::unit),
              metrics.height() + theme::unit);
    box.moveCenter(QPoint(cell.left() + box.width() / 2, cell.center().y()));
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2.0,
                            box.height() / 2.0);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const theme::Colours& colours = theme::colours();
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(row, colours.accentSoft);
        painter->fillRect(QRect(row.topLeft(), QSize(3, row.height())), colours.accentFill);
    }
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colours.line);
    int right = row.right() - padding;
    const auto column = [&](int width) {
        const int wide = theme::scaled(width);
        if (right - wide - row.left() - padding < theme::scaled(leastTitleWidth))
            return QRect();
        right -= wide;
        return QRect(right, row.top(), wide - margin, row.height());
    };
    const QRect state = column(stateWidth); // has room first, at the right
    const QRect date = column(dateWidth);
    const QRect place = column(placeWidth);
    const int lines = QFontMetrics(theme::textFont()).height();
    const QRect title(row.left() + padding, row.top() + margin,
                      right - row.left() - padding - margin, lines);
    painter->setPen(colours.text);
    painter->setFont(theme::strongFont());
    drawLine(*painter, title, index.data(Qt::DisplayRole).toString());
    painter->setFont(theme::textFont(theme::captionSize));
    painter->setPen(theme::toneColour(toneOf(index, DetailToneRole)));
    drawLine(*painter,
             QRect(title.left(), title.bottom() + 1, title.width(),
                   QFontMetrics(theme::textFont(theme::captionSize)).height()),
             index.data(DetailRole).toString());
    if (!state.isNull())
        drawState(*painter, state, index.data(StateRole).toString(), toneOf(index, StateToneRole));
    painter->setPen(colours.secondary);
    if (!date.isNull())
        drawLine(*painter, date, index.data(DateRole).toString());
    if (!place.isNull())
        drawLine(*painter, place, index.data(PlaceRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.accent, 1));
        painter->drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), 2 * margin + QFontMetrics(theme::textFont()).height() +
                                     QFontMetrics(theme::textFont(theme::captionSize)).height() +
                                     1};
}

} // namespace delibere::widgets
