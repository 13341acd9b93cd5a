// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/summary_table_record.h"

#include <algorithm>

#include "domain/proposed_outcome.h"

namespace delibere {

namespace {

void count(BlockTotals& totals, const DecidedBlock& decided)
{
    switch (decided.state) {
    case BlockState::Undecided:
        ++totals.presented;
        ++totals.undecided;
        return;
    case BlockState::Validated:
        ++totals.presented;
        ++totals.validated;
        totals.rescued += decided.rescued ? 1 : 0;
        return;
    case BlockState::NotValidated:
        ++totals.presented;
        ++totals.notValidated;
        return;
    case BlockState::AcquiredBefore:
        ++totals.acquiredBefore;
        return;
    case BlockState::NotPresented:
    case BlockState::NotHeard:
        return;
    }
}

void count(SummaryTotals& totals, const SummaryTableRow& row)
{
    const auto& proposal = row.proposal;
    const ProposedOutcome outcome = outcomeOfRows(row.blocks, proposal);
    if (outcome == ProposedOutcome::AcquiredBefore || outcome == ProposedOutcome::NothingPresented)
        ++totals.nothing;
    else if (!proposal)
        ++totals.open;
    else if (*proposal == ProposalKind::Total)
        ++totals.total;
    else
        ++(*proposal == ProposalKind::Partial ? totals.partial : totals.none);
}

} // namespace

SummaryTotals totalsOf(const SummaryTableRecord& record)
{
    SummaryTotals totals;
    for (const Block& block : record.framework.blocks)
        totals.blocks.push_back({block.id});
    for (const SummaryTableRow& row : record.rows) {
        ++totals.candidates;
        if (row.candidate.heard())
            count(totals, row);
        else
            ++totals.notHeard[row.candidate.status];
        for (const DecidedBlock& decided : row.blocks) {
            const auto found = std::ranges::find(totals.blocks, decided.block, &BlockTotals::block);
            if (found != totals.blocks.end())
                count(*found, decided);
        }
    }
    return totals;
}

} // namespace delibere
