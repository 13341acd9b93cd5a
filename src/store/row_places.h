// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that give the members and the candidates their order in the tables. Throws
// SQLite::Exception.
#pragma once

#include <cstdint>
#include <string>

#include "store/connection.h"

namespace delibere::store {

// Kept by their address.
struct PlaceStatements {
    const char* placeOf; // of an id
    const char* idAt;    // at a place, and whether that row is sealed
    const char* moveTo;
};
extern const PlaceStatements jurorPlaces;
extern const PlaceStatements candidatePlaces;

[[nodiscard]] bool hasRow(Connection& connection, const PlaceStatements& places,
                          const std::string& id);

// Whoever was removed left a number free. It may lie behind others that were put back already:
// they give way, up or down. Who is signed for is sealed and keeps theirs.
void putInFront(Connection& connection, const PlaceStatements& places, const std::string& id,
                const std::string& before);

} // namespace delibere::store
