// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <QBuffer>
#include <QImage>

#include "report/drawing_image.h"

using delibere::report::readDrawing;

namespace {

std::string pngOf(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "PNG"));
    return buffer.data().toStdString();
}

QImage blank(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

TEST_CASE("a drawing on nothing becomes a drawing on white, in greys")
{
    QImage drawn = blank(4, 2);
    drawn.setPixelColor(1, 1, Qt::blue);
    const auto read = readDrawing(pngOf(drawn));
    REQUIRE(read);
    CHECK(read->isGrayscale());
    CHECK(read->pixelColor(0, 0) == QColor(Qt::white));
    CHECK(read->pixelColor(1, 1).lightness() < 100);
}

TEST_CASE("a drawing larger than a printer shows is made smaller, in its proportions")
{
    const auto read = readDrawing(pngOf(blank(3000, 1000)));
    REQUIRE(read);
    CHECK(read->size() == QSize(1200, 400));
}

TEST_CASE("a picture that unpacks to far too much is no picture")
{
    CHECK_FALSE(readDrawing(pngOf(blank(4001, 10))));
}

TEST_CASE("what is not a whole PNG is no picture")
{
    const std::string whole = pngOf(blank(40, 20));
    CHECK_FALSE(readDrawing(""));
    CHECK_FALSE(readDrawing("not a picture"));
    CHECK_FALSE(readDrawing(whole.substr(0, 30)));
}
