// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/icons.h"

#include <cmath>

#include <QImage>
#include <catch2/catch.hpp>

#include "widgets/kit/theme.h"

using namespace delibere::widgets;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double high = std::max(luminance(one), luminance(other));
    const double low = std::min(luminance(one), luminance(other));
    return (high + 0.05) / (low + 0.05);
}

// The most opaque of its pixels.
QColor boldest(const QImage& image)
{
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > found.alpha())
                found = image.pixelColor(x, y);
        }
    }
    return found;
}

} // namespace

TEST_CASE("each icon has a picture of its own for each scale of a screen")
{
    for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
        for (const Glyph glyph : {Glyph::Undo, Glyph::Redo}) {
            const QSize side = QSize(16, 16) * scale;
            CHECK(icon(glyph).availableSizes().contains(side));
            CHECK(icon(glyph).pixmap(side).size() == side);
        }
        const int chevron = qRound(10 * scale);
        CHECK(icon(Glyph::Chevron).availableSizes().contains({chevron, chevron}));
    }
}

TEST_CASE("the program has its icon in the sizes of a desktop")
{
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        const QImage image = programIcon().pixmap(side).toImage();
        CHECK(image.size() == QSize(side, side));
        CHECK(image.pixelColor(side / 2, side / 4) == QColor(0x1d, 0x4f, 0x91));
    }
}

TEST_CASE("an icon stands out on the sheets of both modes")
{
    for (const auto mode : {theme::Mode::Light, theme::Mode::Dark}) {
        for (const Glyph glyph : {Glyph::Undo, Glyph::Redo, Glyph::Chevron}) {
            const QColor line = boldest(icon(glyph).pixmap(32).toImage());
            CHECK(line.alpha() > 250);
            CHECK(contrast(line, theme::coloursOf(mode).sheet) >= 3);
        }
    }
}

TEST_CASE("the pictures that style sheets name are there, and twice as large")
{
    for (const char* name : {"check", "chevron", "dot"}) {
        const QString file = QStringLiteral(":/icons/%1").arg(QLatin1String(name));
        const QImage once(file + QStringLiteral(".png"));
        const QImage twice(file + QStringLiteral("@2x.png"));
        REQUIRE_FALSE(once.isNull());
        CHECK(twice.size() == once.size() * 2);
    }
}
