// SPDX-License-Identifier: GPL-3.0-or-later
// JSON pointers (RFC 6901): how findings and anomalies name a place in a file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "codec/json_value.h"

namespace delibere::codec {

// "/a/b" and "c/d" give "/a/b/c~1d".
[[nodiscard]] std::string childPointer(std::string_view parent, std::string_view key);
[[nodiscard]] std::string childPointer(std::string_view parent, std::size_t index);

// The value a pointer names, or null: malformed pointers and missing places alike.
[[nodiscard]] const JsonValue* resolvePointer(const JsonValue& root, std::string_view pointer);

} // namespace delibere::codec
