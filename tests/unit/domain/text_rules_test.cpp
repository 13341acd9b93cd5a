// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text_rules.h"

#include <catch2/catch.hpp>

using namespace delibere;

TEST_CASE("letters of any language and no-break spaces are allowed")
{
    for (const char* text : {"Œuvre – « été »", "émotion\u202f!", "\u00a0", "محمد", "漢字", "🙂"})
        REQUIRE_FALSE(forbiddenCharacter(text, LineBreaks::Refused).has_value());
}

TEST_CASE("control and bidi characters are forbidden")
{
    using namespace std::string_view_literals;
    REQUIRE(forbiddenCharacter("a\0b"sv, LineBreaks::Allowed) == U'\0');
    REQUIRE(forbiddenCharacter("a\x7f"sv, LineBreaks::Allowed) == char32_t{0x7F});
    REQUIRE(forbiddenCharacter("\u0085", LineBreaks::Allowed) == char32_t{0x85});
    REQUIRE(forbiddenCharacter("x\u202e", LineBreaks::Allowed) == char32_t{0x202E});
    REQUIRE(forbiddenCharacter("\u2066", LineBreaks::Allowed) == char32_t{0x2066});
    REQUIRE(forbiddenCharacter("\ufeffa", LineBreaks::Allowed) == char32_t{0xFEFF});
}

TEST_CASE("a line feed is allowed only in notes")
{
    REQUIRE(forbiddenCharacter("a\nb", LineBreaks::Refused) == U'\n');
    REQUIRE_FALSE(forbiddenCharacter("a\nb", LineBreaks::Allowed).has_value());
}

TEST_CASE("bytes that are not UTF-8 are forbidden")
{
    for (const char* text : {"\xff", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80"})
        REQUIRE(forbiddenCharacter(text, LineBreaks::Allowed) == char32_t{0xFFFFFFFF});
}

TEST_CASE("lengths count characters, not bytes")
{
    REQUIRE(codePointCount("été") == 3);
    REQUIRE(codePointCount("🙂") == 1);
}

TEST_CASE("no-break spaces alone are blank")
{
    REQUIRE(isBlank(" \u00a0\u202f\t"));
    REQUIRE(isBlank(""));
    REQUIRE_FALSE(isBlank(" a "));
}
