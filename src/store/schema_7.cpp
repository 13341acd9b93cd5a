// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_7.h"

#include <string>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// A file is kept under what it says of itself; two of one number that differ are both kept.
constexpr const char* packets = R"SQL(
CREATE TABLE packet (
    kind TEXT NOT NULL CHECK (kind IN
        ('mission-sent', 'mission-held', 'sheets-sent', 'sheets-received', 'receipt-held')),
    juror TEXT NOT NULL CHECK (length(juror) > 0 AND instr(juror, char(0)) = 0),
    number INTEGER NOT NULL CHECK (number > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    at_utc INTEGER NOT NULL,
    manifest TEXT NOT NULL CHECK (instr(manifest, char(0)) = 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY (kind, juror, number, sha256)
) STRICT;
)SQL";

std::string written7()
{
    std::string sql = packets;
    keep(sql, "packet");
    return sql;
}

} // namespace

const char* schemaStep7()
{
    static const std::string sql = written7();
    return sql.c_str();
}

} // namespace delibere::store
