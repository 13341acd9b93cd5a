// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row_places.h"

#include <optional>
#include <vector>

namespace delibere::store {

const PlaceStatements jurorPlaces{"SELECT position FROM juror WHERE id = ?",
                                  "SELECT id, 0 FROM juror WHERE position = ?",
                                  "UPDATE juror SET position = ? WHERE id = ?"};
const PlaceStatements candidatePlaces{
    "SELECT position FROM candidate WHERE id = ?",
    "SELECT id, EXISTS (SELECT 1 FROM record WHERE candidate = candidate.id "
    "AND stage IN ('signing', 'locked')) FROM candidate WHERE position = ?",
    "UPDATE candidate SET position = ? WHERE id = ?"};

namespace {

std::optional<std::int64_t> placeOf(Connection& connection, const PlaceStatements& places,
                                    const std::string& id)
{
    Query row = connection.query(places.placeOf, id);
    return row.next() ? std::optional(row.integer64(0)) : std::nullopt;
}

// One number after the other, up to the first that is free.
struct Run {
    std::vector<std::string> ids;
    bool sealed = false;
};

Run runFrom(Connection& connection, const PlaceStatements& places, std::int64_t at, int step)
{
    Run run;
    for (;; at += step) {
        Query row = connection.query(places.idAt, at);
        if (!row.next())
            return run;
        run.ids.push_back(row.text(0));
        run.sealed = run.sealed || row.integer(1) != 0;
    }
}

} // namespace

bool hasRow(Connection& connection, const PlaceStatements& places, const std::string& id)
{
    return placeOf(connection, places, id).has_value();
}

void putInFront(Connection& connection, const PlaceStatements& places, const std::string& id,
                const std::string& before)
{
    const auto behind = placeOf(connection, places, before);
    if (!behind)
        return;
    int step = -1;
    std::int64_t at = *behind - 1;
    Run run = runFrom(connection, places, at, step);
    if (run.sealed) {
        step = 1;
        at = *behind;
        run = runFrom(connection, places, at, step); // sealed too: the trigger refuses it all
    }
    std::int64_t free = at + step * static_cast<std::int64_t>(run.ids.size());
    for (auto moved = run.ids.rbegin(); moved != run.ids.rend(); ++moved) {
        connection.run(places.moveTo, free, *moved);
        free -= step;
    }
    connection.run(places.moveTo, free, id);
}

} // namespace delibere::store
