// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_4.h"

#include <array>
#include <string>

namespace delibere::store {

namespace {

constexpr const char* tables = R"SQL(
CREATE TABLE positioning (
    id TEXT PRIMARY KEY CHECK (length(id) = 36 AND instr(id, char(0)) = 0),
    position INTEGER NOT NULL,
    candidate TEXT NOT NULL REFERENCES candidate (id),
    held_on TEXT NOT NULL CHECK (date(held_on, '+0 days') IS held_on),
    career TEXT NOT NULL CHECK (instr(career, char(0)) = 0),
    wishes TEXT NOT NULL CHECK (instr(wishes, char(0)) = 0),
    motivation TEXT NOT NULL CHECK (instr(motivation, char(0)) = 0)
) STRICT;

CREATE TABLE positioning_interviewer (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    position INTEGER NOT NULL CHECK (position IN (1, 2)),
    last_name TEXT NOT NULL CHECK (instr(last_name, char(0)) = 0),
    first_name TEXT NOT NULL CHECK (instr(first_name, char(0)) = 0),
    company TEXT NOT NULL CHECK (instr(company, char(0)) = 0),
    function TEXT NOT NULL CHECK (instr(function, char(0)) = 0),
    accredited INTEGER NOT NULL CHECK (accredited IN (0, 1)),
    PRIMARY KEY (positioning, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE positioning_table (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    competency TEXT NOT NULL CHECK (length(competency) > 0 AND instr(competency, char(0)) = 0),
    answer TEXT NOT NULL CHECK (answer IN ('', 'yes', 'no')),
    level INTEGER CHECK (level BETWEEN 1 AND 6),
    need INTEGER NOT NULL CHECK (need IN (0, 1)),
    detail TEXT NOT NULL CHECK (instr(detail, char(0)) = 0),
    notes TEXT NOT NULL CHECK (instr(notes, char(0)) = 0),
    PRIMARY KEY (positioning, competency)
) STRICT;

CREATE TABLE positioning_detail (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    detail TEXT NOT NULL CHECK (length(detail) > 0 AND instr(detail, char(0)) = 0),
    PRIMARY KEY (positioning, block)
) STRICT;

CREATE TABLE positioning_line (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    line TEXT NOT NULL CHECK (length(line) > 0 AND instr(line, char(0)) = 0),
    needed INTEGER NOT NULL CHECK (needed IN (0, 1)),
    PRIMARY KEY (positioning, block, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE positioning_means (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    means TEXT NOT NULL CHECK (length(means) > 0 AND instr(means, char(0)) = 0),
    PRIMARY KEY (positioning, block, means)
) STRICT, WITHOUT ROWID;

CREATE TABLE positioning_plan (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    line TEXT NOT NULL CHECK (length(line) > 0 AND instr(line, char(0)) = 0),
    means TEXT NOT NULL CHECK (instr(means, char(0)) = 0),
    period TEXT NOT NULL CHECK (instr(period, char(0)) = 0),
    who TEXT NOT NULL CHECK (instr(who, char(0)) = 0),
    PRIMARY KEY (positioning, line)
) STRICT;

CREATE TABLE positioning_record (
    positioning TEXT NOT NULL REFERENCES positioning (id),
    number INTEGER NOT NULL CHECK (number > 0),
    stage TEXT NOT NULL CHECK (stage IN ('signing', 'locked', 'withdrawn', 'replaced')),
    frozen_at_utc INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    body TEXT NOT NULL CHECK (length(body) > 0 AND instr(body, char(0)) = 0),
    reason TEXT NOT NULL CHECK (instr(reason, char(0)) = 0),
    PRIMARY KEY (positioning, number)
) STRICT;

CREATE UNIQUE INDEX positioning_record_holds ON positioning_record (positioning)
    WHERE stage IN ('signing', 'locked');

CREATE TABLE positioning_signature (
    positioning TEXT NOT NULL,
    number INTEGER NOT NULL,
    signer TEXT NOT NULL CHECK (signer IN ('candidat', 'intervenant-1', 'intervenant-2')),
    position INTEGER NOT NULL,
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    signed_at_utc INTEGER NOT NULL,
    reservation TEXT NOT NULL CHECK (instr(reservation, char(0)) = 0),
    image BLOB NOT NULL CHECK (length(image) <= 200000),
    journal_sequence INTEGER NOT NULL,
    journal_hash BLOB NOT NULL CHECK (length(journal_hash) = 32),
    value BLOB NOT NULL CHECK (length(value) = 64),
    PRIMARY KEY (positioning, number, signer),
    FOREIGN KEY (positioning, number) REFERENCES positioning_record (positioning, number)
) STRICT;

CREATE TRIGGER positioning_record_begins BEFORE INSERT ON positioning_record
WHEN new.stage <> 'signing' OR new.number IS NOT
    (SELECT coalesce(max(number), 0) + 1 FROM positioning_record
     WHERE positioning = new.positioning)
BEGIN SELECT raise(ABORT, 'a record is frozen one version after the other'); END;

CREATE TRIGGER positioning_record_kept BEFORE UPDATE ON positioning_record
WHEN new.positioning IS NOT old.positioning OR new.number IS NOT old.number
    OR new.frozen_at_utc IS NOT old.frozen_at_utc OR new.sha256 IS NOT old.sha256
    OR new.body IS NOT old.body
    OR NOT (old.stage = 'signing' AND new.stage IN ('locked', 'withdrawn')
            OR old.stage = 'locked' AND new.stage = 'replaced')
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER positioning_record_locks_complete BEFORE UPDATE ON positioning_record
WHEN new.stage = 'locked' AND 3 IS NOT
    (SELECT count(*) FROM positioning_signature
     WHERE positioning = new.positioning AND number = new.number)
BEGIN SELECT raise(ABORT, 'signatures are missing'); END;

CREATE TRIGGER positioning_record_kept_on_delete BEFORE DELETE ON positioning_record
BEGIN SELECT raise(ABORT, 'what is frozen stays as it is'); END;

CREATE TRIGGER positioning_signature_while_open BEFORE INSERT ON positioning_signature
WHEN NOT EXISTS (SELECT 1 FROM positioning_record WHERE positioning = new.positioning
                 AND number = new.number AND stage = 'signing')
BEGIN SELECT raise(ABORT, 'nothing waits for signatures'); END;

CREATE TRIGGER positioning_signature_kept_on_update BEFORE UPDATE ON positioning_signature
BEGIN SELECT raise(ABORT, 'these rows are only added'); END;

CREATE TRIGGER positioning_signature_kept_on_delete BEFORE DELETE ON positioning_signature
BEGIN SELECT raise(ABORT, 'these rows are only added'); END;
)SQL";

// Everything that a record of a repérage covers; the column that names the repérage.
struct Covered {
    const char* table;
    const char* positioning = "positioning";
};
constexpr std::array coveredTables{
    Covered{"positioning", "id"},  Covered{"positioning_interviewer"}, Covered{"positioning_table"},
    Covered{"positioning_detail"}, Covered{"positioning_line"},        Covered{"positioning_means"},
    Covered{"positioning_plan"},
};

std::string holds(const std::string& row, const char* column)
{
    std::string condition = "EXISTS (SELECT 1 FROM positioning_record WHERE positioning = ";
    condition.append(row).append(".").append(column);
    return condition.append(" AND stage IN ('signing', 'locked'))");
}

void addTrigger(std::string& sql, const std::string& table, const std::string& action,
                const std::string& when)
{
    sql.append("CREATE TRIGGER ").append(table).append("_sealed_on_").append(action);
    sql.append(" BEFORE ").append(action).append(" ON ").append(table);
    sql.append(" WHEN ").append(when);
    sql.append("\nBEGIN SELECT raise(ABORT, 'sealed'); END;\n");
}

std::string written()
{
    std::string sql = tables;
    for (const auto& [table, column] : coveredTables) {
        const std::string before = holds("old", column);
        const std::string after = holds("new", column);
        addTrigger(sql, table, "INSERT", after);
        addTrigger(sql, table, "UPDATE", std::string(before).append(" OR ").append(after));
        addTrigger(sql, table, "DELETE", before);
    }
    return sql;
}

} // namespace

const char* schemaStep4()
{
    static const std::string sql = written();
    return sql.c_str();
}

} // namespace delibere::store
