// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summary_table_document.h"

#include <algorithm>

#include "app/follow_up_lines.h"
#include "app/printed_candidate.h"
#include "app/records.h"

namespace delibere::app {

namespace {

SummaryTableRow rowOf(const PrintedCandidate& printed)
{
    const SourceGrid grid = printed.grid();
    SummaryTableRow row;
    row.candidate = printed.candidate();
    row.blocks = decidedBlocks(printed.synthesis().blocks);
    if (row.candidate.heard()) // what was proposed before is kept in the session, not printed
        row.proposal = printed.deliberation().proposal;
    row.state = printed.state();
    row.version = grid.version;
    row.fingerprint = grid.fingerprint;
    return row;
}

// As for the minutes: signed once every candidate who was heard is locked.
RecordState stateOfAll(const std::vector<SummaryTableRow>& rows)
{
    const bool complete = std::ranges::all_of(rows, [](const SummaryTableRow& row) {
        return !row.candidate.heard() || row.state == RecordState::Signed;
    });
    return complete && !rows.empty() ? RecordState::Signed : RecordState::Draft;
}

} // namespace

Result<SummaryTableDocument> SummaryTableDocument::of(const Session& session, const Viewer& viewer)
{
    SummaryTableDocument table(session);
    table.m_rows.reserve(session.jury().candidates.size());
    for (const Candidate& candidate : session.jury().candidates) {
        const auto printed = PrintedCandidate::of(session, candidate.id, viewer);
        if (!printed)
            return tl::unexpected(printed.error());
        table.m_rows.push_back(rowOf(*printed));
    }
    auto followUp = followUpOf(session);
    if (!followUp)
        return tl::unexpected(followUp.error());
    table.m_followUp = std::move(*followUp);
    table.m_stamp.state = stateOfAll(table.m_rows);
    table.m_stamp.frameworkDigest = session.frameworkDigest();
    table.m_stamp.fingerprint = fingerprintOf(table.view());
    return table;
}

RecordView SummaryTableDocument::view() const
{
    return SummaryTableRecord{m_session->framework(), m_session->jury(), m_rows, m_followUp,
                              m_stamp};
}

} // namespace delibere::app
