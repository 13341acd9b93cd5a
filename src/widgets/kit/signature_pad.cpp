// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/signature_pad.h"

#include <QBuffer>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

namespace {

constexpr qreal ink = 2.0;
constexpr int scale = 2; // of the printed image

} // namespace

SignaturePad::SignaturePad(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFixedHeight(22 * theme::unit);
    setCursor(Qt::CrossCursor);
    setAccessibleName(QStringLiteral("Image de la signature, facultative"));
}

void SignaturePad::clear()
{
    m_strokes.clear();
    update();
    emit drawn();
}

void SignaturePad::begin(const QPointF& point)
{
    m_strokes.push_back(QPolygonF{{point}});
    update();
    emit drawn();
}

void SignaturePad::extend(const QPointF& point)
{
    if (m_strokes.empty())
        return;
    m_strokes.back().append(point);
    update();
}

// One finger draws; a second one does not make a line to it.
bool SignaturePad::event(QEvent* event)
{
    const bool first = event->type() == QEvent::TouchBegin;
    if (!first && event->type() != QEvent::TouchUpdate && event->type() != QEvent::TouchEnd)
        return QWidget::event(event);
    const auto& points = static_cast<QTouchEvent*>(event)->points();
    if (!points.isEmpty() && first)
        begin(points.first().position());
    else if (!points.isEmpty())
        extend(points.first().position());
    event->accept();
    return true;
}

void SignaturePad::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        extend(event->position());
}

void SignaturePad::tabletEvent(QTabletEvent* event)
{
    if (event->type() == QEvent::TabletPress)
        begin(event->position());
    else if (event->type() == QEvent::TabletMove && event->buttons() != Qt::NoButton)
        extend(event->position());
    event->accept(); // or Qt makes a mouse event of it, and every line is drawn twice
}

void SignaturePad::drawStrokes(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, ink, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : m_strokes) {
        if (stroke.size() == 1)
            painter.drawPoint(stroke.first());
        else
            painter.drawPolyline(stroke);
    }
}

std::string SignaturePad::png() const
{
    if (blank())
        return {};
    QImage image(size() * scale, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    drawStrokes(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes.toStdString() : std::string();
}

// Paper, in the dark too: this is what will be printed.
void SignaturePad::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colours().border, 1));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
    painter.setPen(QPen(QColor(0xc8, 0xcc, 0xd4), 1));
    const int base = height() - 5 * theme::unit;
    painter.drawLine(4 * theme::unit, base, width() - 4 * theme::unit, base);
    drawStrokes(painter);
}

} // namespace delibere::widgets
