// SPDX-License-Identifier: GPL-3.0-or-later
// What a text typed or read may contain. One rule for files, fields and imports: valid UTF-8, no
// control or bidi characters, so that what is signed is what is seen.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace delibere {

enum class LineBreaks { Refused, Allowed };

// Unicode code points; invalid UTF-8 counts byte by byte.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

// The first character that a text may not contain: C0 (but a line feed where allowed), DEL, C1,
// U+2028/2029, bidi controls, U+FEFF, or 0xFFFFFFFF for bytes that are not UTF-8.
[[nodiscard]] std::optional<char32_t> forbiddenCharacter(std::string_view text,
                                                         LineBreaks lineBreaks);

// Nothing but white space, no-break spaces included.
[[nodiscard]] bool isBlank(std::string_view text);

// The same words, in any order and in any case (ASCII and Latin-1), hyphens as spaces; titles like
// "Mme" count for nothing. Two people of one name are the same person here: a caller only warns.
[[nodiscard]] bool samePerson(std::string_view name, std::string_view other);

} // namespace delibere
