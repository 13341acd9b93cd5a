// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/passphrase_strength.h"

#include <catch2/catch.hpp>

#include "support/sample.h"
#include "wording/passphrase_words.h"

using namespace delibere;
using namespace delibere::app;

namespace {

struct Tried {
    const char* phrase;
    PassphraseFlaw flaw;
};

} // namespace

TEST_CASE("what people type first is refused, and the reason says what to change")
{
    using enum PassphraseFlaw;
    for (const auto& [phrase, flaw] : std::vector<Tried>{
             {"Motdepasse12", Common},
             {"MotDePasse2026!", Common},
             {"M0td3p4ss3!!2026", Common},
             {"Passw0rd!Passw0rd!", Common},
             {"Bonjour1234!", Common},
             {"Délibéré2026!", Common},
             {"cinq mots pour le jury", Common},
             {"une toute autre phrase secrète", Common},
             {"mot de passe du jury", Common},
             {"voiture maison jardin soleil", Common},
             {"le mot de la fin du jour", Common},
             {"un un un un un un un", Repeated},
             {"été été été été été été", Repeated},
             {"girafe girafe girafe girafe girafe", Repeated},
             {"abcabcabcabcabcabcabc", Repeated},
             {"aaaaaaaaaaaaaaaaaaaaaaaaa", Repeated},
             {"12/05/1987 12/05/1987", Repeated},
             {"1234567890AZ", Keyboard},
             {"aB3456789012", Keyboard},
             {"aqwzsxedcrfvtg", Keyboard},
             {"azeqsdwxcazeqsd", Keyboard},
             {"Chevreuil-10", FewWords},
             {"Chevreuil-dix", FewWords},
             {"anticonstitutionnellement", FewWords},
             {"kuzoretadimu", FewWords},
             {"girafe tunnel pivoine", FewWords},
         }) {
        INFO(phrase);
        const auto found = passphraseFlaw(phrase);
        REQUIRE(found);
        CHECK(wording::words(*found) == wording::words(flaw));
    }
}

TEST_CASE("words without a link, and letters drawn by chance, are accepted")
{
    for (const char* phrase : {
             "girafe tunnel pivoine cuivre mardi",
             "girafe tunnel pivoine cuivre",
             "giroflée-tréteau-lézard-noisette",
             "Pivoine, tunnel: 3 girafes!",
             "table rouge chien matin route",
             "correct horse battery staple",
             "жираф туннель пион медь",
             "x7Kq-29Lm-Pz4w",
             "hRtkWpzQmbXc",
             "Ohx7aiNg eeTh3ahb",
         }) {
        INFO(phrase);
        CHECK(passphraseFlaw(phrase) == std::nullopt);
    }
}

TEST_CASE("an accent makes no word stronger, however it is written")
{
    CHECK(passphraseFlaw("Délibéré2026!") == PassphraseFlaw::Common);
    CHECK(passphraseFlaw("De\u0301libe\u0301re\u03012026!") == PassphraseFlaw::Common);
    CHECK(passphraseFlaw("giroflée tréteau lézard noisette") ==
          passphraseFlaw("giroflee treteau lezard noisette"));
}

TEST_CASE("the names of a session make no passphrase in it")
{
    JurySession jury = sample::session();
    jury.jurors[0].name = "Nadège Šimić";
    jury.candidates[0].company = "Laiterie Brézolles";
    jury.info.place = "Ploumagoar";
    const auto names = knownNames(jury, jury.jurors[0]);
    REQUIRE(names.size() > 2);
    CHECK(names[0] == "nadege");
    CHECK(names[1] == "simic");
    for (const char* phrase : {"Simic Brezolles Ploumagoar", "ŠIMIĆ brézolles ploumagoar Nadège",
                               "Ploumagoar-Simic-Ploumagoar-35"}) {
        INFO(phrase);
        CHECK(passphraseFlaw(phrase, names) == PassphraseFlaw::Names);
    }
    CHECK(passphraseFlaw("girafe Šimić tunnel pivoine cuivre", names) == std::nullopt);
}

TEST_CASE("characters are counted, not bytes, and eleven are too short")
{
    CHECK(passphraseFlaw("x7Kq-29Lm-P") == PassphraseFlaw::TooShort);
    CHECK(passphraseFlaw("éÉùÀôÎçÈ-10") == PassphraseFlaw::TooShort); // 19 bytes
    CHECK(passphraseFlaw("xe\u03017Kq-29Lm-") == PassphraseFlaw::TooShort);
    CHECK(passphraseFlaw("   x7Kq-29Lm-P   ") == PassphraseFlaw::TooShort);
}

TEST_CASE("nothing or only spaces, is an empty passphrase")
{
    CHECK(passphraseFlaw("") == PassphraseFlaw::Empty);
    CHECK(passphraseFlaw("      \u00A0       ") == PassphraseFlaw::Empty);
}

TEST_CASE("broken UTF-8 and control characters are no passphrase")
{
    const std::string good = "girafe tunnel pivoine cuivre ";
    CHECK(passphraseFlaw(good + "a") == std::nullopt);
    for (const std::string bad :
         {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xE2\x80", "\xE0\x80\xAF", "\xED\xA0\x80",
          "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF", "\x01", "\x7F",
          "\xC2\x85", "\tz"})
        CHECK(passphraseFlaw(good + bad) == PassphraseFlaw::NotText);
    CHECK(passphraseFlaw(good + std::string(1, '\0')) == PassphraseFlaw::NotText);
}

TEST_CASE("a text of any length is judged at once")
{
    std::string longest;
    while (longest.size() < 4096)
        longest += "girafe tunnel ";
    CHECK(passphraseFlaw(longest).has_value());
}
