// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/certificate_document.h"

#include "app/follow_up_lines.h"
#include "app/paritary_document.h"
#include "app/records.h"

namespace delibere::app {

CertificateDocument::CertificateDocument(const Session& session, PrintedCandidate printed,
                                         std::span<const DecidedBlock> decided,
                                         std::vector<BlockId> blocks,
                                         std::optional<NumberedDecision> paritary,
                                         FollowUp followUp)
    : m_session(&session), m_printed(std::make_shared<const PrintedCandidate>(std::move(printed))),
      m_blocks(std::move(blocks)),
      m_advice(adviceOn(decided, m_printed->deliberation().recommendations)),
      m_paritary(std::move(paritary)), m_followUp(std::move(followUp)), m_grid(m_printed->grid())
{
    m_stamp.state = m_printed->state();
    m_stamp.version = m_grid.version;
    m_stamp.frameworkDigest = session.frameworkDigest();
    m_stamp.fingerprint = fingerprintOf(view());
}

Result<CertificateDocument>
CertificateDocument::of(const Session& session, const CandidateId& candidate, const Viewer& viewer)
{
    auto printed = PrintedCandidate::of(session, candidate, viewer);
    auto row = paritaryRow(session, candidate, viewer);
    if (!printed || !row)
        return tl::unexpected(!printed ? printed.error() : row.error());
    auto blocks = certifiedBlocks(printed->candidate(), printed->version(), row->decided);
    if (!blocks)
        return tl::unexpected(blocks.error());
    auto followUp = followUpOf(session, candidate);
    if (!followUp)
        return tl::unexpected(followUp.error());
    return CertificateDocument(session, std::move(*printed), row->decided, std::move(*blocks),
                               std::move(row->decision), std::move(*followUp));
}

RecordView CertificateDocument::view() const
{
    return CertificateRecord{m_session->framework(),
                             m_printed->session(),
                             m_printed->candidate(),
                             m_blocks,
                             m_followUp,
                             m_grid,
                             m_stamp,
                             m_advice,
                             m_paritary ? &*m_paritary : nullptr};
}

} // namespace delibere::app
