// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/campaign_schema.h"

#include <string>

#include "store/campaign_file.h"
#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// Kinds and phases are numbers, for there are millions of rows: 1 main, 2 complementary. Nor do
// applications say that they refer to others: whoever reads them looks (campaign_rows.cpp), and
// two searches a row would be half the time of an import.
constexpr const char* campaignTables = R"SQL(
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    created_at_utc INTEGER NOT NULL,
    calendar TEXT NOT NULL CHECK (length(calendar) > 0),
    switches TEXT NOT NULL CHECK (length(switches) > 0)
) STRICT;

CREATE TABLE formation (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    establishment TEXT NOT NULL,
    region TEXT NOT NULL,
    mention TEXT NOT NULL,
    course TEXT NOT NULL,
    track TEXT NOT NULL CHECK (track IN ('classic', 'work-study')),
    capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 65535),
    target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 65535),
    rank_limit INTEGER NOT NULL CHECK (rank_limit BETWEEN 0 AND 65535)
) STRICT;

CREATE TABLE candidate (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE application (
    phase INTEGER NOT NULL CHECK (phase IN (1, 2)),
    formation INTEGER NOT NULL CHECK (formation >= 0),
    candidate INTEGER NOT NULL CHECK (candidate >= 0),
    rank INTEGER NOT NULL CHECK (rank BETWEEN 0 AND 65535),
    preference INTEGER NOT NULL CHECK (preference BETWEEN 0 AND 255),
    PRIMARY KEY (phase, formation, candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE said (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    day INTEGER NOT NULL CHECK (day BETWEEN 0 AND 250),
    second INTEGER NOT NULL CHECK (second BETWEEN 0 AND 86399),
    saying INTEGER NOT NULL CHECK (saying BETWEEN 1 AND 7),
    candidate INTEGER NOT NULL REFERENCES candidate (number),
    formation INTEGER NOT NULL REFERENCES formation (number)
) STRICT;

CREATE TABLE catalogue (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    session INTEGER NOT NULL CHECK (session BETWEEN 2020 AND 2100),
    id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    establishment TEXT NOT NULL,
    establishment_name TEXT NOT NULL,
    academy TEXT NOT NULL,
    region TEXT NOT NULL,
    places TEXT NOT NULL,
    mention TEXT NOT NULL,
    course TEXT NOT NULL,
    discipline TEXT NOT NULL,
    modes TEXT NOT NULL,
    track TEXT NOT NULL CHECK (track IN ('classic', 'work-study')),
    figures TEXT NOT NULL,
    accepted TEXT NOT NULL,
    UNIQUE (session, id)
) STRICT;

CREATE TABLE step (
    first INTEGER PRIMARY KEY CHECK (first >= 0),
    events BLOB NOT NULL CHECK (length(events) > 0 AND length(events) % 8 = 0)
) STRICT;
)SQL";

const char* campaignStep1()
{
    static const std::string sql = [] {
        std::string all = campaignTables;
        for (const char* table :
             {"campaign", "formation", "candidate", "application", "said", "catalogue", "step"})
            keep(all, table);
        return all;
    }();
    return sql.c_str();
}

} // namespace

FileKind campaignKind()
{
    static const std::array<const char*, campaignSchemaVersion> steps{campaignStep1()};
    return {steps,
            campaignApplicationId,
            ProblemCode::NotACampaign,
            ".campagne",
            {"application", "step"}};
}

} // namespace delibere::store
