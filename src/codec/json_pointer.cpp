// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_pointer.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace delibere::codec {

namespace {

std::optional<std::string> unescaped(std::string_view token)
{
    std::string text;
    for (std::size_t at = 0; at < token.size(); ++at) {
        if (token[at] != '~') {
            text += token[at];
            continue;
        }
        ++at;
        if (at == token.size() || (token[at] != '0' && token[at] != '1'))
            return std::nullopt;
        text += token[at] == '0' ? '~' : '/';
    }
    return text;
}

// RFC 6901 §4: digits without a leading zero.
const JsonValue* itemAt(const JsonValue::Array& items, std::string_view token)
{
    std::size_t index = 0;
    const char* end = token.data() + token.size();
    const auto [stop, error] = std::from_chars(token.data(), end, index);
    const bool leadingZero = token.size() > 1 && token.front() == '0';
    if (error != std::errc{} || stop != end || leadingZero || index >= items.size())
        return nullptr;
    return &items[index];
}

const JsonValue* childOf(const JsonValue& parent, std::string_view token)
{
    if (const auto* items = parent.as<JsonValue::Array>())
        return itemAt(*items, token);
    const auto* object = parent.as<JsonValue::Object>();
    const auto key = unescaped(token);
    return object == nullptr || !key ? nullptr : findMember(*object, *key);
}

} // namespace

const JsonValue* findMember(const JsonValue::Object& object, std::string_view key)
{
    const auto found = std::ranges::find(object, key, &JsonMember::key);
    return found == object.end() ? nullptr : &found->value;
}

std::string childPointer(std::string_view parent, std::string_view key)
{
    std::string pointer(parent);
    pointer += '/';
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

std::string childPointer(std::string_view parent, std::size_t index)
{
    return childPointer(parent, std::to_string(index));
}

const JsonValue* resolvePointer(const JsonValue& root, std::string_view pointer)
{
    const JsonValue* at = &root;
    while (at != nullptr && !pointer.empty()) {
        if (pointer.front() != '/')
            return nullptr;
        pointer.remove_prefix(1);
        const std::size_t length = std::min(pointer.find('/'), pointer.size());
        at = childOf(*at, pointer.substr(0, length));
        pointer.remove_prefix(length);
    }
    return at;
}

} // namespace delibere::codec
