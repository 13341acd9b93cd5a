// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/strips.h"

#include <algorithm>
#include <numeric>

namespace delibere::report {

namespace {

// A row taller than this is split between two lines instead of leaving a hole in a page.
constexpr qreal tallestWholeRow = (page::bottom - page::top) / 3;
constexpr int linesKeptTogether = 2; // at either end of a split row

struct LaidCell {
    SharedText text;
    qreal x = 0;
};

struct LaidRow {
    std::vector<LaidCell> cells;
    int lines = 1;
    qreal lineHeight = 0;
    qreal padding = cellPaddingY; // above and below
    qreal room = 0;
};

qreal columnEdge(const std::vector<int>& columns, std::size_t count)
{
    const auto end = columns.begin() + static_cast<std::ptrdiff_t>(std::min(count, columns.size()));
    const int before = std::accumulate(columns.begin(), end, 0);
    const int all = std::accumulate(end, columns.end(), before);
    return page::left + page::textWidth * before / std::max(all, 1);
}

TextSize textSize(Density density)
{
    switch (density) {
    case Density::Normal:
        return TextSize::Body;
    case Density::Compact:
        return TextSize::Compact;
    case Density::Large:
        return TextSize::Large;
    }
    return TextSize::Body;
}

LaidRow layRow(const Table& table, const Row& row, TextBlocks& blocks)
{
    const std::vector<int>& columns = table.columns;
    LaidRow laid;
    laid.padding = table.density == Density::Compact ? compactPaddingY : cellPaddingY;
    laid.room = millimetres(row.room);
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
        const qreal x = columnEdge(columns, column);
        column += static_cast<std::size_t>(cell.columnSpan);
        const qreal width = columnEdge(columns, column) - x;
        const TextStyle style{textSize(table.density), cell.tone,
                              cell.align == Align::Center ? Qt::AlignHCenter : Qt::AlignLeft};
        SharedText text = blocks.get(cell.lead, cell.text, style, width - 2 * cellPaddingX);
        laid.lines = std::max(laid.lines, text->lineCount());
        laid.lineHeight = text->lineHeight();
        laid.cells.push_back({std::move(text), x});
    }
    return laid;
}

// The sides of every cell, and the fill of the row.
Strip frame(const LaidRow& row, Fill fill, qreal height)
{
    Strip strip;
    strip.height = height;
    if (fill == Fill::Light)
        strip.fills.emplace_back(page::left, 0, page::textWidth, height);
    for (const LaidCell& cell : row.cells)
        strip.rules.emplace_back(cell.x, 0, cell.x, height);
    strip.rules.emplace_back(page::right, 0, page::right, height);
    strip.edge = QLineF(page::left, 0, page::right, 0);
    return strip;
}

QLineF acrossAt(qreal y)
{
    return {page::left, y, page::right, y};
}

Strip wholeRow(const LaidRow& row, Fill fill)
{
    Strip strip =
        frame(row, fill, std::max(row.lines * row.lineHeight + 2 * row.padding, row.room));
    strip.rules.push_back(acrossAt(0));
    strip.rules.push_back(acrossAt(strip.height));
    for (const LaidCell& cell : row.cells) {
        strip.texts.push_back(
            {cell.text, QPointF(cell.x + cellPaddingX, row.padding), 0, cell.text->lineCount()});
    }
    return strip;
}

std::vector<Strip> splitRow(const LaidRow& row, Fill fill)
{
    std::vector<Strip> strips;
    for (int line = 0; line < row.lines; ++line) {
        const bool first = line == 0;
        const bool last = line + 1 == row.lines;
        const qreal above = first ? row.padding : 0;
        Strip strip = frame(row, fill, row.lineHeight + above + (last ? row.padding : 0));
        if (first)
            strip.rules.push_back(acrossAt(0));
        if (last)
            strip.rules.push_back(acrossAt(strip.height));
        for (const LaidCell& cell : row.cells) {
            if (line < cell.text->lineCount())
                strip.texts.push_back({cell.text, QPointF(cell.x + cellPaddingX, above), line, 1});
        }
        strip.keepWithNext =
            !last && (line + 1 < linesKeptTogether || row.lines - line - 1 < linesKeptTogether);
        strips.push_back(std::move(strip));
    }
    return strips;
}

std::vector<Strip> rowStrips(const Table& table, const Row& row, TextBlocks& blocks)
{
    const LaidRow laid = layRow(table, row, blocks);
    std::vector<Strip> strips;
    if (laid.lines * laid.lineHeight > tallestWholeRow)
        strips = splitRow(laid, row.fill);
    else
        strips.push_back(wholeRow(laid, row.fill));
    if (row.above == RuleAbove::Strong)
        strips.front().strongRules.push_back(acrossAt(0));
    strips.back().keepWithNext = row.after == Break::KeepWithNext;
    return strips;
}

} // namespace

StripGroup tableStrips(const Table& table, TextBlocks& blocks)
{
    StripGroup group;
    group.room = table.room;
    auto header = std::make_shared<std::vector<Strip>>();
    qreal headerHeight = 0;
    for (const Row& row : table.header) {
        for (Strip& strip : rowStrips(table, row, blocks)) {
            headerHeight += strip.height;
            header->push_back(std::move(strip));
        }
        header->back().keepWithNext = true;
    }
    group.strips = *header;
    // A header that would eat the page is printed once.
    const bool repeated = headerHeight <= tallestWholeRow;
    for (const Row& row : table.rows) {
        for (Strip& strip : rowStrips(table, row, blocks)) {
            if (repeated)
                strip.repeatedAbove = header;
            group.strips.push_back(std::move(strip));
        }
    }
    if (!group.strips.empty())
        group.strips.front().spaceBefore = spaceBetweenElements;
    return group;
}

} // namespace delibere::report
