// SPDX-License-Identifier: GPL-3.0-or-later
// The one door through which JSON from outside comes in. Size, depth, number of values, byte order
// mark and duplicate keys are judged while the text is read, so that a hostile file costs no more
// than it weighs. Never throws.
#pragma once

#include <cstddef>
#include <string_view>

#include "codec/json_value.h"
#include "domain/finding.h"
#include "domain/problem.h"

namespace delibere::codec {

// Sessions of 10 000 candidates and submitted sheets stay far under it.
inline constexpr std::size_t maximumExchangeBytes = std::size_t{16} * 1024 * 1024;
// A value costs some forty bytes: what a text of "[0,0,…" may take is bounded by their number.
inline constexpr std::size_t maximumJsonValues = 500'000;

[[nodiscard]] Result<JsonValue, Findings> parseJson(std::string_view json,
                                                    std::size_t maximumBytes);

} // namespace delibere::codec
