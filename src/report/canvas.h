// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of a form is drawn on: a PDF file, or whatever a QPainter reaches (the screen, a
// printer). Black and greys only. Lengths are those of page_style.h, y counted downwards.
#pragma once

#include <QImage>
#include <QLineF>
#include <QRectF>

namespace delibere::report {

class TextBlock;

enum class Ink {
    Black,
    Grey, // still legible on a photocopy
    Wash, // behind headers and summary rows
};

[[nodiscard]] constexpr int greyLevel(Ink ink) // 0 (black) to 255
{
    switch (ink) {
    case Ink::Black:
        return 0;
    case Ink::Grey:
        return 90;
    case Ink::Wash:
        return 238;
    }
    return 0;
}

class Canvas {
public:
    Canvas() = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    virtual ~Canvas() = default;

    virtual void fill(const QRectF& area, Ink ink) = 0;
    virtual void line(const QLineF& line, qreal width) = 0;   // black
    virtual void frame(const QRectF& frame, qreal width) = 0; // black
    // One line of a text; `origin`: where the origin of its layout goes.
    virtual void text(const TextBlock& block, int line, QPointF origin, Ink ink) = 0;
    // An opaque picture. One of two colours keeps its edges sharp.
    virtual void image(const QImage& image, const QRectF& area) = 0;
};

} // namespace delibere::report
