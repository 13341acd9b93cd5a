// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/code_points.h"

#include <catch2/catch.hpp>

using namespace delibere;

TEST_CASE("a letter and its accent apart are not composed")
{
    CHECK(uncomposedMark("e\u0301valuer") == U'\u0301');
    CHECK(uncomposedMark("franc\u0327ais") == U'\u0327');
    CHECK(uncomposedMark("A\u0300") == U'\u0300');
    CHECK(uncomposedMark("Šimić, Sima\u0304") == U'\u0304');
    CHECK(uncomposedMark("Ți\u0306 a\u0323\u0302") == U'\u0306');
    CHECK(uncomposedMark("a\u0323\u0302") == U'\u0323');
    CHECK(uncomposedMark("â\u0323") == U'\u0323');
    CHECK(uncomposedMark("И\u0306") == U'\u0306');
}

TEST_CASE("composed text and accents that compose with nothing are left alone")
{
    CHECK(uncomposedMark("évaluer à l’œil, où ça ira") == std::nullopt);
    CHECK(uncomposedMark("x\u0301") == std::nullopt); // no composed form exists
    CHECK(uncomposedMark("\u0301") == std::nullopt);  // after no letter
    CHECK(uncomposedMark("e\xCC") == std::nullopt);   // cut short
    CHECK(uncomposedMark("") == std::nullopt);
}
