// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_6.h"

#include <string>

#include "store/schema_triggers.h"

namespace delibere::store {

namespace {

// No row for a candidate: everybody who sits.
constexpr const char* assignments = R"SQL(
CREATE TABLE assignment (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    juror TEXT NOT NULL REFERENCES juror (id),
    PRIMARY KEY (candidate, juror)
) STRICT, WITHOUT ROWID;
)SQL";

std::string written6()
{
    std::string sql = assignments;
    seal(sql, "assignment", "candidate");
    return sql;
}

} // namespace

const char* schemaStep6()
{
    static const std::string sql = written6();
    return sql.c_str();
}

} // namespace delibere::store
