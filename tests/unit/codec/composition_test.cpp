// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/composition.h"

namespace delibere {

TEST_CASE("a letter and its accent apart are not composed")
{
    CHECK(codec::decomposedAccent("e\xCC\x81valuer") == U'\u0301');
    CHECK(codec::decomposedAccent("franc\xCC\xA7"
                                  "ais") == U'\u0327');
    CHECK(codec::decomposedAccent("A\xCC\x80") == U'\u0300');
}

TEST_CASE("composed text and accents that compose with nothing are left alone")
{
    CHECK_FALSE(codec::decomposedAccent("évaluer à l’œil, où ça ira"));
    CHECK_FALSE(codec::decomposedAccent("x\xCC\x81")); // no composed form exists
    CHECK_FALSE(codec::decomposedAccent("\xCC\x81"));  // after no letter
    CHECK_FALSE(codec::decomposedAccent("e\xCC"));     // cut short
    CHECK_FALSE(codec::decomposedAccent(""));
}

} // namespace delibere
