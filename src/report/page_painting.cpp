// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_painting.h"

#include <QFontMetricsF>
#include <QPainter>

#include "report/page_style.h"
#include "report/strips.h"

namespace delibere::report {

namespace {

const QColor lightFill(238, 238, 238);
constexpr qreal pageNumberWidth = millimetres(18);

void drawStrip(QPainter& painter, const PlacedStrip& placed)
{
    const QPointF offset(0, placed.y);
    for (const QRectF& fill : placed.strip.fills)
        painter.fillRect(fill.translated(offset), lightFill);
    painter.setPen(QPen(Qt::black, hairline));
    for (const QLineF& rule : placed.strip.rules)
        painter.drawLine(rule.translated(offset));
    painter.setPen(QPen(Qt::black, strongLine));
    for (const QLineF& rule : placed.strip.strongRules)
        painter.drawLine(rule.translated(offset));
    for (const TextPiece& piece : placed.strip.texts)
        piece.text->draw(painter, piece.at + offset, piece.firstLine, piece.lineCount);
    painter.setRenderHints(QPainter::LosslessImageRendering | QPainter::SmoothPixmapTransform);
    for (const ImagePiece& piece : placed.strip.images)
        painter.drawImage(piece.at.translated(offset), piece.image);
}

void drawEdges(QPainter& painter, const Page& page)
{
    painter.setPen(QPen(Qt::black, hairline));
    const PlacedStrip& first = page.front();
    const PlacedStrip& last = page.back();
    if (first.strip.edge)
        painter.drawLine(first.strip.edge->translated(0, first.y));
    if (last.strip.edge)
        painter.drawLine(last.strip.edge->translated(0, last.y + last.strip.height));
}

// One line, shortened with "…" where it is too long.
void drawLine(QPainter& painter, const QString& text, QPointF topLeft, qreal width, TextStyle style)
{
    const QFontMetricsF metrics(fontOf(style.size));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width * 0.98);
    TextBlock({}, shown.toStdString(), style, width).draw(painter, topLeft, 0, 1);
}

// The notices in a frame at the right; gives back where it begins.
qreal drawNotices(QPainter& painter, const Document& document)
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
    painter.setPen(QPen(Qt::black, strongLine));
    painter.drawRect(box);
    TextBlock({}, text.toStdString(), style, width)
        .draw(painter, box.topLeft() + QPointF(0, millimetres(0.7)), 0, 1);
    return box.left();
}

void drawHeader(QPainter& painter, const Document& document, std::size_t number)
{
    const qreal end = drawNotices(painter, document);
    if (number > 1)
        drawLine(painter, QString::fromStdString(document.runningTitle),
                 {page::left, page::headerTop + millimetres(0.7)},
                 end - page::left - millimetres(4), {TextSize::Small, Tone::Muted, Qt::AlignLeft});
}

void drawFooter(QPainter& painter, const Document& document, std::size_t number, std::size_t count)
{
    painter.setPen(QPen(Qt::black, hairline));
    painter.drawLine(QPointF(page::left, page::footerTop), QPointF(page::right, page::footerTop));
    const TextStyle style{TextSize::Small, Tone::Muted, Qt::AlignLeft};
    qreal y = page::footerTop + millimetres(0.8);
    TextBlock({}, "page " + std::to_string(number) + "/" + std::to_string(count),
              {TextSize::Small, Tone::Normal, Qt::AlignRight}, pageNumberWidth)
        .draw(painter, {page::right - pageNumberWidth, y}, 0, 1);
    for (const std::string& line : document.footer) {
        drawLine(painter, QString::fromStdString(line), {page::left, y},
                 page::textWidth - pageNumberWidth, style);
        y += points(pointSize(style.size)) * 1.3;
    }
}

} // namespace

std::vector<Page> layPages(const Document& document)
{
    std::vector<StripGroup> groups;
    groups.reserve(document.elements.size() + 1);
    groups.push_back(titleStrips(document));
    for (const Element& element : document.elements)
        groups.push_back(strips(element));
    return paginate(groups);
}

void paintPage(QPainter& painter, const Document& document, const std::vector<Page>& pages,
               std::size_t index)
{
    drawHeader(painter, document, index + 1);
    for (const PlacedStrip& placed : pages[index])
        drawStrip(painter, placed);
    if (!pages[index].empty())
        drawEdges(painter, pages[index]);
    drawFooter(painter, document, index + 1, pages.size());
}

} // namespace delibere::report
