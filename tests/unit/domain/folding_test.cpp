// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folding.h"

#include <catch2/catch.hpp>

#include "domain/code_points.h"

using namespace delibere;

TEST_CASE("one person in any spelling of one name")
{
    const auto [name, other] = GENERATE(table<const char*, const char*>({
        {"Lefèvre", "LEFEVRE"},
        {"Lefèvre", "Lefe\u0300vre"},
        {"Lecœur", "LECOEUR"},
        {"Lætitia Cæsar", "LAETITIA CAESAR"},
        {"Weiß", "WEISS"},
        {"Łukasz Żółć", "LUKASZ ZOLC"},
        {"Šimůnek", "Simunek"},
        {"de Croÿ", "DE CROY"},
        {"Jørgensen", "Jorgensen"},
        {"Çelik", "CELIK"},
        {"Ilıca", "ILICA"},
        {"O'Brien", "O’Brien"},
        {"Sean O’Brien", "OBRIEN Sean"},
        {"Martin-Dupont", "Martin Dupont"},
        {"Martin\u2011Dupont", "MARTIN DUPONT"},
        {"Jean\u00a0\u00a0Petit", "petit jean"},
        {"Nguy\u1ec5n Th\u1ecb", "Nguyen Thi"},
        {"Le\u200bfort", "Lefort"},
        {"Mme Hélène Deschamps", "Deschamps Helene"},
    }));
    CAPTURE(name, other);
    CHECK(samePerson(name, other));
    CHECK(samePerson(other, name));
}

TEST_CASE("other letters are another person")
{
    CHECK_FALSE(samePerson("Lefèvre", "Lefebvre"));
    CHECK_FALSE(samePerson("Martin", "Martine"));
    CHECK_FALSE(samePerson("Анна", "Инна"));
    CHECK_FALSE(samePerson("", ""));
    CHECK_FALSE(samePerson("’", "-"));
}

TEST_CASE("one company in any spelling, with its legal form or without")
{
    for (const char* spelling :
         {"LAITERIE DU VAL", "Laiterie du Val SAS", "laiterie  du val", "Laiterie du Val, S.A.S.",
          "Laiterie-du-Val", "SARL Laiterie du Val"}) {
        CAPTURE(spelling);
        CHECK(sameCompany("Laiterie du Val", spelling));
    }
    CHECK_FALSE(sameCompany("Laiterie du Val", "Laiterie du Mont"));
    CHECK_FALSE(sameCompany("", ""));
    CHECK_FALSE(sameCompany("SAS", "SA"));
}

TEST_CASE("titles are no part of a name, and name nobody")
{
    CHECK(withoutTitles("M. Jean Petit") == "Jean Petit");
    CHECK(withoutTitles("  Mme\u00a0Dr Zoé M. PETIT") == "Zoé M. PETIT");
    CHECK(withoutTitles("Mériem Dr") == "Mériem Dr");
    CHECK(withoutTitles("Mme") == "Mme");
    CHECK(withoutTitles("— Petit") == "— Petit");
    CHECK(withoutTitles("").empty());
    CHECK(samePerson("Dr Zoé Petit", "PETIT Zoé"));
    CHECK(namesSomebody("Zoé"));
    CHECK(namesSomebody("Petit 2"));
    for (const char* nobody : {"", "Mme", "M.", "—", "123", "12/03/2026", "Dr 2"}) {
        CAPTURE(nobody);
        CHECK_FALSE(namesSomebody(nobody));
    }
}

TEST_CASE("one college in any spelling, in the singular and the plural")
{
    CHECK(sameCollege("Salariés", "salarie"));
    CHECK(sameCollege("collège EMPLOYEURS", "Collège employeur"));
    CHECK(sameCollege("", " "));
    CHECK_FALSE(sameCollege("salariés", "employeurs"));
    CHECK_FALSE(sameCollege("", "salariés"));
}

TEST_CASE("texts are composed as keyboards type them")
{
    CHECK(composed("Le\u0301a") == "Léa");
    CHECK(composed("Léa") == "Léa");
    CHECK(composed("x\u0301") == "x\u0301");
    CHECK(composed("\xff") == "\xff");
    CHECK(composed("a\nb") == "a\nb");
}
