// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/drawable.h"

using delibere::report::firstUndrawable;
using delibere::report::lettersOf;

TEST_CASE("French, its signs and the ticked boxes can be drawn")
{
    CHECK(firstUndrawable(lettersOf(QStringLiteral("Œ œ ’ – é « 70\u00a0% » \u202f ☐ ☑ ≥ — …"))) ==
          std::nullopt);
}

TEST_CASE("line ends and joiners are not missing characters")
{
    CHECK(firstUndrawable(lettersOf(QStringLiteral("a\nb\u200dc\u00add"))) == std::nullopt);
}

TEST_CASE("a character without an outline is named")
{
    // A private-use character belongs to no font.
    CHECK(firstUndrawable(lettersOf(QStringLiteral("Nom \U0010fabc puis \U0010fabd"))) ==
          U'\U0010fabc');
}
