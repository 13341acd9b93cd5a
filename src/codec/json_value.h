// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed JSON text as a plain value that keeps what the strict readers need to know: the order
// of keys, and whether a number was written as a whole one. Only json_document makes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace delibere::codec {

struct JsonMember;

// 3.9, but also 3.0, 1e2 and whatever does not fit 64 bits: never an integer of ours.
struct OtherNumber {
    std::string text; // as the file writes it
};

struct JsonValue {
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>;

    std::variant<std::monostate, bool, std::int64_t, OtherNumber, std::string, Array, Object>
        content; // monostate is null

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(content); }
    template <class T>
    [[nodiscard]] const T* as() const
    {
        return std::get_if<T>(&content);
    }
};

struct JsonMember {
    std::string key;
    JsonValue value;
};

// Null when there is no such key.
[[nodiscard]] const JsonValue* findMember(const JsonValue::Object& object, std::string_view key);

} // namespace delibere::codec
