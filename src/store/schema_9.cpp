// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_9.h"

namespace delibere::store {

const char* schemaStep9()
{
    return R"SQL(
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
)SQL";
}

} // namespace delibere::store
