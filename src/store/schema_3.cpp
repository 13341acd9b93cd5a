// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_3.h"

#include <array>
#include <string>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

constexpr const char* tables = R"SQL(
ALTER TABLE session ADD COLUMN start_time TEXT NOT NULL DEFAULT ''
    CHECK (start_time = '' OR start_time GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE session ADD COLUMN end_time TEXT NOT NULL DEFAULT ''
    CHECK (end_time = '' OR end_time GLOB '[0-2][0-9]:[0-5][0-9]');

ALTER TABLE juror ADD COLUMN qualified INTEGER NOT NULL DEFAULT 0 CHECK (qualified IN (0, 1));
ALTER TABLE juror ADD COLUMN gender TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', 'woman', 'man'));
ALTER TABLE juror ADD COLUMN arrival TEXT NOT NULL DEFAULT ''
    CHECK (arrival = '' OR arrival GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE juror ADD COLUMN departure TEXT NOT NULL DEFAULT ''
    CHECK (departure = '' OR departure GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE juror ADD COLUMN replaces TEXT NOT NULL DEFAULT '' CHECK (instr(replaces, char(0)) = 0);

CREATE TABLE discussed (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    PRIMARY KEY (candidate, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    in_favour INTEGER NOT NULL CHECK (in_favour BETWEEN 0 AND 30),
    against INTEGER NOT NULL CHECK (against BETWEEN 0 AND 30),
    abstained INTEGER NOT NULL CHECK (abstained BETWEEN 0 AND 30),
    casting TEXT NOT NULL CHECK (casting IN ('', 'for', 'against')),
    CHECK (casting = '' OR in_favour = against),
    PRIMARY KEY (candidate, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_revision (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    juror TEXT NOT NULL REFERENCES juror (id),
    number INTEGER NOT NULL CHECK (number > 0),
    reopened_at_utc INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    body TEXT NOT NULL CHECK (instr(body, char(0)) = 0),
    PRIMARY KEY (candidate, juror, number)
) STRICT;

CREATE TABLE member_key (
    juror TEXT NOT NULL REFERENCES juror (id),
    number INTEGER NOT NULL CHECK (number > 0),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    operations INTEGER NOT NULL CHECK (operations > 0),
    memory INTEGER NOT NULL CHECK (memory > 0),
    sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 16 AND 256),
    PRIMARY KEY (juror, number)
) STRICT;

CREATE TABLE record (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    number INTEGER NOT NULL CHECK (number > 0),
    stage TEXT NOT NULL CHECK (stage IN ('signing', 'locked', 'withdrawn', 'replaced')),
    frozen_at_utc INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    body TEXT NOT NULL CHECK (length(body) > 0 AND instr(body, char(0)) = 0),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    PRIMARY KEY (candidate, number)
) STRICT;

CREATE UNIQUE INDEX record_holds ON record (candidate) WHERE stage IN ('signing', 'locked');

CREATE TABLE signatory (
    candidate TEXT NOT NULL,
    number INTEGER NOT NULL,
    juror TEXT NOT NULL REFERENCES juror (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (candidate, number, juror),
    FOREIGN KEY (candidate, number) REFERENCES record (candidate, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE signature (
    candidate TEXT NOT NULL,
    number INTEGER NOT NULL,
    juror TEXT NOT NULL,
    position INTEGER NOT NULL,
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    signed_at_utc INTEGER NOT NULL,
    reservation TEXT NOT NULL CHECK (instr(reservation, char(0)) = 0),
    image BLOB NOT NULL CHECK (length(image) <= 200000),
    journal_sequence INTEGER NOT NULL,
    journal_hash BLOB NOT NULL CHECK (length(journal_hash) = 32),
    value BLOB NOT NULL CHECK (length(value) = 64),
    PRIMARY KEY (candidate, number, juror),
    FOREIGN KEY (candidate, number, juror) REFERENCES signatory (candidate, number, juror)
) STRICT;

CREATE TABLE follow_up (
    step TEXT NOT NULL
        CHECK (step IN ('paritary-jury', 'cpne', 'notification', 'delivery', 'registration')),
    done_on TEXT NOT NULL CHECK (date(done_on, '+0 days') IS done_on),
    PRIMARY KEY (step)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER record_begins BEFORE INSERT ON record
WHEN new.stage <> 'signing' OR new.number IS NOT
    (SELECT coalesce(max(number), 0) + 1 FROM record WHERE candidate = new.candidate)
BEGIN SELECT raise(ABORT, 'a record is frozen one version after the other'); END;

CREATE TRIGGER record_kept BEFORE UPDATE ON record
WHEN new.candidate IS NOT old.candidate OR new.number IS NOT old.number
    OR new.frozen_at_utc IS NOT old.frozen_at_utc OR new.sha256 IS NOT old.sha256
    OR new.body IS NOT old.body
    OR NOT (old.stage = 'signing' AND new.stage IN ('locked', 'withdrawn')
            OR old.stage = 'locked' AND new.stage = 'replaced')
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER record_locks_complete BEFORE UPDATE ON record
WHEN new.stage = 'locked' AND EXISTS (
    SELECT 1 FROM signatory AS s
    WHERE s.candidate = new.candidate AND s.number = new.number AND NOT EXISTS (
        SELECT 1 FROM signature AS g
        WHERE g.candidate = s.candidate AND g.number = s.number AND g.juror = s.juror))
BEGIN SELECT raise(ABORT, 'signatures are missing'); END;

CREATE TRIGGER record_kept_on_delete BEFORE DELETE ON record
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER signatory_first BEFORE INSERT ON signatory
WHEN EXISTS (SELECT 1 FROM signature
             WHERE candidate = new.candidate AND number = new.number)
    OR NOT EXISTS (SELECT 1 FROM record WHERE candidate = new.candidate
                   AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER signature_while_open BEFORE INSERT ON signature
WHEN NOT EXISTS (SELECT 1 FROM record WHERE candidate = new.candidate
                 AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'nothing waits for signatures'); END;
)SQL";

// Rows that are only ever added.
constexpr std::array grownTables{"signatory", "signature", "member_key", "sheet_revision"};

// Everything of one candidate that a record covers; the column that names the candidate.
struct Covered {
    const char* table;
    const char* candidate = "candidate";
};
constexpr std::array coveredTables{
    Covered{"candidate", "id"}, Covered{"candidate_block"},
    Covered{"acquired_block"},  Covered{"recusal"},
    Covered{"sheet"},           Covered{"mark"},
    Covered{"remark"},          Covered{"competency_entry"},
    Covered{"question"},        Covered{"block_entry"},
    Covered{"appraisal"},       Covered{"recommendation"},
    Covered{"comment"},         Covered{"proposal"},
    Covered{"discussed"},       Covered{"vote"},
};

std::string written()
{
    std::string sql = tables;
    for (const char* table : grownTables)
        keep(sql, table);
    for (const auto& [table, candidate] : coveredTables)
        seal(sql, table, candidate);
    return sql;
}

} // namespace

const char* schemaStep3()
{
    static const std::string sql = written();
    return sql.c_str();
}

} // namespace delibere::store
