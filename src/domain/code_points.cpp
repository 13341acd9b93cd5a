// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/code_points.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace delibere {

namespace {

struct ShortLetter {
    char32_t letter;
    std::u32string_view spelling;
};

// Latin letters that Unicode does not take apart and that people spell otherwise: as national
// civil registers transcribe them (ICAO 9303, table A).
constexpr std::array shortLetters{
    ShortLetter{U'æ', U"ae"},     ShortLetter{U'œ', U"oe"},     ShortLetter{U'ø', U"o"},
    ShortLetter{U'đ', U"d"},      ShortLetter{U'ð', U"d"},      ShortLetter{U'þ', U"th"},
    ShortLetter{U'ħ', U"h"},      ShortLetter{U'ı', U"i"},      ShortLetter{U'ĸ', U"k"},
    ShortLetter{U'ł', U"l"},      ShortLetter{U'ŋ', U"n"},      ShortLetter{U'ŧ', U"t"},
    ShortLetter{U'\u0180', U"b"}, ShortLetter{U'\u0253', U"b"}, ShortLetter{U'\u0257', U"d"},
    ShortLetter{U'\u0199', U"k"}, ShortLetter{U'\u01B4', U"y"}, ShortLetter{U'\u0259', U"e"},
    ShortLetter{U'\u025B', U"e"}, ShortLetter{U'\u0254', U"o"}, ShortLetter{U'\u0268', U"i"},
};

constexpr char32_t brailleBlank = 0x2800; // a sign for Unicode, nothing on paper

utf8proc_int32_t signedPoint(char32_t point)
{
    return static_cast<utf8proc_int32_t>(point);
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return {first, 1};
    std::size_t length = 0;
    char32_t point = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
        point = first & 0x1FU;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        point = first & 0x0FU;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        point = first & 0x07U;
    } else {
        return {};
    }
    if (at + length > text.size())
        return {};
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80)
            return {};
        point = (point << 6U) | (byte(at + i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (point < smallest.at(length) || (point >= 0xD800 && point <= 0xDFFF) || point > 0x10FFFF)
        return {};
    return {point, length};
}

CodePointKind kindOf(char32_t point)
{
    if (point == notUtf8)
        return CodePointKind::Unassigned;
    const utf8proc_property_t& property = *utf8proc_get_property(signedPoint(point));
    if (property.ignorable || point == brailleBlank)
        return CodePointKind::Invisible;
    switch (static_cast<utf8proc_category_t>(property.category)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return CodePointKind::Letter;
    case UTF8PROC_CATEGORY_ZS:
        return CodePointKind::Space;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
        return CodePointKind::Control;
    case UTF8PROC_CATEGORY_CF:
        return CodePointKind::Invisible;
    case UTF8PROC_CATEGORY_CO:
        return CodePointKind::PrivateUse;
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CS:
        return CodePointKind::Unassigned;
    default:
        return CodePointKind::Sign;
    }
}

bool isCapital(char32_t point)
{
    const auto category = utf8proc_category(signedPoint(point));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

std::string codePointName(char32_t point)
{
    if (point == notUtf8)
        return "octet";
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr char32_t base = 16;
    std::string name;
    for (char32_t rest = point; rest != 0 || name.size() < 4; rest /= base)
        name.insert(name.begin(), digits[rest % base]);
    return "U+" + name;
}

std::string composed(std::string_view text)
{
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(text);
    utf8proc_uint8_t* made = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()), // as the library wants bytes
        static_cast<utf8proc_ssize_t>(text.size()), &made,
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
    if (size < 0)
        return std::string(text);
    return {made, made + size};
}

std::optional<char32_t> uncomposedMark(std::string_view text)
{
    if (composed(text) == text)
        return std::nullopt;
    for (std::size_t before = 0, at = 0; at < text.size();) {
        const CodePoint read = codePointAt(text, at);
        const std::string_view pair = text.substr(before, at + read.length - before);
        const std::string one = composed(pair);
        if (at > before && codePointAt(one, 0).length == one.size())
            return read.point;
        before = at;
        at += read.length;
    }
    return std::nullopt;
}

std::string withSmallInitial(std::string_view text)
{
    const CodePoint first = codePointAt(text, 0);
    if (text.empty() || first.point == notUtf8)
        return std::string(text);
    std::array<utf8proc_uint8_t, 4> bytes{}; // the longest there is in UTF-8
    const auto size =
        utf8proc_encode_char(utf8proc_tolower(signedPoint(first.point)), bytes.data());
    std::string made(bytes.begin(), bytes.begin() + size);
    return made + std::string(text.substr(first.length));
}

std::u32string foldedLetter(char32_t point)
{
    if (point < 0x80)
        return std::u32string(1, point >= U'A' && point <= U'Z' ? point + 32 : point);
    if (point == notUtf8)
        return std::u32string(1, point);
    constexpr std::size_t longest = 32; // the longest decomposition of Unicode has 18
    std::array<utf8proc_int32_t, longest> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        signedPoint(point), parts.data(), longest,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE),
        &boundary);
    std::u32string folded;
    for (std::size_t at = 0; count > 0 && at < static_cast<std::size_t>(count); ++at) {
        const auto letter = static_cast<char32_t>(parts.at(at));
        const auto found = std::ranges::find(shortLetters, letter, &ShortLetter::letter);
        if (found == shortLetters.end())
            folded += letter;
        else
            folded += found->spelling;
    }
    return folded;
}

} // namespace delibere
