// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/cell_delegate.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>

#include "domain/sheet_rules.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/wrapped_text.h"

namespace delibere::widgets {

namespace {

constexpr int horizontalPadding = 10;
constexpr int verticalPadding = 9;
constexpr int compactPadding = 4;
constexpr int fieldLine = 30;
constexpr int fieldWidth = 68;
constexpr int pillLine = 22;

int fieldHeight()
{
    return theme::scaled(fieldLine);
}

int editorHeight()
{
    return theme::scaled(fieldLine) + 2;
}

// The row in hand is read in strong type, as the sketch shows.
QFont fontOf(const QModelIndex& index)
{
    return index.data(StrongRole).toBool() ? theme::strongFont() : theme::textFont();
}

QFont detailFont()
{
    return theme::textFont(12);
}

theme::Tone toneOf(const QModelIndex& index, int role, theme::Tone otherwise)
{
    const QVariant tone = index.data(role);
    return tone.isValid() ? static_cast<theme::Tone>(tone.toInt()) : otherwise;
}

CellShape shapeOf(const QModelIndex& index)
{
    return static_cast<CellShape>(index.data(ShapeRole).toInt());
}

Qt::Alignment alignmentOf(const QModelIndex& index)
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    return alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft;
}

void paintField(QPainter& painter, const QRect& area, const QString& text, theme::Tone tone)
{
    const theme::Colours& colours = theme::colours();
    const int width = theme::scaled(fieldWidth);
    const QRect box(area.right() + 1 - width, area.top(), width, fieldHeight());
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(colours.sheet);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
    painter.setPen(theme::toneColour(tone));
    painter.drawText(box.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, text);
}

void paintPill(QPainter& painter, const QRect& area, const QString& text, theme::Tone tone)
{
    const QColor colour = theme::toneColour(tone);
    const QFontMetrics metrics(painter.font());
    const QRect box(area.left(), area.top() + 4, metrics.horizontalAdvance(text) + 18,
                    theme::scaled(pillLine));
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2.0,
                            box.height() / 2.0);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

void paintCellGround(QPainter& painter, const QStyleOptionViewItem& option, bool current)
{
    const theme::Colours& colours = theme::colours();
    painter.fillRect(option.rect, current ? colours.accentSoft : colours.sheet);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     colours.line);
}

QString CellDelegate::detail(const QModelIndex& index) const
{
    // A remark is as telling as a mark.
    return m_discretion == Discretion::CandidatePresent || index == m_edited
               ? QString()
               : index.data(DetailRole).toString();
}

void paintSelection(QPainter& painter, const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->selectionMode() == QAbstractItemView::ExtendedSelection &&
        option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), theme::colours().accentPale);
}

void paintCellLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   bool current, int padding)
{
    paintSelection(painter, option);
    if (current && index.column() == 0)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme::colours().accentFill);
    const QRect place = option.rect.adjusted(padding, 0, -padding, -1);
    const bool right =
        Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignRight);
    painter.setFont(fontOf(index));
    painter.setPen(theme::toneColour(static_cast<theme::Tone>(index.data(ToneRole).toInt())));
    painter.drawText(place, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                      Qt::ElideRight, place.width()));
}

int CellDelegate::footOf(const QModelIndex& index) const
{
    return (index == m_edited ? editorHeight() : 0) + (index.row() == m_footRow ? m_foot : 0);
}

QRect CellDelegate::fieldIn(const QRect& cell)
{
    return {cell.right() + 1 - horizontalPadding - fieldWidth,
            cell.top() + (cell.height() - fieldHeight()) / 2, theme::scaled(fieldWidth),
            fieldHeight()};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view != nullptr && view->currentIndex().row() == index.row() &&
                         view->currentIndex().isValid();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCellGround(*painter, option, current);
    paintSelection(*painter, option);
    if (index.data(FlaggedRole).toBool() && !current)
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), theme::colours().toDiscussSoft);
    if (current && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme::colours().accentFill);

    const int foot = footOf(index);
    const QRect area = option.rect.adjusted(horizontalPadding, 0, -horizontalPadding, -foot);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString more = detail(index);
    const QFont font = fontOf(index);
    const int limit = index.data(LineLimitRole).toInt();
    const CellShape shape = text.isEmpty() ? CellShape::Plain : shapeOf(index);
    const int height =
        shape == CellShape::Plain ? wrappedHeight(font, text, area.width(), limit) : fieldHeight();
    const int moreLimit = index.data(DetailLimitRole).toInt();
    const int moreHeight = wrappedHeight(detailFont(), more, area.width(), moreLimit);
    const int gap = more.isEmpty() ? 0 : 2;
    int top = area.top() + (area.height() - height - gap - moreHeight) / 2;
    const QRect first(area.left(), top, area.width(), height);
    const theme::Tone tone = toneOf(index, ToneRole, theme::Tone::Normal);
    const Qt::Alignment side =
        alignmentOf(index).testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft;
    painter->setFont(font);
    painter->setPen(theme::toneColour(tone));
    if (shape == CellShape::Field)
        paintField(*painter, first, text, tone);
    else if (shape == CellShape::Pill)
        paintPill(*painter, first, text, tone);
    else
        drawWrapped(*painter, first, side, text, limit);
    top += height + gap;
    painter->setFont(detailFont());
    painter->setPen(theme::toneColour(toneOf(index, DetailToneRole, theme::Tone::Muted)));
    drawWrapped(*painter, QRect(area.left(), top, area.width(), moreHeight), side, more, moreLimit);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = option.rect.width() - 2 * horizontalPadding;
    const QString more = detail(index);
    const int text = shapeOf(index) == CellShape::Plain
                         ? wrappedHeight(fontOf(index), index.data(Qt::DisplayRole).toString(),
                                         width, index.data(LineLimitRole).toInt())
                         : fieldHeight();
    const int height =
        text + wrappedHeight(detailFont(), more, width, index.data(DetailLimitRole).toInt()) +
        (more.isEmpty() ? 0 : 2);
    const int foot = footOf(index);
    const int padding = m_density == Density::Compact ? compactPadding : verticalPadding;
    return {option.rect.width(), height + foot + 2 * padding};
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setMaxLength(static_cast<int>(maximumNoteLength));
    editor->setPlaceholderText(QStringLiteral("Remarque sur ce critère"));
    editor->setAccessibleName(editor->placeholderText());
    return editor;
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    editor->setGeometry(option.rect.left() + 4, option.rect.bottom() - editorHeight() - 4,
                        option.rect.width() - 8, editorHeight());
}

} // namespace delibere::widgets
