// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on whatever a QPainter reaches. The caller scales the painter.
#pragma once

#include "report/canvas.h"

class QPainter;

namespace delibere::report {

class PainterCanvas : public Canvas {
public:
    explicit PainterCanvas(QPainter& painter);

    void fill(const QRectF& area, Ink ink) override;
    void line(const QLineF& line, qreal width) override;
    void frame(const QRectF& frame, qreal width) override;
    void text(const TextBlock& block, int line, QPointF origin, Ink ink) override;
    void image(const QImage& image, const QRectF& area) override;

private:
    QPainter& m_painter;
};

} // namespace delibere::report
