// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score/tree_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include "widgets/kit/theme.h"
#include "widgets/score/framework_tree_model.h"

namespace delibere::widgets {

namespace {

constexpr int padding = 8;
constexpr int lineLimit = 2;
constexpr int leastHeight = 32; // a touch target
constexpr int barHeight = 5;    // what the interview touched, a segment for each competency
constexpr int barRoom = barHeight + 5;

bool isBlock(const QModelIndex& index)
{
    return !index.parent().isValid();
}

QFont fontOf(const QModelIndex& index, bool selected)
{
    return isBlock(index) || selected ? theme::strongFont(12) : theme::textFont(12);
}

QString countOf(const QModelIndex& index)
{
    const QString doubt =
        index.data(FrameworkTreeModel::DoubtRole).toBool() ? QStringLiteral(" ?") : QString();
    return index.data(FrameworkTreeModel::CountRole).toString() + doubt;
}

// Two lines at most; the second one elides.
QStringList linesOf(const QString& text, const QFont& font, int width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    while (lines.size() < lineLimit) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (lines.size() + 1 == lineLimit)
            lines << QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight,
                                                   width);
        else
            lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

// Its view tells how wide a row is: the option of a size hint is not always filled.
int textWidth(const QStyleOptionViewItem& option, const QModelIndex& index, const QFont& font)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view == nullptr ? option.rect.width() : view->viewport()->width();
    const int left = isBlock(index) ? 12 : 24;
    const int count = QFontMetrics(font).horizontalAdvance(countOf(index));
    return qMax(40, width - left - count - 2 * padding - 4);
}

QList<double> sharesOf(const QModelIndex& index)
{
    return index.data(FrameworkTreeModel::SharesRole).value<QList<double>>();
}

void paintShares(QPainter& painter, const QRect& room, const QList<double>& shares)
{
    const theme::Colours& colours = theme::colours();
    const auto count = static_cast<int>(shares.size());
    for (int part = 0; part < count; ++part) {
        const int left = room.left() + room.width() * part / count;
        const int right = room.left() + room.width() * (part + 1) / count - 3;
        painter.fillRect(QRect(left, room.top(), right - left, room.height()), colours.border);
        const int filled = qRound((right - left) * shares[part]);
        painter.fillRect(QRect(left, room.top(), filled, room.height()), colours.accentFill);
    }
}

} // namespace

void TreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const theme::Colours& colours = theme::colours();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int right = view == nullptr ? option.rect.right() : view->viewport()->width() - 1;
    const QRect rect(0, option.rect.top(), right + 1, option.rect.height());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool closed = index.data(FrameworkTreeModel::ClosedRole).toBool();
    const QFont font = fontOf(index, selected);
    painter->save();
    if (selected) {
        painter->fillRect(rect, colours.accentSoft);
        painter->fillRect(QRect(0, rect.top(), 3, rect.height()), colours.accentFill);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->setFont(font);
    painter->setPen(closed ? colours.muted : colours.text);
    const QFontMetrics metrics(font);
    int top = rect.top() + padding / 2;
    for (const QString& line :
         linesOf(index.data(Qt::DisplayRole).toString(), font, textWidth(option, index, font))) {
        painter->drawText(isBlock(index) ? 12 : 24, top + metrics.ascent(), line);
        top += metrics.height();
    }
    if (const QList<double> shares = sharesOf(index); !shares.isEmpty())
        paintShares(*painter, QRect(12, top + 3, rect.width() - 12 - padding, barHeight), shares);
    const bool untouched = index.data(FrameworkTreeModel::UntouchedRole).toBool();
    if (m_discretion == Discretion::MarksShown || untouched) {
        painter->setPen(untouched ? colours.toDiscuss : colours.muted);
        painter->setFont(untouched ? theme::textFont(theme::captionSize) : font);
        painter->drawText(rect.adjusted(0, padding / 2, -padding, 0), Qt::AlignRight | Qt::AlignTop,
                          countOf(index));
    }
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Measured in strong type, so that selecting a row does not move the others.
    const QFont font = theme::strongFont(12);
    const auto lines =
        linesOf(index.data(Qt::DisplayRole).toString(), font, textWidth(option, index, font));
    const int height = QFontMetrics(font).height() * static_cast<int>(lines.size());
    const int bar = sharesOf(index).isEmpty() ? 0 : barRoom;
    return {10, qMax(leastHeight, height + padding + bar + (isBlock(index) ? 4 : 0))};
}

} // namespace delibere::widgets
