// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text_rules.h"

#include "domain/code_points.h"

namespace delibere {

namespace {

bool isForbidden(char32_t point, LineBreaks lineBreaks)
{
    if (point == U'\n')
        return lineBreaks == LineBreaks::Refused;
    const auto within = [point](char32_t low, char32_t high) {
        return point >= low && point <= high;
    };
    return point < 0x20 || within(0x7F, 0x9F) || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
           within(0x2066, 0x2069) || point == 0xFEFF || point == 0x061C || point == notUtf8;
}

// Scripts whose letters are joined or parted by characters that are not drawn (Arabic, Syriac,
// Indic scripts, Khmer, Mongolian …).
bool needsJoiners(char32_t point)
{
    return (point >= 0x600 && point <= 0x10FF) || (point >= 0x1700 && point <= 0x1CFF) ||
           (point >= 0xA800 && point <= 0xABFF) || (point >= 0x10A00 && point <= 0x11FFF);
}

bool isIdeograph(char32_t point)
{
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0x20000 && point <= 0x3FFFF);
}

// Pictures of several characters: families, flags of occupations, tones.
bool isPicture(char32_t point)
{
    return (point >= 0x2190 && point <= 0x2BFF) || (point >= 0x1F000 && point <= 0x1FAFF) ||
           point == 0xFE0F;
}

// A character that is not drawn says something only right after a letter that it shapes.
bool shapes(char32_t point, char32_t before)
{
    const bool joiner = point == 0x200C || point == 0x200D;
    if (joiner)
        return needsJoiners(before) || (point == 0x200D && isPicture(before));
    const bool mongolian = (point >= 0x180B && point <= 0x180D) || point == 0x180F;
    if (mongolian)
        return before >= 0x1800 && before <= 0x18AF;
    const bool khmerVowel = point == 0x17B4 || point == 0x17B5;
    if (khmerVowel)
        return before >= 0x1780 && before <= 0x17FF;
    if (point == 0xFE0E || point == 0xFE0F)
        return isPicture(before) || before < 0x80 || before == 0xA9 || before == 0xAE;
    const bool selector =
        (point >= 0xFE00 && point <= 0xFE0D) || (point >= 0xE0100 && point <= 0xE01EF);
    return selector && isIdeograph(before);
}

bool isRefused(char32_t point, char32_t before)
{
    switch (kindOf(point)) {
    case CodePointKind::Invisible:
        return !shapes(point, before);
    case CodePointKind::PrivateUse:
        return !isPrivateBullet(point);
    case CodePointKind::Unassigned:
        return true;
    default:
        return false;
    }
}

} // namespace

std::size_t codePointCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += codePointAt(text, at).length)
        ++count;
    return count;
}

std::size_t codePointLength(std::string_view text)
{
    return codePointAt(text, 0).length;
}

std::optional<char32_t> forbiddenCharacter(std::string_view text, LineBreaks lineBreaks)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint decoded = codePointAt(text, at);
        if (isForbidden(decoded.point, lineBreaks))
            return decoded.point;
        at += decoded.length;
    }
    return std::nullopt;
}

std::optional<TypedFault> typedFault(std::string_view text, LineBreaks lineBreaks)
{
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint read = codePointAt(text, at);
        if (isForbidden(read.point, lineBreaks) || isRefused(read.point, before))
            return TypedFault{read.point, at};
        before = read.point;
        at += read.length;
    }
    return std::nullopt;
}

std::string faultWords(std::string_view text, const TypedFault& fault)
{
    constexpr std::size_t longestWord = 40; // bytes
    std::string words = codePointName(fault.character);
    const std::string_view before = text.substr(0, fault.at);
    const std::size_t end = before.find_last_not_of(" \n");
    if (end == std::string_view::npos)
        return words + ", au début";
    const std::size_t space = before.find_last_of(" \n", end);
    const std::string_view word =
        before.substr(space == std::string_view::npos ? 0 : space + 1).substr(0, end + 1);
    if (word.size() <= longestWord)
        words += ", après «\u00a0" + std::string(word.substr(0, word.find_last_not_of(" \n") + 1)) +
                 "\u00a0»";
    return words;
}

bool isPrivateBullet(char32_t point)
{
    return point >= 0xF020 && point <= 0xF0FF;
}

bool isIdentifier(std::string_view text)
{
    constexpr std::size_t longest = 64;
    const auto isWord = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && text.size() <= longest && isWord(text.front()) &&
           std::ranges::all_of(
               text, [&](char c) { return isWord(c) || c == '.' || c == '_' || c == '-'; });
}

bool isBlank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint read = codePointAt(text, at);
        const CodePointKind kind = kindOf(read.point);
        const bool white = kind == CodePointKind::Space || kind == CodePointKind::Invisible ||
                           read.point == U'\t' || read.point == U'\n' || read.point == U'\r';
        if (!white)
            return false;
        at += read.length;
    }
    return true;
}

} // namespace delibere
