// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drawable.h"

#include <set>

#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

#include "report/page_style.h"

namespace delibere::report {

namespace {

// As the page would draw it: every fallback font of the system is tried. A glyph without an
// outline is a picture (coloured emoji), which a vector page does not carry.
bool drawnByAFallback(char32_t character, const QFont& font)
{
    QTextLayout layout(QString::fromUcs4(&character, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRawFont rawFont = run.rawFont();
        for (const quint32 glyph : run.glyphIndexes()) {
            const bool blank = QChar::isSpace(character) || QChar::isMark(character);
            if (glyph == 0 || (!blank && rawFont.pathForGlyph(glyph).isEmpty()))
                return false;
        }
    }
    return true;
}

} // namespace

std::optional<char32_t> firstUndrawable(const QString& text)
{
    const QFont font = fontOf(TextSize::Body);
    const QRawFont usual = QRawFont::fromFont(font);
    std::set<char32_t> seen;
    for (const uint code : text.toUcs4()) {
        const auto character = static_cast<char32_t>(code);
        // Line ends and joiners are instructions, not drawings.
        const QChar::Category category = QChar::category(character);
        if (!seen.insert(character).second || category == QChar::Other_Control ||
            category == QChar::Other_Format)
            continue;
        if (!usual.supportsCharacter(code) && !drawnByAFallback(character, font))
            return character;
    }
    return std::nullopt;
}

} // namespace delibere::report
