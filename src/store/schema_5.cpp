// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_5.h"

#include <string>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// What the decision stood on, as canonical text; empty: decided before version 5.
constexpr const char* bases = R"SQL(
ALTER TABLE appraisal ADD COLUMN basis TEXT NOT NULL DEFAULT '' CHECK (instr(basis, char(0)) = 0);
ALTER TABLE vote ADD COLUMN basis TEXT NOT NULL DEFAULT '' CHECK (instr(basis, char(0)) = 0);
ALTER TABLE discussed ADD COLUMN basis TEXT NOT NULL DEFAULT '' CHECK (instr(basis, char(0)) = 0);
)SQL";

// Blocs of which the jury says that it gives no préconisation; sealed like the deliberation.
constexpr const char* noRecommendations = R"SQL(
CREATE TABLE no_recommendation (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    PRIMARY KEY (candidate, block)
) STRICT, WITHOUT ROWID;
)SQL";

// A signatory who does not sign, said in words; an empty kind takes the word before back. Not in
// what was frozen, so beside the signatures, while they are collected.
constexpr const char* notSigning = R"SQL(
CREATE TABLE not_signing (
    candidate TEXT NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    juror TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('', 'refuses', 'prevented')),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    said_at_utc INTEGER NOT NULL,
    CHECK ((kind = '') = (reason = '')),
    PRIMARY KEY (candidate, number, position),
    FOREIGN KEY (candidate, number, juror) REFERENCES signatory (candidate, number, juror)
) STRICT;

CREATE TRIGGER not_signing_while_open BEFORE INSERT ON not_signing
WHEN NOT EXISTS (SELECT 1 FROM record WHERE candidate = new.candidate
                 AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'nothing waits for signatures'); END;

DROP TRIGGER record_locks_complete;
CREATE TRIGGER record_locks_complete BEFORE UPDATE ON record
WHEN new.stage = 'locked' AND (EXISTS (
    SELECT 1 FROM signatory AS s
    WHERE s.candidate = new.candidate AND s.number = new.number AND NOT EXISTS (
        SELECT 1 FROM signature AS g
        WHERE g.candidate = s.candidate AND g.number = s.number AND g.juror = s.juror)
    AND coalesce((
        SELECT n.kind FROM not_signing AS n
        WHERE n.candidate = s.candidate AND n.number = s.number AND n.juror = s.juror
        ORDER BY n.position DESC LIMIT 1), '') = '')
    OR NOT EXISTS (
        SELECT 1 FROM signature AS g
        WHERE g.candidate = new.candidate AND g.number = new.number))
BEGIN SELECT raise(ABORT, 'signatures are missing'); END;
)SQL";

// Who comes when, where it was said by hand: not sealed, for no record has it. Then who sits and
// who presides for one candidate, where it had to be stated.
constexpr const char* seating = R"SQL(
CREATE TABLE hearing_order (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    rank INTEGER NOT NULL UNIQUE CHECK (rank > 0),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE stated_seat (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    juror TEXT NOT NULL REFERENCES juror (id),
    sits INTEGER NOT NULL CHECK (sits IN (0, 1)),
    PRIMARY KEY (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE acting_president (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    juror TEXT NOT NULL REFERENCES juror (id),
    basis TEXT NOT NULL CHECK (basis IN ('chosen', 'vice-president')),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;
)SQL";

// A column takes the place of the one whose CHECK knows one word too few. What is sealed keeps its
// status: the trigger is away while the words are copied.
constexpr const char* statuses = R"SQL(
DROP TRIGGER candidate_sealed_on_UPDATE;
ALTER TABLE candidate RENAME COLUMN status TO status_of_4;
ALTER TABLE candidate ADD COLUMN status TEXT NOT NULL DEFAULT 'expected' CHECK (status IN
    ('expected', 'absent', 'excused', 'pending', 'suspended', 'abandoned'));
UPDATE candidate SET status = status_of_4;
ALTER TABLE candidate DROP COLUMN status_of_4;
)SQL";

std::string written()
{
    std::string sql;
    for (const char* step : {bases, noRecommendations, notSigning, seating, statuses})
        sql += step;
    sql += sealedOnUpdate("candidate", "id");
    keep(sql, "not_signing");
    seal(sql, "no_recommendation", "candidate");
    seal(sql, "stated_seat", "candidate");
    seal(sql, "acting_president", "candidate");
    return sql;
}

} // namespace

const char* schemaStep5()
{
    static const std::string sql = written();
    return sql.c_str();
}

} // namespace delibere::store
