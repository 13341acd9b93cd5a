// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settled_candidates.h"

#include "app/session_grid.h"
#include "app/sheet_board.h"
#include "app/stored_draft.h"

namespace delibere::app {

namespace {

Result<std::set<CandidateId>> decidedOnes(const Session& session)
{
    return sessionGrid(session, Viewer::staff()).map([](const SessionGrid& grid) {
        std::set<CandidateId> decided;
        for (const GridRow& row : grid.rows) {
            if (row.proposal || (row.record && holds(row.record->stage)))
                decided.insert(row.candidate);
        }
        return decided;
    });
}

bool begun(const BoardCell& cell)
{
    return cell.standing != SheetStanding::NotConcerned && cell.standing != SheetStanding::Expected;
}

} // namespace

Result<std::set<CandidateId>> settledEvaluators(const Session& session)
{
    auto settled = decidedOnes(session);
    const auto board = sheetBoard(session);
    if (!settled || !board)
        return tl::unexpected(settled ? board.error() : settled.error());
    for (const BoardRow& row : board->rows) {
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (begun(row.cells[at]))
                settled->insert(board->candidates[at]);
        }
    }
    return settled;
}

Result<std::set<CandidateId>> settledHours(const Session& session)
{
    auto settled = decidedOnes(session);
    if (!settled)
        return settled;
    for (const Candidate& candidate : session.jury().candidates) {
        for (const Juror& juror : session.jury().jurors) {
            const auto sheet = session.sheet({candidate.id, juror.id}, Viewer::staff());
            if (!sheet)
                return tl::unexpected(sheet.error());
            if (sheet->state == SheetState::Submitted)
                settled->insert(candidate.id);
        }
    }
    return settled;
}

Result<std::vector<JurorId>> sheetsLeftOut(const Session& session, const CandidateId& candidate)
{
    std::vector<JurorId> left;
    for (const Juror& juror : session.jury().jurors) {
        if (session.jury().assigned(juror.id, candidate))
            continue;
        const auto sheet = session.sheet({candidate, juror.id}, Viewer::staff());
        if (!sheet)
            return tl::unexpected(sheet.error());
        if (!isEmptyDraft(*sheet))
            left.push_back(juror.id);
    }
    return left;
}

} // namespace delibere::app
