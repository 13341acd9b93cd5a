// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_writing.h"

#include <algorithm>

namespace delibere::codec {

namespace {

constexpr int compact = -1;

// Texts were checked where they came in; a stray byte becomes U+FFFD rather than an exception.
constexpr auto onStrayByte = nlohmann::detail::error_handler_t::replace;

bool needsNoEscape(const std::string& text)
{
    return std::ranges::all_of(
        text, [](char byte) { return byte >= ' ' && byte < 0x7F && byte != '"' && byte != '\\'; });
}

void appendText(std::string& out, const std::string& text)
{
    if (needsNoEscape(text)) // nearly always: the library sets up a writer for each value
        out.append(1, '"').append(text).append(1, '"');
    else
        out += Json(text).dump(compact, ' ', false, onStrayByte);
}

void appendCanonical(std::string& out, const Json& value);

void appendSorted(std::string& out, const Json::object_t& object)
{
    std::vector<const Json::object_t::value_type*> members;
    members.reserve(object.size());
    for (const auto& member : object)
        members.push_back(&member);
    std::ranges::sort(
        members, {}, [](const auto* member) -> const auto& { return member->first; });
    char before = '{';
    for (const auto* member : members) {
        out += before;
        appendText(out, member->first);
        out += ':';
        appendCanonical(out, member->second);
        before = ',';
    }
    out += members.empty() ? "{}" : "}";
}

void appendCanonical(std::string& out, const Json& value)
{
    if (value.is_object()) {
        appendSorted(out, value.get_ref<const Json::object_t&>());
    } else if (value.is_array()) {
        char before = '[';
        for (const Json& item : value) {
            out += before;
            appendCanonical(out, item);
            before = ',';
        }
        out += value.empty() ? "[]" : "]";
    } else if (value.is_string()) {
        appendText(out, value.get_ref<const std::string&>());
    } else if (value.is_null()) {
        out += "null";
    } else {
        out += value.dump();
    }
}

} // namespace

Json objectOf(std::size_t members)
{
    Json object = Json::object();
    object.get_ref<Json::object_t&>().reserve(members);
    return object;
}

Json said(Json object)
{
    for (auto at = object.begin(); at != object.end();) {
        const bool nothing = (at->is_string() && at->get_ref<const std::string&>().empty()) ||
                             (at->is_array() && at->empty());
        at = nothing ? object.erase(at) : std::next(at);
    }
    for (auto& value : object) {
        if (!value.is_array())
            continue;
        for (auto& item : value) {
            if (item.is_object())
                item = said(item);
        }
    }
    return object;
}

std::string indented(const Json& value)
{
    return value.dump(2, ' ', false, onStrayByte) + "\n";
}

std::string canonicalBytes(const Json& value)
{
    std::string bytes;
    appendCanonical(bytes, value);
    return bytes;
}

} // namespace delibere::codec
