// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/preview.h"

#include <QPainter>

#include "report/page_painting.h"
#include "report/page_style.h"
#include "report/painter_canvas.h"

namespace delibere::report {

std::vector<QImage> renderPages(const Document& document, int dotsPerInch)
{
    const qreal scale = static_cast<qreal>(dotsPerInch) / report::dotsPerInch;
    const QSize size(qRound(page::width * scale), qRound(page::height * scale));
    const std::vector<Page> pages = layPages(document);
    std::vector<QImage> images;
    images.reserve(pages.size());
    for (std::size_t index = 0; index < pages.size(); ++index) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        PainterCanvas canvas(painter);
        paintPage(canvas, document, pages, index);
        painter.end();
        images.push_back(std::move(image));
    }
    return images;
}

} // namespace delibere::report
