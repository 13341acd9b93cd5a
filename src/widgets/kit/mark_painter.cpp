// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/mark_painter.h"

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace mark_cell {

int textWidth()
{
    return theme::scaled(56);
}

int width(int levels)
{
    if (levels == 0) // the percent alone, under the word « Entretien »
        return 2 * padding + theme::scaled(72);
    return 2 * padding + levels * pitch + textWidth();
}

QRect levelRect(const QRect& cell, int rank)
{
    return {cell.left() + padding + (rank - 1) * pitch, cell.center().y() - pitch / 2 + 1, pitch,
            pitch};
}

std::optional<int> levelAt(const QRect& cell, int levels, const QPoint& point)
{
    for (int rank = 1; rank <= levels; ++rank) {
        if (levelRect(cell, rank).contains(point))
            return rank;
    }
    return std::nullopt;
}

} // namespace mark_cell

namespace {

enum class Square { Dashed, Empty, Filled };

Square squareOf(const MarkPicture& picture, int rank)
{
    if (picture.discretion == Discretion::CandidatePresent)
        return Square::Empty;
    if (picture.claimed)
        return *picture.claimed == rank ? Square::Filled : Square::Empty;
    if (picture.typed)
        return Square::Empty;
    return isEntered(picture.mark) ? Square::Empty : Square::Dashed;
}

void paintSquare(QPainter& painter, const QRect& target, int rank, Square state)
{
    const theme::Colours& colours = theme::colours();
    const int inset = (mark_cell::pitch - mark_cell::square) / 2;
    const QRectF box =
        QRectF(target.adjusted(inset, inset, -inset, -inset)).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen pen(state == Square::Filled ? colours.accentFill : colours.border, 1);
    if (state == Square::Dashed) {
        pen.setColor(colours.muted);
        pen.setDashPattern({3, 3});
    }
    painter.setPen(pen);
    painter.setBrush(state == Square::Filled ? QBrush(colours.accentFill) : QBrush(colours.sheet));
    painter.drawRoundedRect(box, 5, 5);
    painter.setPen(state == Square::Filled ? colours.onAccent : colours.muted);
    painter.setFont(state == Square::Filled ? theme::strongFont() : theme::textFont(12));
    painter.drawText(target, Qt::AlignCenter, QString::number(rank));
}

// Digits, a caret where the next one goes, and the sign.
void paintTyped(QPainter& painter, const QRect& area, const QString& digits, const QString& sign)
{
    const QFontMetrics metrics(painter.font());
    const int signLeft = area.right() + 1 - metrics.horizontalAdvance(sign);
    painter.drawText(QRect(signLeft, area.top(), area.right() + 1 - signLeft, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, sign);
    const QRect before(area.left(), area.top(), signLeft - area.left() - 3, area.height());
    painter.drawText(before, Qt::AlignRight | Qt::AlignVCenter, digits);
    painter.fillRect(
        QRect(signLeft - 2, area.center().y() - metrics.height() / 2 + 1, 2, metrics.height()),
        theme::colours().accent);
}

void paintText(QPainter& painter, const QRect& cell, const MarkPicture& picture)
{
    const theme::Colours& colours = theme::colours();
    const QRect area(cell.right() + 1 - mark_cell::padding - mark_cell::textWidth(), cell.top(),
                     mark_cell::textWidth(), cell.height());
    const bool entered = isEntered(picture.mark);
    if (picture.discretion == Discretion::CandidatePresent) {
        painter.setFont(theme::textFont(theme::captionSize));
        painter.setPen(colours.muted);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter,
                         entered ? QStringLiteral("saisi") : QString());
        return;
    }
    const bool number = entered && !std::holds_alternative<NotCovered>(picture.mark);
    painter.setFont(number || picture.typed ? theme::strongFont() : theme::textFont());
    painter.setPen(number || picture.typed ? colours.text : colours.muted);
    if (picture.typed)
        paintTyped(painter, area, *picture.typed, picture.unit);
    else
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, picture.text);
}

} // namespace

void paintMark(QPainter& painter, const QRect& cell, const MarkPicture& picture)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (picture.closed)
        painter.setOpacity(0.75);
    for (int rank = 1; rank <= picture.levels; ++rank)
        paintSquare(painter, mark_cell::levelRect(cell, rank), rank, squareOf(picture, rank));
    paintText(painter, cell, picture);
    if (picture.current) {
        painter.setOpacity(1);
        painter.setPen(picture.focused ? QPen(theme::colours().accent, 2)
                                       : QPen(theme::colours().muted, 1));
        painter.setBrush(Qt::NoBrush);
        const int height = qMin(41, cell.height() - 3);
        const QRectF ring(cell.left() + 3, cell.center().y() - (height - 1) / 2, cell.width() - 6,
                          height);
        painter.drawRoundedRect(ring, theme::sheetRadius, theme::sheetRadius);
    }
    painter.restore();
}

} // namespace delibere::widgets
