// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/report.h"

#include <utility>

#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

constexpr std::size_t maximumDetailLength = 200;
constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

std::size_t sequenceLength(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte >= 0xF0)
        return 4;
    if (byte >= 0xE0)
        return 3;
    return byte >= 0xC0 ? 2 : 1;
}

} // namespace

void Report::error(FindingCode code, std::string where, std::string_view detail)
{
    ++m_count;
    if (m_findings.size() < maximumFindings)
        m_findings.push_back({Severity::Error, code, std::move(where), showable(detail)});
}

std::string showable(std::string_view text)
{
    std::string shown;
    std::size_t length = 0;
    while (!text.empty()) {
        if (++length > maximumDetailLength)
            return shown + "…";
        const std::string_view character = text.substr(0, sequenceLength(text.front()));
        if (!forbiddenCharacter(character, LineBreaks::Refused)) {
            shown += character;
            text.remove_prefix(character.size());
            continue;
        }
        // Bytes that are no character go one by one, a forbidden character as a whole.
        const bool wellFormed = codePointCount(character) == 1;
        shown += replacement;
        text.remove_prefix(wellFormed ? character.size() : 1);
    }
    return shown;
}

std::string characterName(char32_t character)
{
    if (character > 0x10FFFF)
        return "UTF-8";
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string digits;
    for (char32_t rest = character; rest != 0 || digits.size() < 4; rest /= 16)
        digits.insert(digits.begin(), hex[rest % 16]);
    return "U+" + digits;
}

} // namespace delibere::codec
