// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 digests and their lowercase hexadecimal text. Tamper evidence only.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace delibere::crypto {

using Digest = std::array<std::byte, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] std::string hex(const Digest& digest);

} // namespace delibere::crypto
