// SPDX-License-Identifier: GPL-3.0-or-later
// Random version 4 UUIDs in lowercase text: names of sessions that never meet before they merge.
#pragma once

#include <string>
#include <string_view>

namespace delibere::crypto {

[[nodiscard]] std::string randomUuid();
[[nodiscard]] bool isUuid(std::string_view text);

} // namespace delibere::crypto
