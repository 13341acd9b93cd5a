// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/uuid.h"

#include <catch2/catch.hpp>

using namespace delibere::crypto;

TEST_CASE("a random identifier is a version 4 UUID and comes once")
{
    const std::string one = randomUuid();
    CHECK(isUuid(one));
    CHECK(one[14] == '4');
    CHECK(std::string("89ab").find(one[19]) != std::string::npos);
    CHECK(one != randomUuid());
}

TEST_CASE("a text that is nearly a UUID is refused")
{
    CHECK(isUuid("0b7c3f0e-58a1-4c39-9d55-3f7c2a1be6d0"));
    CHECK_FALSE(isUuid(""));
    CHECK_FALSE(isUuid("0b7c3f0e-58a1-4c39-9d55-3f7c2a1be6d"));
    CHECK_FALSE(isUuid("0B7C3F0E-58A1-4C39-9D55-3F7C2A1BE6D0"));
    CHECK_FALSE(isUuid("0b7c3f0e058a1-4c39-9d55-3f7c2a1be6d0"));
    CHECK_FALSE(isUuid("0b7c3f0e-58a1-4c39-9d55-3f7c2a1be6dg"));
}
