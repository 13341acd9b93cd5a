// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"

#include <QBuffer>
#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include "report/drawable.h"
#include "report/paginate.h"
#include "report/pdf_bytes.h"
#include "report/plain_text.h"
#include "report/strips.h"

namespace delibere::report {

namespace {

const QColor lightFill(238, 238, 238);
constexpr qreal pageNumberWidth = millimetres(18);

std::vector<Page> layPages(const Document& document)
{
    std::vector<StripGroup> groups;
    groups.reserve(document.elements.size() + 1);
    groups.push_back(titleStrips(document));
    for (const Element& element : document.elements)
        groups.push_back(strips(element));
    return paginate(groups);
}

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

// Pages are laid out before any is painted: each of them says how many there are.
QByteArray paint(const Document& document, const std::vector<Page>& pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    QPainter painter(&writer);
    for (std::size_t index = 0; index < pages.size(); ++index) {
        if (index > 0)
            writer.newPage();
        drawHeader(painter, document, index + 1);
        for (const PlacedStrip& placed : pages[index])
            drawStrip(painter, placed);
        if (!pages[index].empty())
            drawEdges(painter, pages[index]);
        drawFooter(painter, document, index + 1, pages.size());
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata)
{
    const QDateTime date = QDateTime::fromString(metadata.isoDateTime, Qt::ISODate).toUTC();
    if (!date.isValid())
        return fail(ProblemCode::BadRequest, "isoDateTime", metadata.isoDateTime.toStdString());
    const QString everything = QString::fromStdString(plainText(document)) + metadata.author;
    if (const auto character = firstUndrawable(everything))
        return fail(ProblemCode::BadRequest, QString::fromUcs4(&*character, 1).toStdString(),
                    QStringLiteral("U+%1")
                        .arg(static_cast<uint>(*character), 4, 16, QLatin1Char('0'))
                        .toUpper()
                        .toStdString());
    const QString subject = QString::fromStdString(document.subject);
    return finishPdf(paint(document, layPages(document)),
                     {QString::fromStdString(document.title), subject, metadata.author,
                      date.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1()});
}

} // namespace delibere::report
