// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_table_parts.h"

#include <algorithm>
#include <numeric>

#include "report/layout_parts.h"
#include "wording/decision_words.h"
#include "wording/french_format.h"
#include "wording/words.h"

namespace delibere::report {

namespace {

constexpr std::size_t mostBlocksAcross = 6;
// In millimetres of a page that has 182 of them; the candidate takes what is left.
constexpr int tableWidth = 182;
constexpr int numberWidth = 7;
constexpr int blockWidth = 15;       // "non validé" on one line
constexpr int narrowBlockWidth = 13; // "présenté"
constexpr std::size_t fewBlocks = 5;
constexpr int proposalWidth = 18;
constexpr int gridWidth = 17;
constexpr int handWidth = 17; // at least: what is left over is for the pen
constexpr int widestHand = 32;
constexpr int nameWidth = 45; // enough for nearly every name and company

struct Slice {
    std::size_t from = 0;
    std::size_t to = 0;
    bool last = false; // carries what is said of the candidate as a whole
};

// What all codes begin with, up to a space: "Compétence" of "Compétence 1" and "Compétence 2".
std::string commonWord(const Framework& framework)
{
    std::string common = framework.blocks.front().code;
    for (const Block& block : framework.blocks) {
        const auto end = std::ranges::mismatch(common, block.code).in1;
        common.erase(end, common.end());
    }
    const std::size_t space = common.rfind(' ');
    return space == std::string::npos ? "" : common.substr(0, space);
}

std::string columnCode(const Framework& framework, const BlockId& id)
{
    const Block* block = framework.block(id);
    const std::string common = commonWord(framework);
    return common.empty() ? block->code : block->code.substr(common.size() + 1);
}

std::string blockWords(const MarkScale& marks, const DecidedBlock& decided)
{
    const std::string percent =
        decided.percent ? wording::formatMark(marks, decided.percent->value) + "\n" : std::string();
    switch (decided.state) {
    case BlockState::Validated:
        return percent + (decided.rescued ? "validé\u00a0R" : "validé");
    case BlockState::NotValidated:
        return percent + "non validé";
    case BlockState::NotPresented:
        return "non présenté";
    case BlockState::AcquiredBefore:
        return "acquis";
    case BlockState::Undecided:
    case BlockState::NotHeard:
        return wording::dash;
    }
    return {};
}

std::string proposalCell(const SummaryTableRow& row)
{
    return row.candidate.heard() ? wording::outcomeWord(outcomeOfRows(row.blocks, row.proposal))
                                 : wording::words(row.candidate.status);
}

std::string gridCell(const SummaryTableRow& row)
{
    if (!row.candidate.heard())
        return wording::dash;
    const std::string version = "v" + std::to_string(row.version);
    if (row.state == RecordState::Signed)
        return "signée " + version;
    return row.state == RecordState::Signing ? "en signature " + version : "brouillon";
}

std::vector<Row> headerOf(const SummaryTableRecord& record, const Slice& slice,
                          const std::vector<FollowUpStep>& byHand)
{
    const Framework& framework = record.framework;
    const std::string common = commonWord(framework);
    const auto blocks = static_cast<int>(slice.to - slice.from);
    Row top =
        lightRow({spanning(leftCell("Candidat", Tone::Strong), 2),
                  spanning(centeredCell(common.empty() ? wording::blocksWord(framework) : common,
                                        Tone::Strong),
                           blocks)});
    Row codes = lightRow({leftCell("N°", Tone::Strong), leftCell("Nom, entreprise", Tone::Strong)});
    for (std::size_t at = slice.from; at < slice.to; ++at)
        codes.cells.push_back(
            centeredCell(columnCode(framework, framework.blocks[at].id), Tone::Strong));
    if (slice.last) {
        top.cells.push_back(spanning(centeredCell("Jury d’évaluation", Tone::Strong), 2));
        codes.cells.push_back(leftCell("Proposition", Tone::Strong));
        codes.cells.push_back(leftCell("Grille", Tone::Strong));
        if (!byHand.empty())
            top.cells.push_back(spanning(centeredCell("À remplir à la main", Tone::Strong),
                                         static_cast<int>(byHand.size())));
        for (const FollowUpStep step : byHand)
            codes.cells.push_back(leftCell(shortWords(step), Tone::Strong));
    }
    return {top, codes};
}

Row lineOf(const MarkScale& marks, const SummaryTableRow& row, int number, const Slice& slice,
           std::size_t byHand)
{
    Row line;
    line.cells = {
        leftCell(std::to_string(number)),
        labelledCell(wording::nameFirst(row.candidate),
                     row.candidate.company.empty() ? std::string() : "\n" + row.candidate.company)};
    for (std::size_t at = slice.from; at < std::min(slice.to, row.blocks.size()); ++at)
        line.cells.push_back(centeredCell(blockWords(marks, row.blocks[at])));
    if (slice.last) {
        line.cells.push_back(leftCell(proposalCell(row), Tone::Strong));
        line.cells.push_back(leftCell(gridCell(row)));
        line.cells.insert(line.cells.end(), byHand, leftCell({}));
    }
    return line;
}

// Neither the first nor the last candidate stands alone on a page.
void keepEnds(Table& table)
{
    if (table.rows.size() < 2)
        return;
    table.rows.front().after = Break::KeepWithNext;
    table.rows[table.rows.size() - 2].after = Break::KeepWithNext;
}

// Number, candidate, blocs, then what the last slice carries.
std::vector<int> widths(const Slice& slice, std::size_t byHand)
{
    const std::size_t blocks = slice.to - slice.from;
    std::vector<int> after(blocks, blocks > fewBlocks ? narrowBlockWidth : blockWidth);
    if (slice.last) {
        after.insert(after.end(), {proposalWidth, gridWidth});
        after.insert(after.end(), byHand, handWidth);
    }
    int left = tableWidth - numberWidth - std::accumulate(after.begin(), after.end(), 0);
    for (std::size_t at = 0; slice.last && at < byHand; ++at) {
        int& hand = after[after.size() - byHand + at];
        const int columns = static_cast<int>(byHand - at);
        const int more = std::clamp((left - nameWidth) / columns, 0, widestHand - handWidth);
        hand += more;
        left -= more;
    }
    after.insert(after.begin(), {numberWidth, left});
    return after;
}

Table candidateTable(const SummaryTableRecord& record, const Slice& slice,
                     const std::vector<FollowUpStep>& byHand)
{
    Table table;
    table.density = Density::Compact;
    table.columns = widths(slice, byHand.size());
    table.header = headerOf(record, slice, byHand);
    int number = 0;
    for (const SummaryTableRow& row : record.rows)
        table.rows.push_back(lineOf(record.framework.marks(), row, ++number, slice, byHand.size()));
    keepEnds(table);
    return table;
}

} // namespace

std::string shortWords(FollowUpStep step)
{
    switch (step) {
    case FollowUpStep::ParitaryJury:
        return "Jury paritaire";
    case FollowUpStep::Cpne:
        return "CPNE";
    case FollowUpStep::Notification:
        return "Notification";
    case FollowUpStep::Delivery:
        return "Délivrance";
    case FollowUpStep::Registration:
        return "Accrochage";
    }
    return {};
}

Table blockCountTable(const Framework& framework, const SummaryTotals& totals)
{
    Table table;
    table.density = Density::Compact;
    table.columns = {22, 66, 16, 14, 18, 15, 15, 16};
    table.header = {headerRow({"Bloc", "Intitulé", "Présentés", "Validés", "dont rattrapage",
                               "Non validés", "À décider", "Acquis avant"})};
    for (const BlockTotals& counts : totals.blocks) {
        const Block* block = framework.block(counts.block);
        Row row;
        row.cells = {leftCell(block->code, Tone::Strong), leftCell(block->title)};
        for (const int count : {counts.presented, counts.validated, counts.rescued,
                                counts.notValidated, counts.undecided, counts.acquiredBefore})
            row.cells.push_back(centeredCell(std::to_string(count)));
        row.after = Break::KeepWithNext;
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty())
        table.rows.back().after = Break::Allowed;
    return table;
}

std::vector<Table> candidateTables(const SummaryTableRecord& record)
{
    const std::vector<FollowUpStep> byHand = awaitedDecisions(record.followUp);
    const std::size_t blocks = record.framework.blocks.size();
    const std::size_t parts = (blocks + mostBlocksAcross - 1) / mostBlocksAcross;
    std::vector<Table> tables;
    for (std::size_t part = 0; part < parts; ++part)
        tables.push_back(candidateTable(
            record, {blocks * part / parts, blocks * (part + 1) / parts, part + 1 == parts},
            byHand));
    return tables;
}

} // namespace delibere::report
