// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statement_document.h"

#include "app/follow_up_lines.h"
#include "app/records.h"

namespace delibere::app {

StatementDocument::StatementDocument(const Session& session, PrintedCandidate printed,
                                     std::vector<FollowUpLine> followUps)
    : m_session(&session), m_printed(std::make_shared<const PrintedCandidate>(std::move(printed))),
      m_blocks(decidedBlocks(m_printed->synthesis().blocks)), m_followUps(std::move(followUps)),
      m_grid(m_printed->grid())
{
    m_stamp.state = m_printed->state();
    m_stamp.version = m_grid.version;
    m_stamp.frameworkDigest = session.frameworkDigest();
    // Its own: who receives it can check it without the grid, which holds the members' marks.
    m_stamp.fingerprint = fingerprintOf(view());
}

Result<StatementDocument> StatementDocument::of(const Session& session,
                                                const CandidateId& candidate, const Viewer& viewer)
{
    auto printed = PrintedCandidate::of(session, candidate, viewer);
    if (!printed)
        return tl::unexpected(printed.error());
    auto followUps = followUpLinesOf(session, candidate);
    if (!followUps)
        return tl::unexpected(followUps.error());
    return StatementDocument(session, std::move(*printed), std::move(*followUps));
}

RecordView StatementDocument::view() const
{
    const Deliberation& deliberation = m_printed->deliberation();
    const Candidate& candidate = m_printed->candidate();
    return StatementRecord{m_session->framework(),
                           m_printed->session(),
                           candidate,
                           m_blocks,
                           candidate.heard() ? deliberation.proposal : std::nullopt,
                           deliberation.comment,
                           deliberation.recommendations,
                           m_followUps,
                           m_grid,
                           m_stamp};
}

} // namespace delibere::app
