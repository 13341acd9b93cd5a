// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest thing that moves from page to page: a row, a line of a paragraph, a line of a row
// too tall to be kept whole. Plain values with y counted from the top of the strip.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QImage>
#include <QLineF>
#include <QRectF>

#include "report/text_block.h"

namespace delibere::report {

struct TextPiece {
    SharedText text;
    QPointF at;
    int firstLine = 0;
    int lineCount = 0;
};

struct ImagePiece {
    QImage image;
    QRectF at;
};

struct Strip {
    qreal height = 0;
    qreal spaceBefore = 0; // not at the top of a page
    bool keepWithNext = false;
    std::vector<QRectF> fills;
    std::vector<QLineF> rules;
    std::vector<QLineF> strongRules;
    std::vector<TextPiece> texts;
    std::vector<ImagePiece> images;
    // Closes the frame of a split row where a page ends or begins; runs from x1 to x2.
    std::optional<QLineF> edge;
    // Put above this strip when it opens a page.
    std::shared_ptr<const std::vector<Strip>> repeatedAbove;
};

struct StripGroup {
    std::vector<Strip> strips;
    Room room = Room::Always;
};

} // namespace delibere::report
