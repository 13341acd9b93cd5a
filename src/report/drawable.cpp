// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drawable.h"

#include <bitset>

#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

#include "report/page_style.h"
#include "report/plain_text.h"

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

std::set<char32_t> lettersOf(const QString& text)
{
    std::set<char32_t> letters;
    std::bitset<0x250> seen; // of Latin, which nearly all of them are
    for (const uint code : text.toUcs4()) {
        const auto letter = static_cast<char32_t>(code);
        if (code < seen.size()) {
            if (seen[code])
                continue;
            seen.set(code);
        }
        const QChar::Category category = QChar::category(letter);
        if (category != QChar::Other_Control && category != QChar::Other_Format)
            letters.insert(letter);
    }
    return letters;
}

std::set<char32_t> lettersOf(const Document& document)
{
    // With what the page adds: its number, what is left out of a long line, spaces that hold.
    return lettersOf(QString::fromStdString(plainText(document)) +
                     QStringLiteral("page 0123456789/…–\u00a0"));
}

std::optional<char32_t> firstUndrawable(const std::set<char32_t>& letters)
{
    // Fonts do not change under a running program, and every form asks for the same letters.
    thread_local std::set<char32_t> drawn;
    const QFont font = fontOf(TextSize::Body);
    const QRawFont usual = QRawFont::fromFont(font);
    for (const char32_t letter : letters) {
        if (drawn.contains(letter))
            continue;
        if (!usual.supportsCharacter(letter) && !drawnByAFallback(letter, font))
            return letter;
        drawn.insert(letter);
    }
    return std::nullopt;
}

Result<void> checkDrawable(const std::set<char32_t>& letters)
{
    const auto letter = firstUndrawable(letters);
    if (!letter)
        return {};
    const QString code =
        QStringLiteral("U+%1").arg(static_cast<uint>(*letter), 4, 16, QLatin1Char('0'));
    return fail(ProblemCode::BadRequest, QString::fromUcs4(&*letter, 1).toStdString(),
                code.toUpper().toStdString());
}

} // namespace delibere::report
