// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_1.h"

namespace delibere::store {

const char* const schemaStep1 = R"SQL(
CREATE TABLE session (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
    title TEXT NOT NULL CHECK (instr(title, char(0)) = 0),
    place TEXT NOT NULL CHECK (instr(place, char(0)) = 0),
    held_on TEXT NOT NULL CHECK (date(held_on, '+0 days') IS held_on)
) STRICT;

CREATE TABLE framework (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (length(id) > 0 AND instr(id, char(0)) = 0),
    version TEXT NOT NULL CHECK (instr(version, char(0)) = 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE juror (
    id TEXT NOT NULL CHECK (length(id) > 0 AND instr(id, char(0)) = 0),
    position INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (instr(name, char(0)) = 0),
    function TEXT NOT NULL CHECK (instr(function, char(0)) = 0),
    college TEXT NOT NULL CHECK (instr(college, char(0)) = 0),
    employer TEXT NOT NULL CHECK (instr(employer, char(0)) = 0),
    role TEXT NOT NULL CHECK (role IN ('member', 'president')),
    attendance TEXT NOT NULL CHECK (attendance IN ('present', 'absent')),
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate (
    id TEXT NOT NULL CHECK (length(id) > 0 AND instr(id, char(0)) = 0),
    position INTEGER NOT NULL UNIQUE,
    last_name TEXT NOT NULL CHECK (instr(last_name, char(0)) = 0),
    first_name TEXT NOT NULL CHECK (instr(first_name, char(0)) = 0),
    company TEXT NOT NULL CHECK (instr(company, char(0)) = 0),
    time TEXT NOT NULL CHECK (instr(time, char(0)) = 0),
    PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate_block (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    position INTEGER NOT NULL,
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    PRIMARY KEY (candidate, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE acquired_block (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    position INTEGER NOT NULL,
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    acquired_on TEXT NOT NULL CHECK (date(acquired_on, '+0 days') IS acquired_on),
    reference TEXT NOT NULL CHECK (instr(reference, char(0)) = 0),
    PRIMARY KEY (candidate, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recusal (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    juror TEXT NOT NULL REFERENCES juror (id),
    position INTEGER NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    PRIMARY KEY (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    juror TEXT NOT NULL REFERENCES juror (id),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted')),
    dossier_read INTEGER NOT NULL DEFAULT 0 CHECK (dossier_read IN (0, 1)),
    PRIMARY KEY (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    candidate TEXT NOT NULL,
    juror TEXT NOT NULL,
    criterion TEXT NOT NULL CHECK (length(criterion) > 0 AND instr(criterion, char(0)) = 0),
    evidence TEXT NOT NULL CHECK (evidence IN ('dossier', 'interview')),
    kind TEXT NOT NULL CHECK (kind IN ('not-covered', 'level', 'percent')),
    value INTEGER,
    CHECK (CASE kind
        WHEN 'level' THEN value IS NOT NULL AND value BETWEEN 1 AND 6
        WHEN 'percent' THEN value IS NOT NULL AND value BETWEEN 0 AND 100
        ELSE value IS NULL END),
    PRIMARY KEY (candidate, juror, criterion, evidence),
    FOREIGN KEY (candidate, juror) REFERENCES sheet (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE remark (
    candidate TEXT NOT NULL,
    juror TEXT NOT NULL,
    criterion TEXT NOT NULL CHECK (length(criterion) > 0 AND instr(criterion, char(0)) = 0),
    text TEXT NOT NULL CHECK (length(text) > 0 AND instr(text, char(0)) = 0),
    PRIMARY KEY (candidate, juror, criterion),
    FOREIGN KEY (candidate, juror) REFERENCES sheet (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE competency_entry (
    candidate TEXT NOT NULL,
    juror TEXT NOT NULL,
    competency TEXT NOT NULL CHECK (length(competency) > 0 AND instr(competency, char(0)) = 0),
    reading TEXT NOT NULL CHECK (reading IN ('not-read', 'clear', 'partial')),
    final_rank INTEGER CHECK (final_rank BETWEEN 1 AND 6),
    PRIMARY KEY (candidate, juror, competency),
    FOREIGN KEY (candidate, juror) REFERENCES sheet (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
    candidate TEXT NOT NULL,
    juror TEXT NOT NULL,
    competency TEXT NOT NULL CHECK (length(competency) > 0 AND instr(competency, char(0)) = 0),
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (instr(text, char(0)) = 0),
    asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
    PRIMARY KEY (candidate, juror, competency, position),
    FOREIGN KEY (candidate, juror, competency)
        REFERENCES competency_entry (candidate, juror, competency)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_entry (
    candidate TEXT NOT NULL,
    juror TEXT NOT NULL,
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    dossier INTEGER CHECK (dossier BETWEEN 0 AND 100),
    final_kind TEXT CHECK (final_kind IN ('level', 'percent')),
    final_value INTEGER,
    CHECK (CASE final_kind
        WHEN 'level' THEN final_value IS NOT NULL AND final_value BETWEEN 1 AND 6
        WHEN 'percent' THEN final_value IS NOT NULL AND final_value BETWEEN 0 AND 100
        ELSE final_value IS NULL END),
    CHECK (dossier IS NOT NULL OR final_kind IS NOT NULL),
    PRIMARY KEY (candidate, juror, block),
    FOREIGN KEY (candidate, juror) REFERENCES sheet (candidate, juror)
) STRICT, WITHOUT ROWID;

CREATE TABLE appraisal (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    validated INTEGER NOT NULL CHECK (validated IN (0, 1)),
    percent INTEGER CHECK (percent BETWEEN 0 AND 100),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    PRIMARY KEY (candidate, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    text TEXT NOT NULL CHECK (length(text) > 0 AND instr(text, char(0)) = 0),
    PRIMARY KEY (candidate, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    text TEXT NOT NULL CHECK (length(text) > 0 AND instr(text, char(0)) = 0),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    kind TEXT NOT NULL CHECK (kind IN ('total', 'partial', 'none')),
    PRIMARY KEY (candidate)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    at_utc INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (instr(actor, char(0)) = 0 AND instr(actor, char(10)) = 0),
    kind TEXT NOT NULL CHECK (length(kind) > 0 AND kind NOT GLOB '*[^a-z-]*'),
    body TEXT NOT NULL CHECK (instr(body, char(0)) = 0),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER journal_continues BEFORE INSERT ON journal
WHEN new.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
    OR new.previous IS NOT coalesce(
        (SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1), zeroblob(32))
BEGIN SELECT raise(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_kept_on_update BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_kept_on_delete BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal only grows'); END;

CREATE TRIGGER framework_once BEFORE INSERT ON framework
WHEN EXISTS (SELECT 1 FROM framework)
BEGIN SELECT raise(ABORT, 'the framework is frozen'); END;

CREATE TRIGGER framework_kept_on_update BEFORE UPDATE ON framework
BEGIN SELECT raise(ABORT, 'the framework is frozen'); END;

CREATE TRIGGER framework_kept_on_delete BEFORE DELETE ON framework
BEGIN SELECT raise(ABORT, 'the framework is frozen'); END;
)SQL";

} // namespace delibere::store
