// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/name_uuid.h"

#include <catch2/catch.hpp>

using namespace delibere;

// Worked out with Python: ns = uuid5(NAMESPACE_URL, "delibere-referentiel/1"), uuid5(ns, name).
TEST_CASE("an identifier is the version 5 UUID of its name among frameworks")
{
    CHECK(codec::nameUuid("cqp-fictif") == "8f4e9572-7d03-59ed-ac84-826f9c101f8e");
    CHECK(codec::nameUuid("cqp-fictif/item/B1") == "65ec7548-8980-5e68-85be-012e9b40dee6");
    CHECK(codec::nameUuid("cqp-fictif-atelier-velo") == "51de156b-6ab7-5653-ab64-762e992b4e69");
}
