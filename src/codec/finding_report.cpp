// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/finding_report.h"

#include <utility>

#include "domain/code_points.h"
#include "domain/text_rules.h"

namespace delibere::codec {

namespace {

constexpr std::size_t maximumDetailLength = 200;
constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

} // namespace

void FindingReport::error(FindingCode code, std::string where, std::string_view detail)
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
        const std::string_view character = text.substr(0, codePointLength(text));
        if (forbiddenCharacter(character, LineBreaks::Refused))
            shown += replacement;
        else
            shown += character;
        text.remove_prefix(character.size());
    }
    return shown;
}

std::string characterName(char32_t character)
{
    return character == notUtf8 ? "UTF-8" : codePointName(character);
}

} // namespace delibere::codec
