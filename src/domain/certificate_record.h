// SPDX-License-Identifier: GPL-3.0-or-later
// Attestation de blocs de compétences of one candidate: the blocs that the jury validated and
// nothing else. It is not the parchemin, and it attests nothing before those who decide have
// decided: until then it is printed as a draft.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "domain/decided_block.h"
#include "domain/follow_up.h"
#include "domain/paritary_jury.h"
#include "domain/problem.h"
#include "domain/record_stamp.h"
#include "domain/signed_record.h"
#include "domain/statement_record.h"

namespace delibere {

// What the person can work on before that bloc is presented again.
struct BlockAdvice {
    BlockId block;
    std::string text; // empty: the jury gave none

    friend bool operator==(const BlockAdvice&, const BlockAdvice&) = default;
};

struct CertificateRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    std::span<const BlockId> blocks; // validated, at least one, in the order of the framework
    const FollowUp& followUp;
    SourceGrid grid;
    RecordStamp stamp; // its fingerprint is the attestation's own
    // Of each presented bloc that was not validated, in the order of the framework.
    std::span<const BlockAdvice> advice{};
    const NumberedDecision* paritary = nullptr; // the decision that it rests on; nullptr: none kept
};

// Of the presented blocs that are not validated, in the order of `blocks`.
[[nodiscard]] std::vector<BlockAdvice>
adviceOn(std::span<const DecidedBlock> blocks,
         const std::map<BlockId, std::string>& recommendations);

// What an attestation may list. CandidateNotHeard; NotSigned unless `version` is locked (nullptr:
// nothing holds); NoBlockValidated.
[[nodiscard]] Result<std::vector<BlockId>> certifiedBlocks(const Candidate& candidate,
                                                           const RecordVersion* version,
                                                           std::span<const DecidedBlock> blocks);

} // namespace delibere
