// SPDX-License-Identifier: GPL-3.0-or-later
// Bordereau de saisie of one candidate: what the jury retained for each bloc and its one comment,
// in the order in which somebody types them into another program. No member's mark is in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/record_stamp.h"
#include "domain/signed_record.h"
#include "domain/synthesis.h"

namespace delibere {

struct EntryLine {
    BlockId block;
    BlockState state = BlockState::Undecided;
    std::optional<Percent> percent; // retained; absent: nothing to type as a number, never a 0

    friend bool operator==(const EntryLine&, const EntryLine&) = default;
};

struct EntrySlipRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    std::span<const EntryLine> lines; // every bloc of the framework, in its order
    const std::string& comment;       // may be empty: none was written
    RecordStamp stamp;
    const RecordVersion* version = nullptr; // that holds; nullptr: not frozen, may still change
    std::optional<ProposalKind> proposal{};
};

[[nodiscard]] std::vector<EntryLine> entryLines(const Synthesis& synthesis);

} // namespace delibere
