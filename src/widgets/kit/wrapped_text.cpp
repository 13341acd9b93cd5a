// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/wrapped_text.h"

#include <cmath>

#include <QTextLayout>

namespace delibere::widgets {

namespace {

// Lays the text out and returns its height.
qreal layOut(QTextLayout& layout, int width, Qt::Alignment side)
{
    QTextOption option(side);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QString singleParagraph(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

QString limitedText(const QFont& font, const QString& text, int width, int lineLimit)
{
    if (lineLimit == 0)
        return text;
    QTextLayout layout(text, font);
    layOut(layout, width, Qt::AlignLeft);
    if (layout.lineCount() <= lineLimit)
        return text;
    const int start = layout.lineAt(lineLimit - 1).textStart();
    return text.left(start) + QFontMetrics(font).elidedText(text.mid(start), Qt::ElideRight, width);
}

int wrappedHeight(const QFont& font, const QString& text, int width, int lineLimit)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(limitedText(font, singleParagraph(text), width, lineLimit), font);
    return static_cast<int>(std::ceil(layOut(layout, width, Qt::AlignLeft)));
}

void drawWrapped(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text,
                 int lineLimit)
{
    if (text.isEmpty())
        return;
    QTextLayout layout(limitedText(painter.font(), singleParagraph(text), place.width(), lineLimit),
                       painter.font());
    layOut(layout, place.width(), side);
    layout.draw(&painter, place.topLeft());
}

} // namespace delibere::widgets
