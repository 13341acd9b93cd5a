// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secret_words.h"

#include <algorithm>
#include <iterator>

#include "crypto/random.h"

namespace delibere::app {

namespace {

// Said and written in one way in French: no c, g, h, k, q, s between vowels, w, x, y.
constexpr std::string_view consonants = "bdfjlmnprtvz";
constexpr std::string_view vowels = "aeiou";

char drawn(std::string_view from)
{
    return from[crypto::randomBelow(static_cast<std::uint32_t>(from.size()))];
}

} // namespace

std::string drawnCode()
{
    constexpr int groups = 5;
    constexpr int digits = 5;
    std::string code;
    for (int group = 0; group < groups; ++group) {
        if (group > 0)
            code += ' ';
        for (int digit = 0; digit < digits; ++digit)
            code += drawn("0123456789");
    }
    return code;
}

std::string codeDigits(std::string_view typed)
{
    std::string digits;
    std::ranges::copy_if(typed, std::back_inserter(digits),
                         [](char each) { return each >= '0' && each <= '9'; });
    return digits;
}

// 12 consonants and 5 vowels: 60 syllables of 5.9 bits, sixteen of them.
std::string drawnPassphrase()
{
    std::string words;
    for (const int syllables : {3, 3, 3, 3, 4}) {
        if (!words.empty())
            words += ' ';
        for (int syllable = 0; syllable < syllables; ++syllable) {
            words += drawn(consonants);
            words += drawn(vowels);
        }
    }
    return words;
}

} // namespace delibere::app
