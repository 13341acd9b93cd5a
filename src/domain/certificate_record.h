// SPDX-License-Identifier: GPL-3.0-or-later
// Attestation de blocs de compétences of one candidate: the blocs that the jury validated and
// nothing else. It is not the parchemin, and it attests nothing before those who decide have
// decided: until then it is printed as a draft.
#pragma once

#include <span>
#include <vector>

#include "domain/decided_block.h"
#include "domain/follow_up.h"
#include "domain/problem.h"
#include "domain/record_stamp.h"
#include "domain/signed_record.h"
#include "domain/statement_record.h"

namespace delibere {

struct CertificateRecord {
    const Framework& framework;
    const JurySession& session;
    const Candidate& candidate;
    std::span<const BlockId> blocks; // validated, at least one, in the order of the framework
    const FollowUp& followUp;
    SourceGrid grid;
    RecordStamp stamp; // its fingerprint is the attestation's own
};

// What an attestation may list. CandidateNotHeard; NotSigned unless `version` is locked (nullptr:
// nothing holds); NoBlockValidated.
[[nodiscard]] Result<std::vector<BlockId>> certifiedBlocks(const Candidate& candidate,
                                                           const RecordVersion* version,
                                                           std::span<const DecidedBlock> blocks);

} // namespace delibere
