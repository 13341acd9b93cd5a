// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_painting.h"

#include <QFontMetricsF>

#include "report/page_style.h"
#include "report/strips.h"

namespace delibere::report {

namespace {

constexpr qreal pageNumberWidth = millimetres(18);

void drawStrip(Canvas& canvas, const PlacedStrip& placed)
{
    const QPointF offset(0, placed.y);
    for (const QRectF& fill : placed.strip.fills)
        canvas.fill(fill.translated(offset), Ink::Wash);
    for (const QLineF& rule : placed.strip.rules)
        canvas.line(rule.translated(offset), hairline);
    for (const QLineF& rule : placed.strip.strongRules)
        canvas.line(rule.translated(offset), strongLine);
    for (const TextPiece& piece : placed.strip.texts)
        piece.text->draw(canvas, piece.at + offset, piece.firstLine, piece.lineCount);
    for (const ImagePiece& piece : placed.strip.images)
        canvas.image(piece.image, piece.at.translated(offset));
}

void drawEdges(Canvas& canvas, const Page& page)
{
    const PlacedStrip& first = page.front();
    const PlacedStrip& last = page.back();
    if (first.strip.edge)
        canvas.line(first.strip.edge->translated(0, first.y), hairline);
    if (last.strip.edge)
        canvas.line(last.strip.edge->translated(0, last.y + last.strip.height), hairline);
}

// One line, shortened with "…" where it is too long.
void drawLine(Canvas& canvas, const QString& text, QPointF topLeft, qreal width, TextStyle style,
              TextBlocks& blocks)
{
    const QFontMetricsF metrics(fontOf(style.size));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width * 0.98);
    blocks.get({}, shown.toStdString(), style, width)->draw(canvas, topLeft, 0, 1);
}

// The notices in a frame at the right; gives back where it begins.
qreal drawNotices(Canvas& canvas, const Document& document, TextBlocks& blocks)
{
    if (document.notices.empty())
        return page::right;
    QStringList notices;
    for (const std::string& notice : document.notices)
        notices.append(QString::fromStdString(notice));
    const TextStyle style{TextSize::Small, Tone::Strong, Qt::AlignHCenter};
    QFont font = fontOf(style.size);
    font.setBold(true);
    const QString text = notices.join(QStringLiteral(" – "));
    const qreal width = QFontMetricsF(font).horizontalAdvance(text) + millimetres(5);
    const QRectF box(page::right - width, page::headerTop, width, millimetres(4.4));
    canvas.frame(box, strongLine);
    blocks.get({}, text.toStdString(), style, width)
        ->draw(canvas, box.topLeft() + QPointF(0, millimetres(0.7)), 0, 1);
    return box.left();
}

void drawHeader(Canvas& canvas, const Document& document, std::size_t number, TextBlocks& blocks)
{
    const qreal end = drawNotices(canvas, document, blocks);
    if (number > 1)
        drawLine(canvas, QString::fromStdString(document.runningTitle),
                 {page::left, page::headerTop + millimetres(0.7)},
                 end - page::left - millimetres(4), {TextSize::Small, Tone::Muted, Qt::AlignLeft},
                 blocks);
}

void drawFooter(Canvas& canvas, const Document& document, std::size_t number, std::size_t count,
                TextBlocks& blocks)
{
    canvas.line({page::left, page::footerTop, page::right, page::footerTop}, hairline);
    const TextStyle style{TextSize::Small, Tone::Muted, Qt::AlignLeft};
    qreal y = page::footerTop + millimetres(0.8);
    blocks
        .get({}, "page " + std::to_string(number) + "/" + std::to_string(count),
             {TextSize::Small, Tone::Normal, Qt::AlignRight}, pageNumberWidth)
        ->draw(canvas, {page::right - pageNumberWidth, y}, 0, 1);
    for (const std::string& line : document.footer) {
        drawLine(canvas, QString::fromStdString(line), {page::left, y},
                 page::textWidth - pageNumberWidth, style, blocks);
        y += points(pointSize(style.size)) * 1.3;
    }
}

} // namespace

std::vector<Page> layPages(const Document& document, TextBlocks& blocks)
{
    std::vector<StripGroup> groups;
    groups.reserve(document.elements.size() + 1);
    groups.push_back(titleStrips(document, blocks));
    for (const Element& element : document.elements)
        groups.push_back(strips(element, blocks));
    return paginate(groups);
}

void paintPage(Canvas& canvas, const Document& document, const std::vector<Page>& pages,
               std::size_t index, TextBlocks& blocks)
{
    drawHeader(canvas, document, index + 1, blocks);
    for (const PlacedStrip& placed : pages[index])
        drawStrip(canvas, placed);
    if (!pages[index].empty())
        drawEdges(canvas, pages[index]);
    drawFooter(canvas, document, index + 1, pages.size(), blocks);
}

} // namespace delibere::report
