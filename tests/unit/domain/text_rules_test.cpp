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

TEST_CASE("what is not drawn is not typed, wherever it stands")
{
    for (const char* hidden :
         {"\u00ad",     "\u034f", "\u115f", "\u180e", "\u200b", "\u200c",    "\u200d",
          "\u2060",     "\u2064", "\u2800", "\u3164", "\uffa0", "\ufff9",    "\U0001d173",
          "\U000e0041", "\u202e", "\u2066", "\ufeff", "\ufe00", "\U000e0100"}) {
        const std::string text = std::string("Le") + hidden + "fort";
        CAPTURE(hidden);
        const auto fault = typedFault(text, LineBreaks::Allowed);
        REQUIRE(fault);
        CHECK(fault->at == 2);
        CHECK(typedFault(hidden, LineBreaks::Allowed));
        CHECK(isBlank(hidden));
    }
}

TEST_CASE("a joiner that shapes the letter before it is typed")
{
    for (const char* text : {"\u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u0645",
                             "\u0915\u094d\u200d\u0937", "\u845b\U000e0100", "\u2764\ufe0f"}) {
        CAPTURE(text);
        CHECK_FALSE(typedFault(text, LineBreaks::Refused));
    }
}

TEST_CASE("of the characters of private use only Word's bullets are typed")
{
    CHECK_FALSE(typedFault("\uf0b7 autonomie", LineBreaks::Allowed));
    CHECK(typedFault("\ue000", LineBreaks::Allowed)->character == 0xE000);
    CHECK(typedFault("\U000f0000", LineBreaks::Allowed));
    CHECK(typedFault("\uffff", LineBreaks::Allowed)); // no character
    CHECK(typedFault("\u0378", LineBreaks::Allowed)); // not assigned
}
