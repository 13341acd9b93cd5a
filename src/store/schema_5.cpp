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

// Blocs of which the jury says that it gives no préconisation; sealed like the deliberation.
constexpr const char* noRecommendations = R"SQL(
CREATE TABLE no_recommendation (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    block TEXT NOT NULL CHECK (length(block) > 0 AND instr(block, char(0)) = 0),
    PRIMARY KEY (candidate, block)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER no_recommendation_sealed_on_INSERT BEFORE INSERT ON no_recommendation
WHEN EXISTS (SELECT 1 FROM record
             WHERE candidate = new.candidate AND stage IN ('signing', 'locked'))
BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER no_recommendation_sealed_on_UPDATE BEFORE UPDATE ON no_recommendation
WHEN EXISTS (SELECT 1 FROM record
             WHERE candidate IN (old.candidate, new.candidate) AND stage IN ('signing', 'locked'))
BEGIN SELECT raise(ABORT, 'sealed'); END;

CREATE TRIGGER no_recommendation_sealed_on_DELETE BEFORE DELETE ON no_recommendation
WHEN EXISTS (SELECT 1 FROM record
             WHERE candidate = old.candidate AND stage IN ('signing', 'locked'))
BEGIN SELECT raise(ABORT, 'sealed'); END;
)SQL";

} // namespace

const char* schemaStep5()
{
    static const std::string sql = std::string(bases) + noRecommendations;
    return sql.c_str();
}

} // namespace delibere::store
