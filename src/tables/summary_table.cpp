// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/summary_table.h"

#include <algorithm>

#include "app/summary_table_document.h"
#include "tables/decision_cells.h"
#include "wording/decision_words.h"

namespace delibere::tables {

namespace {

// Blank: not dated yet.
Cell dayOf(const FollowUp& followUp, FollowUpStep step)
{
    const auto day = doneOn(followUp, step);
    return day ? Cell(*day) : Cell(Blank{});
}

Row rowOf(const SummaryTableRecord& record, const SummaryTableRow& line, int order)
{
    Row row;
    addCandidateCells(row, order, line.candidate);
    for (const Block& block : record.framework.blocks) {
        const auto found = std::ranges::find(line.blocks, block.id, &DecidedBlock::block);
        addBlockCells(row, record.framework,
                      found == line.blocks.end()
                          ? BlockCells{}
                          : BlockCells{found->state, found->percent, found->rescued});
    }
    row.emplace_back(line.candidate.heard()
                         ? wording::outcomeWord(outcomeOfRows(line.blocks, line.proposal))
                         : "sans objet");
    addStampCells(row, line.state, line.version, line.fingerprint);
    row.push_back(dayOf(record.followUp, FollowUpStep::ParitaryJury));
    row.push_back(dayOf(record.followUp, FollowUpStep::Cpne));
    return row;
}

} // namespace

Table summaryTable(const SummaryTableRecord& record)
{
    Table table{"Tableau récapitulatif\u00a0— " + record.session.info.title, {}, {}};
    addCandidateColumns(table.columns);
    addBlockColumns(table.columns, record.framework);
    table.columns.emplace_back("Proposition d’attribution");
    addStampColumns(table.columns);
    table.columns.insert(table.columns.end(), {"Jury paritaire", "Avis de la CPNE"});
    int order = 0;
    for (const SummaryTableRow& line : record.rows)
        table.rows.push_back(rowOf(record, line, ++order));
    return table;
}

Result<Table> summaryTable(const app::Session& session, const Viewer& viewer)
{
    return app::SummaryTableDocument::of(session, viewer)
        .map([](const app::SummaryTableDocument& document) {
            return summaryTable(std::get<SummaryTableRecord>(document.view()));
        });
}

} // namespace delibere::tables
