// SPDX-License-Identifier: GPL-3.0-or-later
// Texts are to be in Unicode's composed form (NFC): "é" is one character, or equal texts differ.
// The full rule needs the Unicode tables; this knows the accents of Latin letters, which is what
// a copy from a PDF or from another system brings.
#pragma once

#include <optional>
#include <string_view>

namespace delibere::codec {

// The first combining accent that follows a letter it should have been composed with. Never one
// that has no composed form.
[[nodiscard]] std::optional<char32_t> decomposedAccent(std::string_view text);

} // namespace delibere::codec
