// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/candidate_delegate.h"

#include <QPainter>

#include "widgets/kit/theme.h"
#include "widgets/score/candidate_list_model.h"

namespace delibere::widgets {

namespace {

constexpr int margin = 6;

void paintRing(QPainter& painter, const QRectF& box, double share)
{
    const theme::Colours& colours = theme::colours();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.line, 5));
    painter.drawEllipse(box);
    if (share <= 0)
        return;
    QPen pen(colours.accentFill, 5);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawArc(box, 90 * 16, -static_cast<int>(share * 360 * 16));
}

} // namespace

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const theme::Colours& colours = theme::colours();
    const QRect& rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool closed = index.data(CandidateListModel::ClosedRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, selected ? colours.accentSoft : colours.sheet);
    if (selected)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colours.accentFill);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const QRectF ring(rect.left() + 15, rect.center().y() - 10, 21, 21);
    paintRing(*painter, ring, index.data(CandidateListModel::ShareRole).toDouble());

    const int left = rect.left() + 48;
    const int width = rect.right() - 8 - left;
    const auto line = [&](int top, const QFont& font, const QColor& colour, const QString& text) {
        painter->setFont(font);
        painter->setPen(colour);
        const QFontMetrics metrics(font);
        painter->drawText(QRect(left, top, width, metrics.height()), Qt::AlignLeft,
                          metrics.elidedText(text, Qt::ElideRight, width));
    };
    const QFont name = theme::textFont();
    line(rect.top() + margin, name, closed ? colours.muted : colours.text,
         index.data(Qt::DisplayRole).toString());
    line(rect.top() + margin + QFontMetrics(name).height(), theme::textFont(theme::captionSize),
         colours.muted, index.data(CandidateListModel::DetailTextRole).toString());
    painter->restore();
}

int CandidateDelegate::height()
{
    return 2 * margin + QFontMetrics(theme::textFont()).height() +
           QFontMetrics(theme::textFont(theme::captionSize)).height();
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), height()};
}

} // namespace delibere::widgets
