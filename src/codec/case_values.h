// SPDX-License-Identifier: GPL-3.0-or-later
// The values of a CASE package as leniently as real ones ask for: null, [] and a value of another
// type are absent, a number may stand for a text and a text for a number, identifiers are the same
// in capitals.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "codec/json_value.h"
#include "codec/json_writing.h"

namespace delibere::codec {

// Null when it says nothing: absent, null, [] or "".
[[nodiscard]] const JsonValue* caseMember(const JsonValue::Object& object, std::string_view key);
[[nodiscard]] const JsonValue::Object* caseObject(const JsonValue::Object& object,
                                                  std::string_view key);
[[nodiscard]] const JsonValue::Array* caseList(const JsonValue::Object& object,
                                               std::string_view key);
// A number as it is written: 2.0 is "2.0".
[[nodiscard]] std::optional<std::string> caseText(const JsonValue::Object& object,
                                                  std::string_view key);
// A whole one, however it is written: 2, 2.0, "2".
[[nodiscard]] std::optional<std::int64_t> caseNumber(const JsonValue::Object& object,
                                                     std::string_view key);

// By which two identifiers or addresses are one: "urn:uuid:" and capitals make no difference.
[[nodiscard]] std::string caseKey(std::string_view identifier);

// On one line, without blanks around, composed: how a framework writes what was laid out elsewhere.
[[nodiscard]] std::string laidOnOneLine(std::string_view text);

// In the order of its keys; a number that is no whole one becomes null.
[[nodiscard]] Json toJson(const JsonValue& value);

} // namespace delibere::codec
