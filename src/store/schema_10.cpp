// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_10.h"

#include <string>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// A table takes the place of the one whose CHECK knows one word too few: kind is part of its key.
// Rows keep their order, by which they are told.
constexpr const char* packetsOf10 = R"SQL(
CREATE TABLE packet_of_10 (
    kind TEXT NOT NULL CHECK (kind IN
        ('mission-sent', 'mission-held', 'sheets-sent', 'sheets-received', 'receipt-held',
         'grids-sent', 'signatures-sent', 'signatures-received', 'declaration-signed')),
    juror TEXT NOT NULL CHECK (length(juror) > 0 AND instr(juror, char(0)) = 0),
    number INTEGER NOT NULL CHECK (number > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    at_utc INTEGER NOT NULL,
    manifest TEXT NOT NULL CHECK (instr(manifest, char(0)) = 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY (kind, juror, number, sha256)
) STRICT;
INSERT INTO packet_of_10 SELECT * FROM packet ORDER BY rowid;
DROP TABLE packet;
ALTER TABLE packet_of_10 RENAME TO packet;
)SQL";

// Of a criterion, in the words of the jury; sealed like the deliberation.
constexpr const char* commonAppraisals = R"SQL(
CREATE TABLE common_appraisal (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    criterion TEXT NOT NULL CHECK (length(criterion) > 0 AND instr(criterion, char(0)) = 0),
    text TEXT NOT NULL CHECK (length(text) > 0 AND instr(text, char(0)) = 0),
    PRIMARY KEY (candidate, criterion)
) STRICT, WITHOUT ROWID;
)SQL";

// A blank withdrawal would take a decision away and say nothing. A CHECK is not changed in place:
// the table and the one that refers to it are made again, row by row.
constexpr const char* withdrawalsWithReason = R"SQL(
CREATE TABLE paritary_block_of_9 AS SELECT * FROM paritary_block;
DROP TABLE paritary_block;
CREATE TABLE paritary_decision_of_10 (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    decided_on TEXT NOT NULL CHECK (date(decided_on, '+0 days') IS decided_on),
    comment TEXT NOT NULL CHECK (instr(comment, char(0)) = 0),
    withdrawn TEXT CHECK (withdrawn IS NULL
        OR (trim(withdrawn, char(9, 10, 13, 32)) <> '' AND instr(withdrawn, char(0)) = 0)),
    PRIMARY KEY (candidate, number)
) STRICT;
INSERT INTO paritary_decision_of_10 SELECT * FROM paritary_decision ORDER BY rowid;
DROP TABLE paritary_decision;
ALTER TABLE paritary_decision_of_10 RENAME TO paritary_decision;
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
INSERT INTO paritary_block SELECT * FROM paritary_block_of_9;
DROP TABLE paritary_block_of_9;
)SQL";

// What the codes of files without a name follow from: whoever holds only such a file cannot find
// out whose it is from the other papers. Drawn with a new file; of an older one it is taken from
// the journal's first line, so that a copy that is brought up to date to be read says the same.
constexpr const char* anonymity = R"SQL(
CREATE TABLE anonymity (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key BLOB NOT NULL CHECK (length(key) = 16)
) STRICT;
INSERT INTO anonymity VALUES (1, coalesce(
    (SELECT substr(hash, 1, 16) FROM journal WHERE sequence = 1), randomblob(16)));
)SQL";

// A fact of the secretariat: who gave it and when. What the framework calls its sources and how
// they weigh stays in the framework. A signed grid rests on it: it is sealed with the candidate.
constexpr const char* outsideMarks = R"SQL(
CREATE TABLE outside_mark (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    source TEXT NOT NULL CHECK (length(source) > 0 AND instr(source, char(0)) = 0),
    mark INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 100),
    author TEXT NOT NULL CHECK (length(author) > 0 AND instr(author, char(0)) = 0),
    given_on TEXT NOT NULL CHECK (date(given_on, '+0 days') IS given_on),
    PRIMARY KEY (candidate, block, source)
) STRICT, WITHOUT ROWID;
)SQL";

std::string written10()
{
    std::string sql = std::string(packetsOf10) + commonAppraisals + withdrawalsWithReason +
                      anonymity + outsideMarks;
    keep(sql, "packet");
    seal(sql, "common_appraisal", "candidate");
    seal(sql, "outside_mark", "candidate");
    return sql;
}

} // namespace

const char* schemaStep10()
{
    static const std::string sql = written10();
    return sql.c_str();
}

} // namespace delibere::store
