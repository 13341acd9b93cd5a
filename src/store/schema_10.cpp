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

std::string written10()
{
    std::string sql = std::string(packetsOf10) + commonAppraisals;
    keep(sql, "packet");
    seal(sql, "common_appraisal", "candidate");
    return sql;
}

} // namespace

const char* schemaStep10()
{
    static const std::string sql = written10();
    return sql.c_str();
}

} // namespace delibere::store
