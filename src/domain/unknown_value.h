// SPDX-License-Identifier: GPL-3.0-or-later
// The detail of FindingCode::UnknownValue where a list closes: "bloc, competence ∌ blok".
#pragma once

#include <string_view>

namespace delibere {

inline constexpr std::string_view unknownValueSeparator = " ∌ "; // in no word of a file

} // namespace delibere
