// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in the 45 characters that a QR code keeps most tightly (RFC 9285): three for two bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace delibere::codec {

[[nodiscard]] std::string base45Of(std::string_view bytes);
// Absent: a character that is none of them, a length or a value that no bytes give.
[[nodiscard]] std::optional<std::string> bytesOfBase45(std::string_view text);

} // namespace delibere::codec
