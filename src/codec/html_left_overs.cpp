// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/html_left_overs.h"

#include <algorithm>
#include <array>
#include <string>

#include "codec/finding_report.h"
#include "codec/json_pointer.h"

namespace delibere::codec {

namespace {

constexpr std::size_t longestEntity = 32; // "&CounterClockwiseContourIntegral;" is rare

// What editors write. A text may well say « <candidat> ».
constexpr std::array<std::string_view, 26> tags{
    "a",  "b",  "i",  "u",  "p",   "br",  "em",  "h1",   "h2",     "h3",   "h4",    "li",    "ol",
    "ul", "td", "th", "tr", "div", "sub", "sup", "font", "strong", "span", "table", "tbody", "o:p"};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigitSign(char c)
{
    return c >= '0' && c <= '9';
}

// "&eacute;", "&#233;", "&#xE9;" at the start of a text.
std::size_t entityLength(std::string_view text)
{
    std::string_view name = text.substr(1, std::min(text.find(';'), longestEntity) - 1);
    const std::size_t length = name.size() + 2;
    if (length > text.size() || text[length - 1] != ';')
        return 0;
    if (name.starts_with("#x") || name.starts_with("#X")) {
        name.remove_prefix(2);
        const bool hex = name.find_first_not_of("0123456789abcdefABCDEF") == name.npos;
        return hex && !name.empty() ? length : 0;
    }
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        return std::ranges::all_of(name, isDigitSign) && !name.empty() ? length : 0;
    }
    const bool named =
        name.size() >= 2 && isLetter(name.front()) &&
        std::ranges::all_of(name, [](char c) { return isLetter(c) || isDigitSign(c); });
    return named ? length : 0;
}

// "<p>", "</p>", "<br/>", "<span class=…>" at the start of a text.
std::size_t tagLength(std::string_view text)
{
    const std::size_t close = text.find('>');
    if (close == std::string_view::npos)
        return 0;
    std::string_view inside = text.substr(1, close - 1);
    if (inside.starts_with('/'))
        inside.remove_prefix(1);
    std::string name(inside.substr(0, inside.find_first_of(" /")));
    for (char& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::ranges::find(tags, name) != tags.end() ? close + 1 : 0;
}

void addLeftOvers(const JsonValue& value, const std::string& pointer, Findings& findings)
{
    if (const auto* text = value.as<std::string>()) {
        if (const auto found = htmlLeftOver(*text))
            findings.push_back(
                {Severity::Warning, FindingCode::HtmlLeftOver, pointer, showable(*found)});
    } else if (const auto* items = value.as<JsonValue::Array>()) {
        for (std::size_t at = 0; at < items->size(); ++at)
            addLeftOvers((*items)[at], childPointer(pointer, at), findings);
    } else if (const auto* members = value.as<JsonValue::Object>()) {
        for (const JsonMember& member : *members) {
            if (!pointer.empty() || member.key != "anomalies")
                addLeftOvers(member.value, childPointer(pointer, member.key), findings);
        }
    }
}

} // namespace

std::optional<std::string_view> htmlLeftOver(std::string_view text)
{
    for (std::size_t at = text.find_first_of("&<"); at != std::string_view::npos;
         at = text.find_first_of("&<", at + 1)) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = rest.front() == '&' ? entityLength(rest) : tagLength(rest);
        if (length > 0)
            return rest.substr(0, length);
    }
    return std::nullopt;
}

Findings htmlLeftOvers(const JsonValue& framework)
{
    Findings findings;
    addLeftOvers(framework, "", findings);
    return findings;
}

} // namespace delibere::codec
