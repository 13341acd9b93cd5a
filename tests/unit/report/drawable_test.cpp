// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/drawable.h"

using delibere::report::firstUndrawable;

TEST_CASE("French, its signs and the ticked boxes can be drawn")
{
    CHECK(firstUndrawable(QStringLiteral("Œ œ ’ – é « 70\u00a0% » \u202f ☐ ☑ ≥ — …")) ==
          std::nullopt);
}

TEST_CASE("line ends and joiners are not missing characters")
{
    CHECK(firstUndrawable(QStringLiteral("a\nb\u200dc\u00add")) == std::nullopt);
}

TEST_CASE("the first character without an outline is named")
{
    // A private-use character belongs to no font.
    CHECK(firstUndrawable(QStringLiteral("Nom \ue123 puis \ue124")) == U'\ue123');
}
