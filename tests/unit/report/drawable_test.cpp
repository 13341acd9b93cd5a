// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/drawable.h"

using delibere::report::drawn;
using delibere::report::lettersOf;
using delibere::report::undrawable;

TEST_CASE("French, its signs and the ticked boxes are drawn as they are")
{
    for (const QString& text :
         {QStringLiteral("Œ œ ’ – é « 70\u00a0% » \u202f ☐ ☑ ≥ — …"),
          QStringLiteral("a\nb\u200dc\u00add"), QStringLiteral("محمد 漢字")}) {
        CHECK(drawn(text) == text);
        CHECK(undrawable(text).empty());
    }
}

TEST_CASE("what no font draws is printed as its code, and named")
{
    // Noncharacters and unassigned ones belong to no font.
    const QString text = QStringLiteral("Nom \U0010fabc puis \u0378\u0378");
    CHECK(drawn(text) == QStringLiteral("Nom [U+10FABC] puis [U+0378][U+0378]"));
    CHECK(undrawable(text) == std::vector<char32_t>{U'\U0010fabc', U'\u0378'});
}

TEST_CASE("the bullets of Word are drawn as bullets")
{
    const QString text = QStringLiteral("\uf0b7 autonomie \uf0a7 sécurité");
    CHECK(drawn(text) == QStringLiteral("• autonomie • sécurité"));
    CHECK(undrawable(text).empty());
}

TEST_CASE("instructions are no letters of a page")
{
    CHECK(lettersOf(QStringLiteral("a\n\u200d\u00ad")) == std::set<char32_t>{U'a'});
}
