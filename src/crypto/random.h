// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that nobody can foresee.
#pragma once

#include <cstdint>
#include <string>

namespace delibere::crypto {

// 0 to bound - 1, each as likely. Precondition: bound > 0.
[[nodiscard]] std::uint32_t randomBelow(std::uint32_t bound);
[[nodiscard]] std::string randomBytes(std::size_t count);

} // namespace delibere::crypto
