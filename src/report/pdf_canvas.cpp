// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_canvas.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <QPainterPath>

#include "report/page_style.h"
#include "report/text_block.h"

namespace delibere::report {

namespace {

void appendInteger(std::string& out, qint64 value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

// Whole units, each followed by a space.
void appendNumbers(std::string& out, std::initializer_list<qreal> values)
{
    for (const qreal value : values) {
        appendInteger(out, qRound64(value));
        out += ' ';
    }
}

void appendRectangle(std::string& out, const QRectF& area)
{
    // Both sides are rounded, so that neighbours stay neighbours.
    const qint64 left = qRound64(area.left());
    const qint64 top = qRound64(area.top());
    for (const qint64 value :
         {left, top, qRound64(area.right()) - left, qRound64(area.bottom()) - top}) {
        appendInteger(out, value);
        out += ' ';
    }
    out += "re ";
}

// Half as long as digits, and smaller when deflated.
void appendCode(std::string& out, quint16 code)
{
    appendLiteral(out, static_cast<char>(code >> 8));
    appendLiteral(out, static_cast<char>(code & 0xFF));
}

// Rows of a picture from the top, as the format wants them.
QByteArray pixels(const QImage& image, qsizetype bytesPerRow)
{
    QByteArray out;
    for (int row = 0; row < image.height(); ++row)
        out.append(reinterpret_cast<const char*>(image.constScanLine(row)), bytesPerRow);
    return out;
}

} // namespace

std::string PdfImages::resource(const QImage& image)
{
    auto found = std::ranges::find(m_images, image);
    if (found == m_images.end())
        found = m_images.insert(m_images.end(), image);
    return "I" + std::to_string(found - m_images.begin());
}

QByteArray PdfImages::write(PdfObjects& objects) const
{
    QByteArray entries;
    for (std::size_t index = 0; index < m_images.size(); ++index) {
        const bool twoColours = m_images[index].depth() == 1;
        // White where a bit is set, as a one-bit grey picture has it.
        const QImage image = m_images[index].convertToFormat(twoColours ? QImage::Format_Grayscale8
                                                                        : QImage::Format_RGB888);
        const qsizetype row = qsizetype{image.width()} * (twoColours ? 1 : 3);
        const int stream = objects.addStream(
            "/Type/XObject/Subtype/Image/Width " + QByteArray::number(image.width()) + "/Height " +
                QByteArray::number(image.height()) + "/BitsPerComponent 8/ColorSpace" +
                (twoColours ? "/DeviceGray" : "/DeviceRGB"),
            pixels(image, row));
        entries += "/I" + QByteArray::number(index) + " " + PdfObjects::reference(stream);
    }
    return entries;
}

PdfCanvas::PdfCanvas(PdfFonts& fonts, PdfImages& images) : m_fonts(fonts), m_images(images)
{
    // From the top left in 1/1200 inch to the bottom left in points; lines with square ends.
    const QByteArray scale = QByteArray::number(72.0 / dotsPerInch);
    const QByteArray height = QByteArray::number(page::height * 72.0 / dotsPerInch, 'f', 3);
    m_content = (scale + " 0 0 -" + scale + " 0 " + height + " cm 2 J\n").toStdString();
}

void PdfCanvas::useInk(Ink ink)
{
    if (m_grey == greyLevel(ink))
        return;
    m_grey = greyLevel(ink);
    m_content += (QByteArray::number(m_grey / 255.0, 'g', 3) + " g\n").toStdString();
}

void PdfCanvas::useWidth(qreal width)
{
    if (m_width == qRound64(width))
        return;
    m_width = qRound64(width);
    appendInteger(m_content, m_width);
    m_content += " w\n";
}

void PdfCanvas::fill(const QRectF& area, Ink ink)
{
    useInk(ink);
    appendRectangle(m_content, area);
    m_content += "f\n";
}

void PdfCanvas::line(const QLineF& line, qreal width)
{
    useWidth(width);
    appendNumbers(m_content, {line.x1(), line.y1()});
    m_content += "m ";
    appendNumbers(m_content, {line.x2(), line.y2()});
    m_content += "l S\n";
}

void PdfCanvas::frame(const QRectF& frame, qreal width)
{
    useWidth(width);
    appendRectangle(m_content, frame);
    m_content += "S\n";
}

void PdfCanvas::text(const TextBlock& block, int line, QPointF origin, Ink ink)
{
    const QList<QGlyphRun>& runs = block.glyphRuns(line);
    const bool readable = std::ranges::all_of(runs, [this](const QGlyphRun& run) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const PdfFace* face = m_fonts.face(run.rawFont());
        return face == nullptr ||
               std::ranges::all_of(glyphs, [&](quint32 glyph) { return face->readable(glyph); });
    });
    if (!readable)
        learnShapes(block.layout().text(), block.layout().lineAt(line));
    useInk(ink);
    for (const QGlyphRun& part : runs)
        run(part, origin);
}

// Joined letters and ligatures have glyphs that no letter has on its own: which letters they are
// drawn for is asked of the layout, letter by letter.
void PdfCanvas::learnShapes(const QString& text, const QTextLine& line)
{
    PdfFace* last = nullptr;
    quint32 lastGlyph = 0;
    for (int at = line.textStart(); at < line.textStart() + line.textLength(); ++at) {
        const QList<QGlyphRun> runs = line.glyphRuns(at, 1);
        if (runs.isEmpty() || runs.front().glyphIndexes().isEmpty()) {
            if (last != nullptr)
                last->join(lastGlyph, text.at(at)); // the rest of a ligature
            continue;
        }
        last = m_fonts.face(runs.front().rawFont());
        lastGlyph = runs.front().glyphIndexes().front();
        if (last != nullptr)
            last->learn(lastGlyph, text.at(at));
    }
}

// One string of glyphs; where kerning or justification moves the pen, a number between them does.
void PdfCanvas::run(const QGlyphRun& run, QPointF origin)
{
    const QRawFont font = run.rawFont();
    PdfFace* face = m_fonts.face(font);
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    if (face == nullptr)
        return outlines(run, origin);
    if (glyphs.isEmpty())
        return;
    const qreal size = font.pixelSize();
    m_content += "BT/";
    m_content += face->resource();
    m_content += ' ';
    appendNumbers(m_content, {size});
    m_content += "Tf 1 0 0 -1 ";
    appendNumbers(m_content,
                  {origin.x() + positions.front().x(), origin.y() + positions.front().y()});
    m_content += "Tm[(";
    qreal pen = positions.front().x();
    for (qsizetype index = 0; index < glyphs.size(); ++index) {
        const qreal ahead = positions[index].x() - pen;
        const auto thousandths = qRound(ahead * 1000 / size);
        if (std::abs(ahead) >= 0.5 && thousandths != 0) {
            m_content += ')';
            appendInteger(m_content, -thousandths);
            m_content += '(';
            pen += thousandths * size / 1000;
        }
        appendCode(m_content, face->code(glyphs[index]));
        pen += face->advance(glyphs[index]) * size / 1000;
    }
    m_content += ")]TJ ET\n";
}

// Letters of a font that cannot be embedded are drawn as what they look like.
void PdfCanvas::outlines(const QGlyphRun& run, QPointF origin)
{
    const QRawFont font = run.rawFont();
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    for (qsizetype index = 0; index < glyphs.size(); ++index) {
        const QPainterPath path =
            font.pathForGlyph(glyphs[index]).translated(positions[index] + origin);
        for (int at = 0; at < path.elementCount(); ++at) {
            const QPainterPath::Element& element = path.elementAt(at);
            appendNumbers(m_content, {element.x, element.y});
            if (element.type == QPainterPath::MoveToElement)
                m_content += "m ";
            else if (element.type == QPainterPath::LineToElement)
                m_content += "l ";
            else if (at + 1 == path.elementCount() ||
                     path.elementAt(at + 1).type != QPainterPath::CurveToDataElement)
                m_content += "c ";
        }
        if (!path.isEmpty())
            m_content += "f\n";
    }
}

void PdfCanvas::image(const QImage& image, const QRectF& area)
{
    m_content += "q ";
    appendNumbers(m_content, {area.width()});
    m_content += "0 0 ";
    appendNumbers(m_content, {-area.height(), area.left(), area.bottom()});
    m_content += "cm/" + m_images.resource(image) + " Do Q\n";
}

std::string PdfCanvas::take()
{
    return std::move(m_content);
}

} // namespace delibere::report
