// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_8.h"

#include <string>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// A table takes the place of the one whose CHECK knows three words too few: kind is part of its
// key. Rows keep their order, by which they are told.
constexpr const char* packetsOf8 = R"SQL(
CREATE TABLE packet_of_8 (
    kind TEXT NOT NULL CHECK (kind IN
        ('mission-sent', 'mission-held', 'sheets-sent', 'sheets-received', 'receipt-held',
         'grids-sent', 'signatures-sent', 'signatures-received')),
    juror TEXT NOT NULL CHECK (length(juror) > 0 AND instr(juror, char(0)) = 0),
    number INTEGER NOT NULL CHECK (number > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    at_utc INTEGER NOT NULL,
    manifest TEXT NOT NULL CHECK (instr(manifest, char(0)) = 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY (kind, juror, number, sha256)
) STRICT;
INSERT INTO packet_of_8 SELECT * FROM packet ORDER BY rowid;
DROP TABLE packet;
ALTER TABLE packet_of_8 RENAME TO packet;
)SQL";

// Who keyed a sheet in from paper, and the second person who confirmed it; empty: the member typed
// it.
constexpr const char* paper = R"SQL(
ALTER TABLE sheet ADD COLUMN typed_by TEXT NOT NULL DEFAULT ''
    CHECK (instr(typed_by, char(0)) = 0);
ALTER TABLE sheet ADD COLUMN typing_finished INTEGER NOT NULL DEFAULT 0
    CHECK (typing_finished IN (0, 1) AND (typing_finished = 0 OR typed_by <> ''));
ALTER TABLE sheet ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT ''
    CHECK (instr(confirmed_by, char(0)) = 0 AND (confirmed_by = '' OR typing_finished = 1));
)SQL";

// The staff sign nothing: their key only says who sits at the laptop.
constexpr const char* turns = R"SQL(
ALTER TABLE session ADD COLUMN free_turns INTEGER NOT NULL DEFAULT 0 CHECK (free_turns IN (0, 1));
CREATE TABLE staff_key (
    number INTEGER NOT NULL CHECK (number > 0),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    operations INTEGER NOT NULL CHECK (operations > 0),
    memory INTEGER NOT NULL CHECK (memory > 0),
    sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 16 AND 256),
    PRIMARY KEY (number)
) STRICT;
)SQL";

std::string written8()
{
    std::string sql = std::string(packetsOf8) + paper + turns;
    keep(sql, "packet");
    keep(sql, "staff_key");
    return sql;
}

} // namespace

const char* schemaStep8()
{
    static const std::string sql = written8();
    return sql.c_str();
}

} // namespace delibere::store
