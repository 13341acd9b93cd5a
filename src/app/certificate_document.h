// SPDX-License-Identifier: GPL-3.0-or-later
// The attestation of the blocs that one candidate was found to have, from the exact bytes of the
// version that everyone signed and from what the jury paritaire decided on it; there is none of
// anything else.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "app/printed_candidate.h"
#include "domain/record.h"

namespace delibere::app {

// The session must outlive the document; view() must not outlive either.
class CertificateDocument {
public:
    // The refusals of Session::view and of certifiedBlocks; SessionCorrupt when the bytes are not
    // what was frozen.
    [[nodiscard]] static Result<CertificateDocument>
    of(const Session& session, const CandidateId& candidate, const Viewer& viewer);
    [[nodiscard]] RecordView view() const;

private:
    CertificateDocument(const Session& session, PrintedCandidate printed,
                        std::span<const DecidedBlock> decided, std::vector<BlockId> blocks,
                        std::optional<NumberedDecision> paritary, FollowUp followUp);
    const Session* m_session;
    std::shared_ptr<const PrintedCandidate> m_printed;
    std::vector<BlockId> m_blocks;
    std::vector<BlockAdvice> m_advice;
    std::optional<NumberedDecision> m_paritary;
    FollowUp m_followUp;
    SourceGrid m_grid;
    RecordStamp m_stamp;
};

} // namespace delibere::app
