// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_9.h"

namespace delibere::store {

namespace {

// What goes with the day, then what comes after it. A decision of the jury paritaire stands while
// its withdrawal is NULL; a withdrawn one stays, with its reason. It is beside what the evaluation
// jury signed: no row of a signed grid changes.
constexpr const char* aroundTheRoom = R"SQL(
ALTER TABLE session ADD COLUMN practical TEXT NOT NULL DEFAULT ''
    CHECK (instr(practical, char(0)) = 0);
ALTER TABLE candidate ADD COLUMN room TEXT NOT NULL DEFAULT '' CHECK (instr(room, char(0)) = 0);
CREATE TABLE hearing_notes (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    identity_by TEXT NOT NULL CHECK (instr(identity_by, char(0)) = 0),
    identity_at TEXT NOT NULL CHECK (instr(identity_at, char(0)) = 0
        AND (identity_at = '' OR identity_by <> '')),
    by_video INTEGER NOT NULL CHECK (by_video IN (0, 1)),
    began TEXT NOT NULL CHECK (instr(began, char(0)) = 0),
    ended TEXT NOT NULL CHECK (instr(ended, char(0)) = 0
        AND (ended = '' OR (began <> '' AND ended >= began))),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE paritary_member (
    position INTEGER NOT NULL CHECK (position > 0),
    name TEXT NOT NULL CHECK (length(name) > 0 AND instr(name, char(0)) = 0),
    function TEXT NOT NULL CHECK (instr(function, char(0)) = 0),
    college TEXT NOT NULL CHECK (instr(college, char(0)) = 0),
    presides INTEGER NOT NULL CHECK (presides IN (0, 1)),
    PRIMARY KEY (position)
) STRICT;

CREATE TABLE paritary_decision (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    decided_on TEXT NOT NULL CHECK (date(decided_on, '+0 days') IS decided_on),
    comment TEXT NOT NULL CHECK (instr(comment, char(0)) = 0),
    withdrawn TEXT CHECK (withdrawn IS NULL OR instr(withdrawn, char(0)) = 0),
    PRIMARY KEY (candidate, number)
) STRICT;

CREATE UNIQUE INDEX paritary_decision_stands ON paritary_decision (candidate)
    WHERE withdrawn IS NULL;

CREATE TABLE paritary_block (
    candidate TEXT NOT NULL,
    number INTEGER NOT NULL,
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    validated INTEGER NOT NULL CHECK (validated IN (0, 1)),
    percent INTEGER CHECK (percent IS NULL OR percent BETWEEN 0 AND 100),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    PRIMARY KEY (candidate, number, block),
    FOREIGN KEY (candidate, number) REFERENCES paritary_decision (candidate, number)
) STRICT;

CREATE TABLE appeal (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    number INTEGER NOT NULL CHECK (number > 0),
    received_on TEXT NOT NULL CHECK (date(received_on, '+0 days') IS received_on),
    reasons TEXT NOT NULL CHECK (length(reasons) > 0 AND instr(reasons, char(0)) = 0),
    answered_on TEXT CHECK (answered_on IS NULL OR date(answered_on, '+0 days') IS answered_on),
    answer TEXT NOT NULL CHECK (instr(answer, char(0)) = 0),
    PRIMARY KEY (candidate, number)
) STRICT;
)SQL";

} // namespace

const char* schemaStep9()
{
    return aroundTheRoom;
}

} // namespace delibere::store
