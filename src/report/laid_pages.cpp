// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/laid_pages.h"

#include <algorithm>

#include <QPagedPaintDevice>
#include <QPainter>

#include "report/drawable.h"
#include "report/page_painting.h"
#include "report/page_style.h"
#include "report/painter_canvas.h"

namespace delibere::report {

LaidPages::LaidPages(Document document)
    : m_document(std::move(document)), m_pages(layPages(m_document, m_blocks))
{}

Result<LaidPages> LaidPages::of(Document document)
{
    if (!hasLetters(QRawFont::fromFont(fontOf(TextSize::Body))))
        return fail(ProblemCode::BadRequest, "polices", "aucune police n’est installée");
    return LaidPages(std::move(document));
}

QImage LaidPages::image(std::size_t index, int dotsPerInch) const
{
    const qreal scale = static_cast<qreal>(dotsPerInch) / report::dotsPerInch;
    QImage image(qRound(page::width * scale), qRound(page::height * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    PainterCanvas canvas(painter);
    paintPage(canvas, m_document, m_pages, index, m_blocks);
    return image;
}

void LaidPages::paint(QPainter& painter, std::size_t index, const QPagedPaintDevice& device) const
{
    const QSizeF paper = device.pageLayout().fullRectPixels(device.logicalDpiX()).size();
    const qreal scale = std::min(paper.width() / page::width, paper.height() / page::height);
    painter.save();
    painter.translate((paper.width() - page::width * scale) / 2,
                      (paper.height() - page::height * scale) / 2);
    painter.scale(scale, scale);
    PainterCanvas canvas(painter);
    paintPage(canvas, m_document, m_pages, index, m_blocks);
    painter.restore();
}

} // namespace delibere::report
