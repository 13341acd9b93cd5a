// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 read character by character, and what Unicode says of a character (libutf8proc, ADR 20).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace delibere {

inline constexpr char32_t notUtf8 = 0xFFFFFFFF;

struct CodePoint {
    char32_t point = notUtf8;
    std::size_t length = 1; // bytes
};

// Strict: no overlong form, no surrogate, nothing above U+10FFFF; notUtf8 is one byte long.
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);

// What a character is for, as far as the rules of texts ask.
enum class CodePointKind {
    Letter,     // or a digit, or a mark on a letter
    Space,      // any that separates, no-break spaces included; not a line feed
    Sign,       // punctuation, symbols, pictures
    Control,    // C0, C1, line and paragraph separators
    Invisible,  // nothing is drawn: joiners, fillers, variation selectors, bidi, tags
    PrivateUse, // means what a font decided
    Unassigned, // no character (yet)
};
[[nodiscard]] CodePointKind kindOf(char32_t point);
[[nodiscard]] bool isCapital(char32_t point);

// "U+200B"; "octet" for what is no UTF-8.
[[nodiscard]] std::string codePointName(char32_t point);

// Composed (NFC), as keyboards type it: "e" and an accent become "é". Bytes that are not UTF-8 come
// back as they are.
[[nodiscard]] std::string composed(std::string_view text);
// The first character, an accent mostly, that would be one with what stands before it.
[[nodiscard]] std::optional<char32_t> uncomposedMark(std::string_view text);

// The text with its first letter in lower case, as a noun stands in a sentence.
[[nodiscard]] std::string withSmallInitial(std::string_view text);

// Lower case without accents, marks and what is not drawn; one letter may become two ("œ": "oe",
// "ß": "ss"). What is no letter comes back as it is.
[[nodiscard]] std::u32string foldedLetter(char32_t point);

} // namespace delibere
