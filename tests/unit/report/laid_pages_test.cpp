// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/laid_pages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <catch2/catch.hpp>

using namespace delibere;
using namespace delibere::report;

namespace {

Document titled(const char* title)
{
    Document document;
    document.title = title;
    return document;
}

QRect inkOf(const QImage& page)
{
    QRect ink;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            if (qGray(page.pixel(x, y)) < 200)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

// U+0378 is no character.
TEST_CASE("a character that no font can draw is shown as its code")
{
    const auto pages = LaidPages::of(titled("Nom \u0378"));
    const auto spelt = LaidPages::of(titled("Nom [U+0378]"));
    REQUIRE(pages);
    REQUIRE(spelt);
    CHECK(pages->image(0, 96) == spelt->image(0, 96));
}

TEST_CASE("a page is a picture of A4 at the dots that are asked for")
{
    const auto pages = LaidPages::of(titled("Grille"));
    REQUIRE(pages);
    CHECK(pages->count() == 1);
    CHECK(pages->image(0, 96).size() == QSize(794, 1123));
    CHECK_FALSE(inkOf(pages->image(0, 96)).isEmpty());
}

TEST_CASE("a page keeps its shape in the middle of another paper")
{
    const auto pages = LaidPages::of(titled("Grille"));
    REQUIRE(pages);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter paper(&buffer);
    paper.setResolution(96);
    paper.setPageLayout( // twice as wide as it holds
        QPageLayout(QPageSize(QSizeF(420, 297), QPageSize::Millimeter), QPageLayout::Portrait, {}));
    QImage shown(1588, 1123, QImage::Format_RGB32);
    shown.fill(Qt::white);
    QPainter painter(&shown);
    pages->paint(painter, 0, paper);
    painter.end();
    const QRect ink = inkOf(shown);
    const QRect alone = inkOf(pages->image(0, 96));
    CHECK(std::abs(ink.left() - alone.left() - 397) < 4);
    CHECK(std::abs(ink.top() - alone.top()) < 4);
    CHECK(std::abs(ink.width() - alone.width()) < 8);
}
