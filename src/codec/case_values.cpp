// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/case_values.h"

#include <charconv>
#include <cmath>
#include <utility>

#include "domain/code_points.h"

namespace delibere::codec {

namespace {

bool isLayout(char c)
{
    return c == '\n' || c == '\r' || c == '\t';
}

std::optional<std::int64_t> wholeNumberIn(std::string_view text)
{
    constexpr double most = 9e15; // beyond, a double skips whole numbers
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc{} || stop != end || std::abs(number) > most ||
        number != std::floor(number))
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

} // namespace

const JsonValue* caseMember(const JsonValue::Object& object, std::string_view key)
{
    const JsonValue* value = findMember(object, key);
    if (value == nullptr || value->isNull())
        return nullptr;
    const auto* items = value->as<JsonValue::Array>();
    const auto* text = value->as<std::string>();
    const bool empty = (items != nullptr && items->empty()) || (text != nullptr && text->empty());
    return empty ? nullptr : value;
}

const JsonValue::Object* caseObject(const JsonValue::Object& object, std::string_view key)
{
    const JsonValue* value = caseMember(object, key);
    return value == nullptr ? nullptr : value->as<JsonValue::Object>();
}

const JsonValue::Array* caseList(const JsonValue::Object& object, std::string_view key)
{
    const JsonValue* value = caseMember(object, key);
    return value == nullptr ? nullptr : value->as<JsonValue::Array>();
}

std::optional<std::string> caseText(const JsonValue::Object& object, std::string_view key)
{
    const JsonValue* value = caseMember(object, key);
    if (value == nullptr)
        return std::nullopt;
    if (const auto* number = value->as<std::int64_t>())
        return std::to_string(*number);
    if (const auto* number = value->as<OtherNumber>())
        return number->text;
    const auto* text = value->as<std::string>();
    return text == nullptr ? std::nullopt : std::optional(*text);
}

std::optional<std::int64_t> caseNumber(const JsonValue::Object& object, std::string_view key)
{
    const auto text = caseText(object, key);
    return text ? wholeNumberIn(*text) : std::nullopt;
}

std::string caseKey(std::string_view identifier)
{
    std::string key(identifier);
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    constexpr std::string_view scheme = "urn:uuid:";
    return key.starts_with(scheme) ? key.substr(scheme.size()) : key;
}

std::string laidOnOneLine(std::string_view text)
{
    std::string line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isLayout(text[at])) {
            line += text[at];
            continue;
        }
        // The blanks around a line feed lay out the text, too.
        while (!line.empty() && line.back() == ' ')
            line.pop_back();
        while (at + 1 < text.size() && (isLayout(text[at + 1]) || text[at + 1] == ' '))
            ++at;
        line += ' ';
    }
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    return composed(std::string_view(line).substr(first, line.find_last_not_of(' ') - first + 1));
}

Json toJson(const JsonValue& value)
{
    if (const auto* object = value.as<JsonValue::Object>()) {
        Json written = objectOf(object->size());
        // The keys differ, or parseJson had refused them: [] would look among all of them.
        for (const JsonMember& member : *object)
            written.get_ref<Json::object_t&>().push_back({member.key, toJson(member.value)});
        return written;
    }
    if (const auto* items = value.as<JsonValue::Array>()) {
        Json written = Json::array();
        for (const JsonValue& item : *items)
            written.push_back(toJson(item));
        return written;
    }
    if (const auto* text = value.as<std::string>())
        return *text;
    if (const auto* number = value.as<std::int64_t>())
        return *number;
    if (const auto* yes = value.as<bool>())
        return *yes;
    return nullptr;
}

} // namespace delibere::codec
