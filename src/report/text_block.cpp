// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_block.h"

#include <algorithm>

#include <QRawFont>

#include "report/drawable.h"

namespace delibere::report {

namespace {

constexpr qreal lineSpacing = 1.22;          // of the size of the font
constexpr char16_t firstOtherScript = 0x370; // after the Latin letters and their accents
constexpr char16_t firstSign = 0x2000;       // punctuation, arrows, boxes, ticks
constexpr char16_t lastSign = 0x2bff;
constexpr qreal baseline = 0.96; // of the size of the font, from the top of the line

bool isSpacedBefore(QChar character)
{
    return QStringLiteral(":;!?»%").contains(character);
}

// A certifier or a member types plain spaces: no line may begin with ":" nor end with "«".
QString layoutText(const std::string& text)
{
    QString laid = drawn(QString::fromStdString(text));
    laid.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    for (int at = 1; at + 1 < laid.size(); ++at) {
        if (laid.at(at) == QLatin1Char(' ') &&
            (isSpacedBefore(laid.at(at + 1)) || laid.at(at - 1) == QChar(u'«')))
            laid[at] = QChar::Nbsp;
    }
    return laid;
}

// Marks of a list: what they mark goes on under itself, so that the column of boxes stays clear.
bool isListMark(QChar character)
{
    static const QString marks = QStringLiteral("☐☒☑☞•");
    return marks.contains(character);
}

// How many characters before the text of a list item that begins at from; 0: no item.
int markLength(const QString& text, int from)
{
    int at = from;
    while (at < text.size() && text.at(at) == QChar::Nbsp)
        ++at;
    if (at + 1 >= text.size() || !isListMark(text.at(at)) || text.at(at + 1) != QLatin1Char(' '))
        return 0;
    return at + 2 - from;
}

} // namespace

TextBlock::TextBlock(const std::string& lead, const std::string& text, TextStyle style, qreal width)
    : m_tone(style.tone), m_lineHeight(fontOf(style.size).pixelSize() * lineSpacing)
{
    lay(layoutText(lead), layoutText(text), style, width);
    // Letters that a font has one by one may have none together: joined by a script's rules.
    if (hasForeignLetters() && !hasEveryFont())
        lay(spelledInCodes(layoutText(lead)), spelledInCodes(layoutText(text)), style, width);
}

bool TextBlock::hasForeignLetters() const
{
    const auto isForeign = [](QChar unit) {
        const char16_t code = unit.unicode();
        return code >= firstOtherScript && !(code >= firstSign && code <= lastSign);
    };
    return std::ranges::any_of(m_layout.text(), isForeign);
}

bool TextBlock::hasEveryFont() const
{
    for (int line = 0; line < lineCount(); ++line) {
        const auto& runs = glyphRuns(line);
        if (!std::ranges::all_of(runs,
                                 [](const QGlyphRun& run) { return hasLetters(run.rawFont()); }))
            return false;
    }
    return true;
}

void TextBlock::lay(const QString& boldPart, const QString& rest, TextStyle style, qreal width)
{
    QFont font = fontOf(style.size);
    font.setBold(style.tone == Tone::Strong);
    m_layout.setFont(font);
    m_layout.setText(boldPart + rest);
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
    m_layout.setCacheEnabled(true); // or every line is shaped again when it is drawn
    breakLines(width);
}

void TextBlock::breakLines(qreal width)
{
    const QString text = m_layout.text();
    qreal hanging = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        const int from = line.textStart();
        const bool opens = from == 0 || text.at(from - 1) == QChar(QChar::LineSeparator);
        if (opens) {
            line.setLineWidth(width);
            const int mark = markLength(text, from);
            hanging = mark == 0 ? 0 : std::min(line.cursorToX(from + mark), width / 4);
        } else {
            line.setLineWidth(width - hanging);
            line.setPosition({hanging, 0});
        }
    }
    m_layout.endLayout();
    m_runs.clear();
    m_runs.resize(static_cast<std::size_t>(lineCount()));
}

const QList<QGlyphRun>& TextBlock::glyphRuns(int line) const
{
    auto& runs = m_runs[static_cast<std::size_t>(line)];
    if (!runs)
        runs = m_layout.lineAt(line).glyphRuns();
    return *runs;
}

void TextBlock::draw(Canvas& canvas, QPointF topLeft, int firstLine, int count) const
{
    const Ink ink = m_tone == Tone::Muted ? Ink::Grey : Ink::Black;
    const qreal ascent = m_layout.font().pixelSize() * baseline;
    for (int index = firstLine; index < firstLine + count; ++index) {
        const QTextLine line = m_layout.lineAt(index);
        const qreal top = topLeft.y() + m_lineHeight * (index - firstLine) + ascent - line.ascent();
        canvas.text(*this, index, QPointF(topLeft.x(), top - line.y()), ink);
    }
}

} // namespace delibere::report
