// SPDX-License-Identifier: GPL-3.0-or-later
// A code that a member shows on their screen is read back from a picture of it.
#include "report/code_reading.h"

#include <QPainter>
#include <catch2/catch.hpp>

#include "report/code_image.h"

using namespace delibere::report;

namespace {

// As long as signatures of one grid are, in the characters of such a code.
std::string longCode()
{
    std::string code = "DELIBERE2:";
    constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    for (std::size_t at = 0; code.size() < 1'600; ++at)
        code += letters[(at * at + 7 * at) % letters.size()];
    return code;
}

// On a grey desk, a little askew, each module that many pixels wide.
QImage photographOf(const std::string& code, int module, double degrees)
{
    const QImage plain = codeImage(code);
    const int side = plain.width() * module;
    QImage picture(side * 3 / 2, side * 3 / 2, QImage::Format_RGB32);
    picture.fill(QColor(140, 140, 135));
    QPainter painter(&picture);
    painter.translate(picture.rect().center());
    painter.rotate(degrees);
    const QRect paper(-side / 2 - 5 * module, -side / 2 - 5 * module, side + 10 * module,
                      side + 10 * module);
    painter.fillRect(paper, QColor(235, 235, 230));
    painter.drawImage(QRect(-side / 2, -side / 2, side, side), plain);
    return picture;
}

} // namespace

TEST_CASE("a code is read from a screenshot, and from a picture that is a little askew")
{
    const std::string code = longCode();
    CHECK(readCodes(photographOf(code, 4, 0)) == std::vector{code});
    CHECK(readCodes(photographOf(code, 6, 3)) == std::vector{code});
}

TEST_CASE("a picture without a code, and one that hides half of it, give nothing")
{
    QImage blank(400, 300, QImage::Format_RGB32);
    blank.fill(Qt::white);
    CHECK(readCodes(blank).empty());
    CHECK(readCodes(QImage()).empty());
    QImage half = photographOf(longCode(), 4, 0);
    QPainter(&half).fillRect(0, half.height() / 2, half.width(), half.height(), Qt::gray);
    CHECK(readCodes(half).empty());
}
