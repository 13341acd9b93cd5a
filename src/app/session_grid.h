// SPDX-License-Identifier: GPL-3.0-or-later
// All candidates of an open session by all blocs, for whoever looks: read at once and without a
// criterion, so that thousands of candidates can be shown. A candidate whom the viewer may not see
// yet is there without a mark, a decision or a signature. Nothing of it is written.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "app/session.h"
#include "domain/synthesis.h"
#include "store/block_overview.h"

namespace delibere::app {

using store::RecordProgress;

struct GridRow {
    CandidateId candidate;
    Sight sight = Sight::Everything; // anything else: the four below are empty
    std::vector<BlockRow> blocks;    // as synthesize() gives them
    std::set<BlockId> discussed;     // of those that were flagged
    std::optional<ProposalKind> proposal;
    std::optional<RecordProgress> record; // the newest version; absent: nothing was frozen
    int handedIn = 0;                     // sheets of the members who sit
    int sitting = 0;
};

struct SessionGrid {
    std::vector<GridRow> rows; // in the order of the candidates
    int hidden = 0;            // how many of them the viewer may not see
};

// Fails when the file can no longer be read.
[[nodiscard]] Result<SessionGrid> sessionGrid(const Session& session, const Viewer& viewer);

} // namespace delibere::app
