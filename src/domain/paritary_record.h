// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed of the jury paritaire: its minutes, the final table for the CPNE and the letter
// that goes with the bundle; the letter to each candidate; and the file of one candidate without
// their name, for a jury that decides without knowing who it is.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/certificate_record.h"
#include "domain/follow_up.h"
#include "domain/paritary_jury.h"
#include "domain/record_stamp.h"
#include "domain/statement_record.h"

namespace delibere {

struct ParitaryRow {
    Candidate candidate;                      // as frozen where something is
    std::vector<DecidedBlock> evaluated;      // by the evaluation jury: every bloc, in its order
    std::vector<DecidedBlock> decided;        // after the jury paritaire; the same while it has not
    std::optional<NumberedDecision> decision; // the one that stands
    RecordState state = RecordState::Draft;   // of the grid
    int version = 0;                          // of the grid; 0: not frozen
    std::vector<NumberedDecision> withdrawn{}; // oldest first
    std::string code{};                        // of the file without their name
};

enum class ParitaryPart {
    Minutes,     // procès-verbal of the jury paritaire
    FinalTable,  // for the CPNE
    Transmittal, // the letter that goes with the bundle
    Codes,       // which file without a name is whose: for the secretariat, never in a bundle
};

struct ParitaryRecord {
    const Framework& framework;
    const JurySession& session;
    std::span<const ParitaryPerson> members;
    std::span<const ParitaryRow> rows; // in the order in which they were heard
    const FollowUp& followUp;
    ParitaryPart part = ParitaryPart::Minutes;
    RecordStamp stamp; // Signed: a decision stands for everyone who was heard
};

// To the candidate. A draft until the jury paritaire has decided for them.
struct LetterRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    std::span<const DecidedBlock> evaluated; // by the evaluation jury: it stays beside the decision
    std::span<const DecidedBlock> decided;
    std::span<const BlockAdvice> advice;
    std::optional<NumberedDecision> decision;
    const FollowUp& followUp;
    SourceGrid grid;
    RecordStamp stamp;
};

// No name, no company, no id, no place in the order of hearing: a code that says none of them
// (ADR 37), and texts in which names are masked.
struct AnonymousRecord {
    const Framework& framework;
    const JurySession& session;
    std::string code;
    std::span<const DecidedBlock> evaluated;
    std::span<const BlockAdvice> reasons; // of the evaluation jury, where it gave one; masked
    std::span<const BlockAdvice> advice;  // masked
    std::string comment;                  // masked
    RecordStamp stamp;
};

} // namespace delibere
