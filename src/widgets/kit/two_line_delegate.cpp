// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/two_line_delegate.h"

#include <QApplication>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr int paddingX = 4 * theme::unit;
constexpr int paddingY = 2 * theme::unit;
constexpr int between = 2;
constexpr int boxSize = 16;

struct Lines {
    QString first;
    QString second;
    QFont firstFont;
    QFont secondFont;
};

Lines linesOf(const QModelIndex& index)
{
    return {index.data(Qt::DisplayRole).toString(),
            index.data(TwoLineDelegate::SecondLineRole).toString(), theme::textFont(),
            theme::textFont(theme::captionSize)};
}

QSize textSize(const QString& text, const QFont& font, int width)
{
    if (text.isEmpty())
        return {};
    return QFontMetrics(font).boundingRect(0, 0, width, 10000, Qt::TextWordWrap, text).size();
}

bool hasBox(const QModelIndex& index)
{
    return index.data(Qt::CheckStateRole).isValid();
}

// Where the lines begin.
int leftOf(const QModelIndex& index)
{
    return hasBox(index) ? paddingX + boxSize + 2 * theme::unit : paddingX;
}

void paintBox(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QStyleOptionViewItem box(option);
    box.rect = QRect(option.rect.left() + paddingX, option.rect.top() + paddingY, boxSize, boxSize);
    box.features |= QStyleOptionViewItem::HasCheckIndicator;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    box.checkState = ticked ? Qt::Checked : Qt::Unchecked;
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state |= ticked ? QStyle::State_On : QStyle::State_Off;
    const QStyle* style = box.widget != nullptr ? box.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, box.widget);
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const theme::Colours& colours = theme::colours();
    const Lines lines = linesOf(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, colours.accentSoft);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          colours.accentFill);
    }
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    if (hasBox(index))
        paintBox(painter, option, index);
    QRect place = option.rect.adjusted(leftOf(index), paddingY, -paddingX, 0);
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->setFont(lines.firstFont);
    painter->setPen(enabled ? colours.text : colours.muted);
    painter->drawText(place, Qt::TextWordWrap, lines.first);
    place.setTop(place.top() + textSize(lines.first, lines.firstFont, place.width()).height() +
                 between);
    const QVariant tone = index.data(ToneRole);
    painter->setFont(lines.secondFont);
    painter->setPen(tone.isValid() ? theme::toneColour(static_cast<theme::Tone>(tone.toInt()))
                                   : colours.muted);
    painter->drawText(place, Qt::TextWordWrap, lines.second);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Lines lines = linesOf(index);
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int available = view != nullptr ? view->viewport()->width() : option.rect.width();
    const int width = std::max(80, available - leftOf(index) - paddingX);
    const int first = textSize(lines.first, lines.firstFont, width).height();
    const int second = textSize(lines.second, lines.secondFont, width).height();
    return {available, 2 * paddingY + first + (second > 0 ? between + second : 0)};
}

bool TwoLineDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || !hasBox(index))
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int x = mouse->position().toPoint().x() - option.rect.left();
    if (mouse->button() != Qt::LeftButton || x < 0 || x >= leftOf(index))
        return false;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace delibere::widgets
