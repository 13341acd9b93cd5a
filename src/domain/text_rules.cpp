// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace delibere {

namespace {

constexpr char32_t invalid = 0xFFFFFFFF;

struct Decoded {
    char32_t point = invalid;
    std::size_t length = 1;
};

// Strict: no overlong form, no surrogate, nothing above U+10FFFF.
Decoded decode(std::string_view text, std::size_t at)
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

bool isForbidden(char32_t point, LineBreaks lineBreaks)
{
    if (point == U'\n')
        return lineBreaks == LineBreaks::Refused;
    const auto within = [point](char32_t low, char32_t high) {
        return point >= low && point <= high;
    };
    return point < 0x20 || within(0x7F, 0x9F) || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
           within(0x2066, 0x2069) || point == 0xFEFF || point == 0x061C || point == invalid;
}

// Without case and accents, as far as French names need it; U' ' for what parts two words.
char32_t folded(char32_t point)
{
    static constexpr std::string_view latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo "
        "ouuuuypy"; // U+00C0 to U+00FF
    if (point >= U'A' && point <= U'Z')
        return point + 32;
    if (point >= 0xC0 && point <= 0xFF)
        return static_cast<char32_t>(latin[point - 0xC0]);
    if (point == 0x152 || point == 0x153)
        return U'o';
    const bool word = (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9') ||
                      (point > 0xFF && point != 0x2019 && point != 0x202F);
    return word ? point : U' ';
}

// The words of a name but its title, in alphabetical order.
std::vector<std::u32string> wordsOf(std::string_view name)
{
    std::vector<std::u32string> words(1);
    for (std::size_t at = 0; at < name.size();) {
        const Decoded decoded = decode(name, at);
        const char32_t point = folded(decoded.point);
        if (point != U' ')
            words.back() += point;
        else if (!words.back().empty())
            words.emplace_back();
        at += decoded.length;
    }
    std::erase_if(words, [](const std::u32string& word) {
        return word.empty() || word == U"m" || word == U"mr" || word == U"mme" || word == U"mlle";
    });
    std::ranges::sort(words);
    return words;
}

} // namespace

std::size_t codePointCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).length)
        ++count;
    return count;
}

std::optional<char32_t> forbiddenCharacter(std::string_view text, LineBreaks lineBreaks)
{
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode(text, at);
        if (isForbidden(decoded.point, lineBreaks))
            return decoded.point;
        at += decoded.length;
    }
    return std::nullopt;
}

bool isBlank(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode(text, at);
        const bool space = decoded.point == U' ' || decoded.point == U'\t' ||
                           decoded.point == U'\n' || decoded.point == U'\r' ||
                           decoded.point == 0xA0 || decoded.point == 0x202F;
        if (!space)
            return false;
        at += decoded.length;
    }
    return true;
}

bool samePerson(std::string_view name, std::string_view other)
{
    const auto words = wordsOf(name);
    return !words.empty() && words == wordsOf(other);
}

} // namespace delibere
