// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways our JSON leaves the program. Included by the .cpp files that write, never by a
// public header: json.hpp is heavy.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "domain/fraction.h"

namespace delibere::codec {

// Keys in the order in which they were put.
using Json = nlohmann::ordered_json;

// {} with room for so many members: one that grows copies everything it holds.
[[nodiscard]] Json objectOf(std::size_t members);

// Two spaces, UTF-8 as it is, final newline.
[[nodiscard]] std::string indented(const Json& value);
// Sorted keys, no white space. Precondition: ASCII keys, no number but integers.
[[nodiscard]] std::string canonicalBytes(const Json& value);

// Without the keys that say nothing: "" and [], in its objects and lists of objects too.
[[nodiscard]] Json said(Json object);

// The value as T says it, or null.
template <class T, class ToJson>
Json orNull(const T& value, ToJson toJson)
{
    return value ? Json(toJson(*value)) : Json(nullptr);
}

template <class T>
Json orNull(const T& value)
{
    return value ? Json(*value) : Json(nullptr);
}

[[nodiscard]] inline Json fractionJson(const Fraction& fraction)
{
    return {{"num", fraction.num()}, {"den", fraction.den()}};
}

} // namespace delibere::codec
