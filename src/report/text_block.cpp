// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_block.h"

#include <QPainter>

namespace delibere::report {

namespace {

constexpr qreal lineSpacing = 1.22; // of the size of the font
constexpr qreal baseline = 0.96;    // of the size of the font, from the top of the line
const QColor black(0, 0, 0);
const QColor grey(90, 90, 90); // still legible on a photocopy

QString layoutText(const std::string& text)
{
    return QString::fromStdString(text).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

} // namespace

TextBlock::TextBlock(const std::string& lead, const std::string& text, TextStyle style, qreal width)
    : m_tone(style.tone), m_lineHeight(fontOf(style.size).pixelSize() * lineSpacing)
{
    const QString boldPart = layoutText(lead);
    QFont font = fontOf(style.size);
    font.setBold(style.tone == Tone::Strong);
    m_layout.setFont(font);
    m_layout.setText(boldPart + layoutText(text));
    if (!boldPart.isEmpty()) {
        QTextLayout::FormatRange bold;
        bold.start = 0;
        bold.length = static_cast<int>(boldPart.size());
        bold.format.setFontWeight(QFont::Bold);
        m_layout.setFormats({bold});
    }
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine())
        line.setLineWidth(width);
    m_layout.endLayout();
}

void TextBlock::draw(QPainter& painter, QPointF topLeft, int firstLine, int count) const
{
    painter.setPen(m_tone == Tone::Muted ? grey : black);
    const qreal ascent = m_layout.font().pixelSize() * baseline;
    for (int index = firstLine; index < firstLine + count; ++index) {
        const QTextLine line = m_layout.lineAt(index);
        const qreal top = topLeft.y() + m_lineHeight * (index - firstLine) + ascent - line.ascent();
        line.draw(&painter, QPointF(topLeft.x(), top - line.y()));
    }
}

} // namespace delibere::report
