// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/json_writing.h"

namespace delibere::codec {

namespace {

constexpr int compact = -1;

// Texts were checked where they came in; a stray byte becomes U+FFFD rather than an exception.
constexpr auto onStrayByte = nlohmann::detail::error_handler_t::replace;

} // namespace

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
