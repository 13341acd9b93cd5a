// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that the program draws, for people to copy: the code of a mission, a passphrase offered.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace delibere::app {

// 25 digits in groups of five, "48213 90417 …": 83 bits. For a slip of paper and a number pad.
[[nodiscard]] std::string drawnCode();
inline constexpr std::size_t codeDigitCount = 25;
// As it is sealed with: the digits alone, however they were grouped when they were copied.
[[nodiscard]] std::string codeDigits(std::string_view typed);

// Five words that can be said aloud and are in no dictionary, "bavilo merotu …": 94 bits.
[[nodiscard]] std::string drawnPassphrase();

} // namespace delibere::app
