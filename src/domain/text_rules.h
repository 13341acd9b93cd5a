// SPDX-License-Identifier: GPL-3.0-or-later
// What a text typed or read may contain. One rule for files, fields and imports: valid UTF-8, no
// control or bidi characters, so that what is signed is what is seen.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "domain/folding.h"

namespace delibere {

enum class LineBreaks { Refused, Allowed };

// Unicode code points; invalid UTF-8 counts byte by byte.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

// Bytes of the first code point: 1 for a byte that is not UTF-8. The text is not empty.
[[nodiscard]] std::size_t codePointLength(std::string_view text);

// The first character that a text may not contain: C0 (but a line feed where allowed), DEL, C1,
// U+2028/2029, bidi controls, U+FEFF, or 0xFFFFFFFF for bytes that are not UTF-8.
[[nodiscard]] std::optional<char32_t> forbiddenCharacter(std::string_view text,
                                                         LineBreaks lineBreaks);

// What a person may type or paste, beyond that: no character that is not drawn (soft hyphen,
// zero-width space, filler, tag), but a joiner or selector that shapes the letter before it; none
// of private use but Word's bullets; none that Unicode does not know. What is stored already is
// read all the same.
struct TypedFault {
    char32_t character = 0;
    std::size_t at = 0; // byte where it stands
};
[[nodiscard]] std::optional<TypedFault> typedFault(std::string_view text, LineBreaks lineBreaks);

// Which character, and the word that it follows, to be found by eye: "U+200B, après « Le »".
[[nodiscard]] std::string faultWords(std::string_view text, const TypedFault& fault);

// U+F020 to U+F0FF: where Word puts the signs of its Symbol and Wingdings fonts, lists above all.
[[nodiscard]] bool isPrivateBullet(char32_t point);

// What an identifier is made of: letters and digits of ASCII, ".", "_" and "-" after the first, at
// most 64. Such a text is a plain word in a path, a command and a JSON pointer.
[[nodiscard]] bool isIdentifier(std::string_view text);

// Nothing but white space, no-break spaces and what is not drawn included.
[[nodiscard]] bool isBlank(std::string_view text);

} // namespace delibere
