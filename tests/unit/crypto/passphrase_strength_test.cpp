// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passphrase_strength.h"

#include <string>

#include <catch2/catch.hpp>

using namespace delibere::crypto;

TEST_CASE("twelve characters of three kinds are enough")
{
    CHECK(passphraseFlaw("Chevreuil-dix") == std::nullopt);
    CHECK(passphraseFlaw("chevreuil-10") == std::nullopt);
    CHECK(passphraseFlaw("CHEVREUIL-10") == std::nullopt);
    CHECK(passphraseFlaw("Chevreuil100") == std::nullopt);
    CHECK(passphraseFlaw("aB3456789012") == std::nullopt);
}

TEST_CASE("a space between words counts as a kind")
{
    CHECK(passphraseFlaw("Chevreuil dix") == std::nullopt);
    CHECK(passphraseFlaw("Chevreuildix") == PassphraseFlaw::TooFewKinds);
}

TEST_CASE("eleven characters are too short, whatever their kinds")
{
    CHECK(passphraseFlaw("Chevreuil-1") == PassphraseFlaw::TooShort);
    CHECK(passphraseFlaw("a b c d e f") == PassphraseFlaw::TooShort);
}

TEST_CASE("twelve characters of two kinds are too few kinds")
{
    CHECK(passphraseFlaw("chevreuils10") == PassphraseFlaw::TooFewKinds);
    CHECK(passphraseFlaw("chevreuil-dix") == PassphraseFlaw::TooFewKinds);
    CHECK(passphraseFlaw("012345678901") == PassphraseFlaw::TooFewKinds);
}

TEST_CASE("five words of twenty characters in all are enough without other kinds")
{
    CHECK(passphraseFlaw("cinq mots pour le jury") == std::nullopt);
    CHECK(passphraseFlaw("cinq mots et un jury") == std::nullopt); // 20
    CHECK(passphraseFlaw("cinq mots et le ju") == PassphraseFlaw::TooFewKinds);
    CHECK(passphraseFlaw("cinq mot et un jury") == PassphraseFlaw::TooFewKinds); // 19
    CHECK(passphraseFlaw("quatre mots sans chiffre") == PassphraseFlaw::TooFewKinds);
}

TEST_CASE("two spaces in a row do not make a word more")
{
    CHECK(passphraseFlaw("quatre  mots  sans  chiffre") == PassphraseFlaw::TooFewKinds);
}

TEST_CASE("no-break spaces separate words too")
{
    CHECK(passphraseFlaw("cinq\u00A0mots\u202Fpour le jury") == std::nullopt);
}

TEST_CASE("a French accented letter is a letter")
{
    CHECK(passphraseFlaw("éèêëàâçùûüîïôœÿæ") == PassphraseFlaw::TooFewKinds);
    CHECK(passphraseFlaw("ÉÈÊËÀÂÇÙÛÜÎÏÔŒŸÆ") == PassphraseFlaw::TooFewKinds);
    CHECK(passphraseFlaw("éèêëàâÇÙÛÜÎÏ") == PassphraseFlaw::TooFewKinds); // lower and upper
    CHECK(passphraseFlaw("éèêëàâÇÙÛÜÎ1") == std::nullopt);
    CHECK(passphraseFlaw("ŒœŸÿ × ÷ × ÷") == std::nullopt); // two signs among the letters are others
}

TEST_CASE("characters are counted, not bytes")
{
    CHECK(passphraseFlaw("éÉéÉéÉéÉ-10") == PassphraseFlaw::TooShort); // 11 in 19 bytes
    CHECK(passphraseFlaw("éÉéÉéÉéÉ-100") == std::nullopt);
    CHECK(passphraseFlaw("Fougère\U0001F33F1234") == std::nullopt); // 12 with a picture
}

TEST_CASE("an accent written after its letter is no character of its own")
{
    CHECK(passphraseFlaw("Che\u0301vreuil-1") == PassphraseFlaw::TooShort);
    CHECK(passphraseFlaw("che\u0301vreuils10") == PassphraseFlaw::TooFewKinds);
}

TEST_CASE("spaces around are not part of a passphrase")
{
    CHECK(passphraseFlaw("   Chevreuil-1   ") == PassphraseFlaw::TooShort);
    CHECK(passphraseFlaw("chevreuils10 ") == PassphraseFlaw::TooFewKinds);
    CHECK(trimmedPassphrase(" \t\r\n\u00A0\u202F a b \u202F\u00A0\n") == "a b");
    CHECK(trimmedPassphrase("a b") == "a b");
}

TEST_CASE("nothing, or only spaces, is an empty passphrase")
{
    CHECK(passphraseFlaw("") == PassphraseFlaw::Empty);
    CHECK(passphraseFlaw("             ") == PassphraseFlaw::Empty);
    CHECK(trimmedPassphrase(" \u00A0 ").empty());
}

TEST_CASE("broken UTF-8 and control characters are no passphrase")
{
    const std::string good = "Chevreuil-10 ";
    CHECK(passphraseFlaw(good + "a") == std::nullopt);
    for (const std::string bad :
         {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xE2\x80", "\xE0\x80\xAF", "\xED\xA0\x80",
          "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF", "\x01", "\x7F",
          "\xC2\x85", "\tz"})
        CHECK(passphraseFlaw(good + bad) == PassphraseFlaw::NotText);
    CHECK(passphraseFlaw(good + std::string(1, '\0')) == PassphraseFlaw::NotText);
}
