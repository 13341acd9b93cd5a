// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/entry_slip_table.h"

#include <algorithm>

#include "app/entry_slip_document.h"
#include "tables/decision_cells.h"

namespace delibere::tables {

namespace {

Row rowOf(const Framework& framework, const EntrySlipRecord& slip, int order)
{
    Row row;
    addCandidateCells(row, order, slip.candidate);
    for (const Block& block : framework.blocks) {
        const auto found = std::ranges::find(slip.lines, block.id, &EntryLine::block);
        addBlockCells(row, framework,
                      found == slip.lines.end() ? BlockCells{}
                                                : BlockCells{found->state, found->percent, false});
    }
    row.emplace_back(slip.comment);
    addStampCells(row, slip.stamp.state, slip.stamp.version, slip.stamp.fingerprint);
    return row;
}

} // namespace

Table entrySlipTable(const Framework& framework, const SessionInfo& session,
                     std::span<const EntrySlipRecord> slips)
{
    Table table{"Bordereau de saisie\u00a0— " + session.title, {}, {}};
    addCandidateColumns(table.columns);
    addBlockColumns(table.columns, framework);
    table.columns.emplace_back("Commentaire");
    addStampColumns(table.columns);
    int order = 0;
    for (const EntrySlipRecord& slip : slips)
        table.rows.push_back(rowOf(framework, slip, ++order));
    return table;
}

Result<Table> entrySlipTable(const app::Session& session, const Viewer& viewer)
{
    std::vector<app::EntrySlipDocument> documents;
    documents.reserve(session.jury().candidates.size());
    for (const Candidate& candidate : session.jury().candidates) {
        auto document = app::EntrySlipDocument::of(session, candidate.id, viewer);
        if (!document)
            return tl::unexpected(document.error());
        documents.push_back(std::move(*document));
    }
    std::vector<EntrySlipRecord> slips; // they point into the documents, which move no more
    slips.reserve(documents.size());
    for (const app::EntrySlipDocument& document : documents)
        slips.push_back(std::get<EntrySlipRecord>(document.view()));
    return entrySlipTable(session.framework(), session.jury().info, slips);
}

} // namespace delibere::tables
