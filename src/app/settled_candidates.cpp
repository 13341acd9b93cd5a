// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settled_candidates.h"

#include "app/session_grid.h"
#include "app/sheet_board.h"

namespace delibere::app {

namespace {

bool decided(const GridRow& row)
{
    return row.proposal || (row.record && holds(row.record->stage));
}

bool begun(const BoardCell& cell)
{
    return cell.standing != SheetStanding::NotConcerned && cell.standing != SheetStanding::Expected;
}

} // namespace

Result<std::set<CandidateId>> settledEvaluators(const Session& session)
{
    const auto grid = sessionGrid(session, Viewer::staff());
    if (!grid)
        return tl::unexpected(grid.error());
    const auto board = sheetBoard(session);
    if (!board)
        return tl::unexpected(board.error());
    std::set<CandidateId> settled;
    for (const GridRow& row : grid->rows) {
        if (decided(row))
            settled.insert(row.candidate);
    }
    for (const BoardRow& row : board->rows) {
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (begun(row.cells[at]))
                settled.insert(board->candidates[at]);
        }
    }
    return settled;
}

Result<std::set<CandidateId>> settledHours(const Session& session)
{
    return sessionGrid(session, Viewer::staff()).map([](const SessionGrid& grid) {
        std::set<CandidateId> settled;
        for (const GridRow& row : grid.rows) {
            if (decided(row) || row.handedIn > 0)
                settled.insert(row.candidate);
        }
        return settled;
    });
}

} // namespace delibere::app
