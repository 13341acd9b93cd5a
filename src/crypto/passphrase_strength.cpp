// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passphrase_strength.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace delibere::crypto {

namespace {

// Space, tab, line ends, no-break space, narrow no-break space.
constexpr std::array<std::string_view, 6> spaces{" ", "\t", "\n", "\r", "\xC2\xA0", "\xE2\x80\xAF"};

bool isSpace(char32_t c)
{
    return c == U' ' || c == 0xA0 || c == 0x202F;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool isLower(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) || c == 0x153;
}

bool isUpper(char32_t c)
{
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x152 ||
           c == 0x178;
}

// An accent written after its letter is part of that letter, not one more character.
bool isCombining(char32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

// Bytes of the character that begins with this one; 0 when none does.
std::size_t lengthOf(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

std::optional<char32_t> characterAt(std::string_view text, std::size_t at, std::size_t length)
{
    if (length == 0 || length > text.size() - at)
        return std::nullopt;
    const auto first = static_cast<unsigned char>(text[at]);
    char32_t c = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t next = at + 1; next < at + length; ++next) {
        const auto byte = static_cast<unsigned char>(text[next]);
        if ((byte & 0xC0U) != 0x80)
            return std::nullopt;
        c = c << 6U | (byte & 0x3FU);
    }
    constexpr std::array<char32_t, 5> shortest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (c < shortest[length] || surrogate || c > 0x10FFFF)
        return std::nullopt;
    return c;
}

std::optional<std::u32string> characters(std::string_view text)
{
    std::u32string decoded;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthOf(static_cast<unsigned char>(text[at]));
        const auto c = characterAt(text, at, length);
        if (!c || isControl(*c))
            return std::nullopt;
        if (!isCombining(*c))
            decoded += *c;
        at += length;
    }
    return decoded;
}

int kindsIn(const std::u32string& text)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    for (const char32_t c : text) {
        if (isLower(c))
            lower = true;
        else if (isUpper(c))
            upper = true;
        else if (c >= U'0' && c <= U'9')
            digit = true;
        else
            other = true;
    }
    return int{lower} + int{upper} + int{digit} + int{other};
}

int wordsIn(const std::u32string& text)
{
    int words = 0;
    bool inWord = false;
    for (const char32_t c : text) {
        words += !inWord && !isSpace(c) ? 1 : 0;
        inWord = !isSpace(c);
    }
    return words;
}

} // namespace

std::optional<PassphraseFlaw> passphraseFlaw(std::string_view passphrase)
{
    const std::string_view trimmed = trimmedPassphrase(passphrase);
    if (trimmed.empty())
        return PassphraseFlaw::Empty;
    const auto text = characters(trimmed);
    if (!text)
        return PassphraseFlaw::NotText;
    if (text->size() < 12)
        return PassphraseFlaw::TooShort;
    const bool sentence = text->size() >= 20 && wordsIn(*text) >= 5;
    if (kindsIn(*text) < 3 && !sentence)
        return PassphraseFlaw::TooFewKinds;
    return std::nullopt;
}

std::string_view trimmedPassphrase(std::string_view passphrase)
{
    const auto strip = [&](auto isAtEnd, auto remove) {
        for (bool again = true; again;) {
            const auto space = std::find_if(spaces.begin(), spaces.end(), isAtEnd);
            again = space != spaces.end();
            if (again)
                remove(space->size());
        }
    };
    strip([&](std::string_view space) { return passphrase.starts_with(space); },
          [&](std::size_t size) { passphrase.remove_prefix(size); });
    strip([&](std::string_view space) { return passphrase.ends_with(space); },
          [&](std::size_t size) { passphrase.remove_suffix(size); });
    return passphrase;
}

} // namespace delibere::crypto
