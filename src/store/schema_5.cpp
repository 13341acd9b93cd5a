// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_5.h"

#include <string>

namespace delibere::store {

namespace {

// What the decision stood on, as canonical text; empty: decided before version 5.
constexpr const char* bases = R"SQL(
ALTER TABLE appraisal ADD COLUMN basis TEXT NOT NULL DEFAULT '' CHECK (instr(basis, char(0)) = 0);
ALTER TABLE vote ADD COLUMN basis TEXT NOT NULL DEFAULT '' CHECK (instr(basis, char(0)) = 0);
ALTER TABLE discussed ADD COLUMN basis TEXT NOT NULL DEFAULT '' CHECK (instr(basis, char(0)) = 0);
)SQL";

} // namespace

const char* schemaStep5()
{
    static const std::string sql = std::string(bases);
    return sql.c_str();
}

} // namespace delibere::store
