// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/composition.h"

#include <algorithm>
#include <array>

namespace delibere::codec {

namespace {

struct Accent {
    char32_t point;
    std::string_view bytes;   // UTF-8
    std::string_view letters; // that have a composed form with it (UnicodeData.txt)
};

constexpr std::array<Accent, 8> accents{{
    {0x0300, "\xCC\x80", "aeinouwyAEINOUWY"},
    {0x0301, "\xCC\x81", "acegiklmnoprsuwyzACEGIKLMNOPRSUWYZ"},
    {0x0302, "\xCC\x82", "aceghijosuwyzACEGHIJOSUWYZ"},
    {0x0303, "\xCC\x83", "aeinouvyAEINOUVY"},
    {0x0308, "\xCC\x88", "aehiotuwxyAEHIOUWXY"},
    {0x030A, "\xCC\x8A", "auwyAU"},
    {0x030C, "\xCC\x8C", "acdeghijklnorstuzACDEGHIKLNORSTUZ"},
    {0x0327, "\xCC\xA7", "cdeghklnrstCDEGHKLNRST"},
}};

} // namespace

std::optional<char32_t> decomposedAccent(std::string_view text)
{
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] != '\xCC')
            continue;
        const auto accent = std::ranges::find(accents, text.substr(at, 2), &Accent::bytes);
        if (accent != accents.end() && accent->letters.find(text[at - 1]) != std::string_view::npos)
            return accent->point;
    }
    return std::nullopt;
}

} // namespace delibere::codec
