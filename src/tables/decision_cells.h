// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of the decision say of a candidate and of each bloc. Two columns a bloc where it
// has percents: the percent, blank when there is none and never 0, and the decision in a word.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/deliberation.h"
#include "domain/framework.h"
#include "domain/jury_session.h"
#include "domain/record_stamp.h"
#include "tables/table.h"

namespace delibere::tables {

// Order, id, names, company, presence.
void addCandidateColumns(std::vector<std::string>& columns);
void addCandidateCells(Row& row, int order, const Candidate& candidate);

struct BlockCells {
    BlockState state = BlockState::Undecided;
    std::optional<Percent> percent; // shown of what is decided only
    bool rescued = false;
};

// In the order of the framework.
void addBlockColumns(std::vector<std::string>& columns, const Framework& framework);
void addBlockCells(Row& row, const Framework& framework, const BlockCells& block);

// State, version and fingerprint of the grid.
void addStampColumns(std::vector<std::string>& columns);
void addStampCells(Row& row, RecordState state, int version, const std::string& fingerprint);

} // namespace delibere::tables
