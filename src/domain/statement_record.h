// SPDX-License-Identifier: GPL-3.0-or-later
// Relevé individuel de décision: what one candidate receives. The jury's own words and what it
// retained, with no member's mark, no vote and no reason of the deliberation: the record does not
// hold them. Only a grid that everyone has signed makes a relevé; before, it is a draft of one.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/decided_block.h"
#include "domain/follow_up.h"
#include "domain/record_stamp.h"
#include "domain/signed_record.h"

namespace delibere {

// The grille de synthèse that the words of another form come from.
struct SourceGrid {
    int version = 0; // 0: not frozen
    std::chrono::sys_seconds frozenAt{};
    int replaces = 0;                     // the version that it annuls; 0: none
    std::string fingerprint;              // as the grid's own pages print it, lowercase hex
    int zoneMinutes = 0;                  // RecordVersion::zoneMinutes
    std::vector<NotSigning> notSigning{}; // RecordVersion::mentions

    friend bool operator==(const SourceGrid&, const SourceGrid&) = default;
};

struct StatementRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    std::span<const DecidedBlock> blocks; // every bloc of the framework, in its order
    std::optional<ProposalKind> proposal;
    const std::string& comment;                            // may be empty
    const std::map<BlockId, std::string>& recommendations; // préconisations
    std::span<const FollowUpLine> followUps;
    SourceGrid grid;
    RecordStamp stamp; // its fingerprint is the relevé's own
};

} // namespace delibere
