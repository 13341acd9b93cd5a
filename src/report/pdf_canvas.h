// SPDX-License-Identifier: GPL-3.0-or-later
// The content of one page of a PDF, in its operators. Coordinates stay those of the page in whole
// units of 1/1200 inch; one matrix turns them into points.
#pragma once

#include <QTextLayout>

#include "report/canvas.h"
#include "report/pdf_fonts.h"

namespace delibere::report {

// The pictures of a file; the same one is stored once.
class PdfImages {
public:
    [[nodiscard]] std::string resource(const QImage& image); // "I0"
    [[nodiscard]] QByteArray write(PdfObjects& objects) const;

private:
    std::vector<QImage> m_images;
};

class PdfCanvas : public Canvas {
public:
    PdfCanvas(PdfFonts& fonts, PdfImages& images);

    void fill(const QRectF& area, Ink ink) override;
    void line(const QLineF& line, qreal width) override;
    void frame(const QRectF& frame, qreal width) override;
    void text(const TextBlock& block, int line, QPointF origin, Ink ink) override;
    void image(const QImage& image, const QRectF& area) override;

    [[nodiscard]] std::string take();

private:
    void useInk(Ink ink);
    void useWidth(qreal width);
    void learnShapes(const QString& text, const QTextLine& line);
    void run(const QGlyphRun& run, QPointF origin);
    void outlines(const QGlyphRun& run, QPointF origin);

    PdfFonts& m_fonts;
    PdfImages& m_images;
    std::string m_content;
    int m_grey = 0; // of what is filled; black at first
    qint64 m_width = -1;
};

} // namespace delibere::report
