// SPDX-License-Identifier: GPL-3.0-or-later
// Tableau récapitulatif of a session, for the CPNE: a line for each candidate, in the order in
// which they are heard, and the counts. Values without a member's mark, for paper and for
// spreadsheets alike. It counts; it makes no rate, which would say too much of a few people.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/decided_block.h"
#include "domain/follow_up.h"
#include "domain/record_stamp.h"

namespace delibere {

struct SummaryTableRow {
    Candidate candidate;              // as frozen where something is
    std::vector<DecidedBlock> blocks; // every bloc of the framework, in its order
    std::optional<ProposalKind> proposal;
    RecordState state = RecordState::Draft; // of the grid: Draft, Signing or Signed
    int version = 0;                        // of the grid; 0: not frozen
    std::string fingerprint;                // of the grid, as its own pages print it
};

struct SummaryTableRecord {
    const Framework& framework;
    const JurySession& session;
    std::span<const SummaryTableRow> rows;
    const FollowUp& followUp;
    RecordStamp stamp;
};

// Nothing is presented by a candidate who is not heard; "acquired before" counts everyone.
struct BlockTotals {
    BlockId block;
    int presented = 0;
    int validated = 0;
    int rescued = 0; // of those validated
    int notValidated = 0;
    int undecided = 0;
    int acquiredBefore = 0;

    friend bool operator==(const BlockTotals&, const BlockTotals&) = default;
};

struct SummaryTotals {
    int candidates = 0;
    std::map<CandidateStatus, int> notHeard; // who is heard is not in it: only marks say it
    int total = 0;                           // propositions
    int partial = 0;
    int none = 0;
    int nothing = 0; // no bloc presented: there is nothing to propose
    int open = 0;    // nothing is proposed yet, and nothing says that nothing will be
    std::vector<BlockTotals> blocks; // in the order of the framework

    friend bool operator==(const SummaryTotals&, const SummaryTotals&) = default;
};

[[nodiscard]] SummaryTotals totalsOf(const SummaryTableRecord& record);

} // namespace delibere
