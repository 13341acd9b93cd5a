// SPDX-License-Identifier: GPL-3.0-or-later
// What may reach a terminal: words of a file that somebody else wrote must not move the cursor,
// change colours or hide others.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace delibere::cli {

// Control and bidi characters as "\u{1b}", bytes that are not UTF-8 as "\x{ff}"; line feeds stay.
[[nodiscard]] std::string shownText(std::string_view text);

// Indented JSON of any bytes: those that are not UTF-8 (a path, the engine's words) become U+FFFD,
// control characters are escaped. Never throws.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json& value);

} // namespace delibere::cli
