// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/painter_canvas.h"

#include <QPainter>

#include "report/text_block.h"

namespace delibere::report {

namespace {

QColor colorOf(Ink ink)
{
    const int level = greyLevel(ink);
    return {level, level, level};
}

} // namespace

PainterCanvas::PainterCanvas(QPainter& painter) : m_painter(painter)
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                             QPainter::LosslessImageRendering);
}

void PainterCanvas::fill(const QRectF& area, Ink ink)
{
    m_painter.fillRect(area, colorOf(ink));
}

void PainterCanvas::line(const QLineF& line, qreal width)
{
    m_painter.setPen(QPen(Qt::black, width));
    m_painter.drawLine(line);
}

void PainterCanvas::frame(const QRectF& frame, qreal width)
{
    m_painter.setPen(QPen(Qt::black, width));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(frame);
}

void PainterCanvas::text(const TextBlock& block, int line, QPointF origin, Ink ink)
{
    m_painter.setPen(colorOf(ink));
    block.layout().lineAt(line).draw(&m_painter, origin);
}

void PainterCanvas::image(const QImage& image, const QRectF& area)
{
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform, image.depth() > 1);
    m_painter.drawImage(area, image);
}

} // namespace delibere::report
