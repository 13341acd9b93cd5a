// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_writing.h"

namespace delibere::codec {

namespace {

constexpr int compact = -1;

// Texts were checked where they came in; a stray byte becomes U+FFFD rather than an exception.
constexpr auto onStrayByte = nlohmann::detail::error_handler_t::replace;

} // namespace

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
    const nlohmann::json sorted(value);
    return sorted.dump(compact, ' ', false, onStrayByte);
}

} // namespace delibere::codec
