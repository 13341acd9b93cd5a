// SPDX-License-Identifier: GPL-3.0-or-later
// What the grid of a whole session needs of every candidate at once, one statement per table: the
// states and finals of the sheets, which criteria were not addressed, the decisions, how far the
// signatures are. It reads no other mark of a criterion, no remark and no question. Throws
// SQLite::Exception or Refused.
#pragma once

#include <map>
#include <vector>

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/score_sheet.h"
#include "domain/signed_record.h"

namespace delibere::store {

class Connection;

// How far the newest version of a candidate's record is.
struct RecordProgress {
    int number = 1;
    RecordStage stage = RecordStage::Signing;
    int signatories = 0;
    int signatures = 0;

    friend bool operator==(const RecordProgress&, const RecordProgress&) = default;
};

struct BlockOverview {
    std::vector<ScoreSheet> sheets; // by key; key, state, finals and what was not addressed only
    std::map<CandidateId, Deliberation> deliberations; // appraisals, discussed, proposal
    std::map<CandidateId, RecordProgress> records;
};

// The finals of the blocs, or of the competencies: where this unit has them.
[[nodiscard]] BlockOverview readBlockOverview(Connection& connection, Unit unit);

} // namespace delibere::store
