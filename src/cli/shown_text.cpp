// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shown_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "domain/code_points.h"
#include "domain/text_rules.h"

namespace delibere::cli {

namespace {

// Each piece as it is, or what `escape` makes of its one forbidden character.
template <class Escape>
std::string withoutForbidden(std::string_view text, Escape escape)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view piece = text.substr(at, codePointLength(text.substr(at)));
        const auto forbidden = forbiddenCharacter(piece, LineBreaks::Allowed);
        shown += forbidden ? escape(*forbidden, piece) : std::string(piece);
        at += piece.size();
    }
    return shown;
}

} // namespace

std::string shownText(std::string_view text)
{
    if (!forbiddenCharacter(text, LineBreaks::Allowed))
        return std::string(text);
    return withoutForbidden(text, [](char32_t point, std::string_view piece) {
        if (point == U'\t')
            return std::string(piece);
        if (point == notUtf8)
            return fmt::format("\\x{{{:02x}}}", static_cast<unsigned char>(piece.front()));
        return fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(point));
    });
}

std::string jsonText(const nlohmann::ordered_json& value)
{
    const std::string text =
        value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    if (!forbiddenCharacter(text, LineBreaks::Allowed))
        return text;
    // All that are forbidden lie below U+10000, and within a string.
    return withoutForbidden(text, [](char32_t point, std::string_view) {
        return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point));
    });
}

} // namespace delibere::cli
