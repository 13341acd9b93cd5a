// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_2.h"

namespace delibere::store {

const char* const schemaStep2 = R"SQL(
ALTER TABLE candidate ADD COLUMN status TEXT NOT NULL DEFAULT 'expected'
    CHECK (status IN ('expected', 'absent', 'excused', 'pending', 'suspended'));

ALTER TABLE candidate ADD COLUMN status_reason TEXT NOT NULL DEFAULT ''
    CHECK (instr(status_reason, char(0)) = 0);
)SQL";

} // namespace delibere::store
