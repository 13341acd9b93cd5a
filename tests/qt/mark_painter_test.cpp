// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/mark_painter.h"

#include <vector>

#include <QImage>
#include <catch2/catch.hpp>

#include "widgets/kit/theme.h"

using namespace delibere;
using namespace delibere::widgets;

namespace {

// The squares alone, in grey: what a black and white print keeps of a mark.
QImage squares(const MarkPicture& picture)
{
    const QRect cell(0, 0, mark_cell::width(picture.levels), 44);
    QImage image(cell.size(), QImage::Format_ARGB32);
    image.fill(theme::colours().sheet);
    QPainter painter(&image);
    paintMark(painter, cell, picture);
    painter.end();
    const int width = mark_cell::padding + picture.levels * mark_cell::pitch;
    return image.copy(0, 0, width, cell.height()).convertToFormat(QImage::Format_Grayscale8);
}

MarkPicture entered(const Mark& mark, std::optional<int> claimed)
{
    MarkPicture picture;
    picture.mark = mark;
    picture.claimed = claimed;
    return picture;
}

} // namespace

TEST_CASE("marked, not entered and not covered differ by their squares in grey")
{
    for (const auto mode : {theme::Mode::Light, theme::Mode::Dark}) {
        theme::apply(mode);
        const QImage blank = squares(entered(NotEntered{}, {}));
        const QImage notCovered = squares(entered(NotCovered{}, {}));
        const QImage marked = squares(entered(LevelMark{3}, 3));
        CHECK(blank != notCovered);
        CHECK(blank != marked);
        CHECK(notCovered != marked);
    }
    theme::apply(theme::Mode::Light);
}

TEST_CASE("each level fills another square")
{
    CHECK(squares(entered(LevelMark{1}, 1)) != squares(entered(LevelMark{2}, 2)));
}

TEST_CASE("a filled square is much darker than an empty one")
{
    const QImage image = squares(entered(LevelMark{2}, 2));
    const QRect cell(0, 0, mark_cell::width(4), 44);
    const auto grey = [&](int rank) {
        const QPoint corner = mark_cell::levelRect(cell, rank).topLeft() + QPoint(8, 8);
        return qGray(image.pixel(corner));
    };
    CHECK(grey(1) - grey(2) > 100);
}

TEST_CASE("with a candidate in the room every mark looks the same")
{
    MarkPicture low = entered(LevelMark{1}, 1);
    MarkPicture blank = entered(NotEntered{}, {});
    low.discretion = Discretion::CandidatePresent;
    blank.discretion = Discretion::CandidatePresent;
    CHECK(squares(low) == squares(blank));
}
