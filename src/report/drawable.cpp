// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drawable.h"

#include <algorithm>
#include <bitset>
#include <map>

#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>
#include <QTextLayout>

#include "domain/code_points.h"
#include "domain/text_rules.h"
#include "report/page_style.h"
#include "report/plain_text.h"

namespace delibere::report {

namespace {

constexpr char32_t firstOfOthers = 0x250; // below: Latin, which every font of the forms has

bool isInstruction(char32_t letter)
{
    const CodePointKind kind = kindOf(letter);
    return kind == CodePointKind::Invisible || kind == CodePointKind::Control;
}

// As the page would draw it: every fallback font of the system is tried. A glyph without an
// outline is a picture (coloured emoji), which a vector page does not carry. Where no font has the
// letter at all, a run has a font that is none.
bool drawnByAFallback(const QString& letter, bool blank, const QFont& font)
{
    QTextLayout layout(letter, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRawFont rawFont = run.rawFont();
        if (!hasLetters(rawFont))
            return false;
        for (const quint32 glyph : run.glyphIndexes()) {
            if (glyph == 0 || (!blank && rawFont.pathForGlyph(glyph).isEmpty()))
                return false;
        }
    }
    return true;
}

bool isDrawn(char32_t letter)
{
    if (isInstruction(letter))
        return true;
    // Fonts do not change under a running program, and every form asks for the same letters.
    thread_local std::map<char32_t, bool> known;
    const auto found = known.find(letter);
    if (found != known.end())
        return found->second;
    const QFont font = fontOf(TextSize::Body);
    const QRawFont usual = QRawFont::fromFont(font);
    const bool blank = QChar::isSpace(letter) || QChar::isMark(letter);
    const bool drawable = (hasLetters(usual) && usual.supportsCharacter(letter)) ||
                          (QChar::category(letter) != QChar::Other_NotAssigned &&
                           drawnByAFallback(QString::fromUcs4(&letter, 1), blank, font));
    known.emplace(letter, drawable);
    return drawable;
}

QString inBrackets(char32_t letter)
{
    return QLatin1Char('[') + codeOf(letter) + QLatin1Char(']');
}

bool isPlain(const QString& text)
{
    return std::ranges::all_of(
        text, [](QChar unit) { return unit.unicode() < firstOfOthers && unit.unicode() >= 0x20; });
}

} // namespace

bool hasLetters(const QRawFont& font)
{
    return font.isValid() && !font.fontTable("cmap").isEmpty();
}

std::set<char32_t> lettersOf(const QString& text)
{
    std::set<char32_t> letters;
    std::bitset<firstOfOthers> seen; // of what nearly all of them are
    for (const uint code : text.toUcs4()) {
        const auto letter = static_cast<char32_t>(code);
        if (code < seen.size()) {
            if (seen[code])
                continue;
            seen.set(code);
        }
        if (!isInstruction(letter))
            letters.insert(letter);
    }
    return letters;
}

std::set<char32_t> lettersOf(const Document& document)
{
    // With what the page adds: its number, what is left out of a long line, spaces that hold.
    return lettersOf(drawn(QString::fromStdString(plainText(document))) +
                     QStringLiteral("page 0123456789/…–\u00a0"));
}

std::vector<char32_t> undrawable(const QString& text)
{
    std::vector<char32_t> letters;
    if (isPlain(text))
        return letters;
    for (const uint code : text.toUcs4()) {
        const auto letter = static_cast<char32_t>(code);
        if (!isPrivateBullet(letter) && !isDrawn(letter) &&
            std::ranges::find(letters, letter) == letters.end())
            letters.push_back(letter);
    }
    return letters;
}

QString drawn(const QString& text)
{
    if (isPlain(text))
        return text;
    const QList<uint> letters = text.toUcs4();
    const auto isKept = [](uint code) {
        const auto letter = static_cast<char32_t>(code);
        return letter < firstOfOthers || (!isPrivateBullet(letter) && isDrawn(letter));
    };
    if (std::ranges::all_of(letters, isKept))
        return text;
    QString made;
    for (const uint code : letters) {
        const auto letter = static_cast<char32_t>(code);
        if (isKept(code))
            made += QString::fromUcs4(&letter, 1);
        else
            made += isPrivateBullet(letter) ? QString(QChar(u'•')) : inBrackets(letter);
    }
    return made;
}

QString spelledInCodes(const QString& text)
{
    const QRawFont usual = QRawFont::fromFont(fontOf(TextSize::Body));
    QString made;
    for (const uint code : text.toUcs4()) {
        const auto letter = static_cast<char32_t>(code);
        if ((hasLetters(usual) && usual.supportsCharacter(letter)) || QChar::isSpace(letter))
            made += QString::fromUcs4(&letter, 1);
        else if (!isInstruction(letter))
            made += inBrackets(letter);
    }
    return made;
}

QString codeOf(char32_t letter)
{
    return QStringLiteral("U+") + QString::number(static_cast<uint>(letter), 16)
                                      .rightJustified(4, QLatin1Char('0'))
                                      .toUpper();
}

} // namespace delibere::report
