// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drawing_image.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace delibere::report {

namespace {

constexpr int mostPixels = 4000;    // a side: a small file can unpack to a very large picture
constexpr int printedPixels = 1200; // a side; finer than a box of the form can show

} // namespace

std::optional<QImage> readDrawing(const std::string& png)
{
    // Neither its beginning nor its end: said here, before the decoder complains on stderr.
    if (!png.starts_with("\x89PNG\r\n\x1a\n") || png.find("IEND") == std::string::npos)
        return std::nullopt;
    QByteArray bytes(png.data(), static_cast<qsizetype>(png.size()));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > mostPixels || size.height() > mostPixels)
        return std::nullopt;
    QImage read = reader.read();
    if (read.isNull())
        return std::nullopt;
    if (size.width() > printedPixels || size.height() > printedPixels)
        read = read.scaled(printedPixels, printedPixels, Qt::KeepAspectRatio,
                           Qt::SmoothTransformation);
    QImage paper(read.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, read);
    return paper.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace delibere::report
