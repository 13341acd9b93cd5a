// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/decision_parts.h"

#include <algorithm>

#include "report/layout_parts.h"
#include "wording/decision_words.h"
#include "wording/framework_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr std::size_t longComment = 1500; // may go on to the next page, and its title with it

constexpr int decidedWidth = 112; // of a table of blocs, to share between its columns
constexpr int codeWidth = 16;

// "blocs validés : B1 et B2"; nothing when there is none.
std::string blocksIn(const GridRecord& record, BlockState state, const char* one, const char* many)
{
    std::vector<std::string> codes;
    for (const BlockRow& row : record.synthesis.blocks) {
        const Block* block = record.framework.block(row.block);
        if (row.state == state)
            codes.push_back(block ? block->code : row.block.text());
    }
    if (codes.empty())
        return {};
    return (codes.size() == 1 ? one : many) + std::string(" : ") + wording::enumerate(codes);
}

// A draft still waits for what the jury says.
const char* missingWords(const GridRecord& record, const BlockId& block)
{
    if (record.synthesis.edition == RecordEdition::First)
        return "non renseigné"; // as it was printed then
    return record.deliberation.withoutRecommendation.contains(block) ? "non renseignée"
                                                                     : "à donner";
}

Cell reasonCell(const BlockRow& row)
{
    if (!row.retained || row.retained->reason.empty())
        return leftCell(wording::dash, Tone::Muted);
    const bool rescued = row.state == BlockState::Validated && row.attained == false;
    return rescued ? labelledCell(wording::withNoBreakSpaces("Rattrapage : "), row.retained->reason)
                   : leftCell(row.retained->reason);
}

} // namespace

Table decidedTable(const Framework& framework, std::span<const DecidedBlock> blocks,
                   std::span<const DecidedColumn> columns)
{
    int left = decidedWidth - codeWidth;
    Row header = headerRow({"Bloc", "Intitulé"});
    Table table;
    table.columns = {codeWidth, 0};
    for (const DecidedColumn& column : columns) {
        left -= column.width;
        table.columns.push_back(column.width);
        header.cells.push_back(headerRow({column.label}).cells.front());
    }
    table.columns[1] = left;
    table.header = {std::move(header)};
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const Block* block = framework.block(blocks[at].block);
        Row row;
        row.cells = {leftCell(block->code, Tone::Strong), leftCell(block->title)};
        for (const DecidedColumn& column : columns)
            row.cells.push_back(leftCell(column.words(at), column.tone));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table reasonTable(const GridRecord& record)
{
    Table table;
    table.columns = {8, 46, 46};
    table.header = {headerRow({"Bloc", "Motif de l’appréciation retenue", "Préconisations"})};
    for (const BlockRow& blockRow : record.synthesis.blocks) {
        if (!record.candidate.heard())
            break; // what was written before is kept in the session, not printed
        const bool reasoned = blockRow.retained && !blockRow.retained->reason.empty();
        const auto found = record.deliberation.recommendations.find(blockRow.block);
        const bool owed = blockRow.state == BlockState::NotValidated;
        const bool given = found != record.deliberation.recommendations.end();
        if (!reasoned && !owed && !given)
            continue;
        const Block* block = record.framework.block(blockRow.block);
        Row row;
        row.cells = {leftCell(block ? block->code : blockRow.block.text(), Tone::Strong),
                     reasonCell(blockRow),
                     given ? leftCell(found->second)
                           : leftCell(owed ? missingWords(record, blockRow.block) : wording::dash,
                                      Tone::Muted)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table commonAppraisalTable(const GridRecord& record)
{
    Table table;
    table.columns = {10, 50, 40};
    table.header = {headerRow({"", "Critère", "Appréciation commune du jury"})};
    if (!record.candidate.heard())
        return table;
    for (const Block& block : record.framework.blocks) {
        if (std::ranges::find(record.candidate.presented, block.id) ==
            record.candidate.presented.end())
            continue; // kept in the session, not printed
        for (const Competency& competency : block.competencies) {
            for (const Criterion& criterion : competency.criteria) {
                const std::string text = record.deliberation.commonAppraisal(criterion.id);
                if (text.empty())
                    continue;
                Row row;
                row.cells = {leftCell(competency.code, Tone::Strong), leftCell(criterion.text),
                             leftCell(text)};
                table.rows.push_back(std::move(row));
            }
        }
    }
    return table;
}

std::string blockDecisionWords(const Candidate& candidate, const BlockId& block, BlockState state,
                               bool rescued)
{
    if (state == BlockState::NotHeard)
        return wording::dash;
    const AcquiredBlock* acquired =
        state == BlockState::AcquiredBefore ? candidate.acquiredBlock(block) : nullptr;
    return acquired ? wording::words(*acquired) : wording::decisionWord(state, rescued);
}

std::string proposalWords(const GridRecord& record)
{
    if (!record.candidate.heard())
        return wording::dash;
    const auto& proposal = record.deliberation.proposal;
    const bool first = record.synthesis.edition == RecordEdition::First;
    std::string text = first
                           ? wording::proposalWord(proposal)
                           : wording::outcomeWord(outcomeOfRows(record.synthesis.blocks, proposal));
    if (!proposal)
        return wording::withNoBreakSpaces(text);
    if (proposal == ProposalKind::None)
        return first ? text + noBlockValidated : text;
    for (const std::string& blocks :
         {blocksIn(record, BlockState::Validated, "bloc validé", "blocs validés"),
          blocksIn(record, BlockState::AcquiredBefore, "bloc acquis antérieurement",
                   "blocs acquis antérieurement")})
        text += blocks.empty() ? "" : " ; " + blocks;
    return wording::withNoBreakSpaces(text);
}

Table conclusionTable(const GridRecord& record, const std::string& withoutComment,
                      const std::string& label)
{
    const std::string& comment = record.deliberation.comment;
    Table frame;
    frame.columns = {1};
    Row comments;
    if (comment.size() > longComment) {
        frame.header = {headerRow({"Commentaires"})};
        comments.cells = {leftCell(comment)};
    } else {
        comments.cells = {labelledCell(wording::withNoBreakSpaces("Commentaires : "),
                                       comment.empty() ? withoutComment : comment)};
    }
    comments.after = Break::KeepWithNext;
    frame.rows = {comments};
    if (record.synthesis.whole) {
        frame.rows.push_back(Row{});
        frame.rows.back().cells = {
            labelledCell(wording::withNoBreakSpaces("Ensemble des blocs : "),
                         wording::wholeWords(record.framework, *record.synthesis.whole))};
        frame.rows.back().after = Break::KeepWithNext;
    }
    frame.rows.push_back(lightRow({leftCell(
        label + wording::withNoBreakSpaces(" : ") + proposalWords(record), Tone::Strong)}));
    return frame;
}

bool blocksConclusion(std::span<const PanelFinding> panel)
{
    return std::ranges::any_of(panel, &PanelFinding::blocking);
}

} // namespace delibere::report
