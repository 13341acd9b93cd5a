// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ranking_table.h"

#include <algorithm>
#include <map>

#include "tables/csv.h"

namespace delibere::tables {

namespace {

std::string answerOf(const SignedApplication& line)
{
    switch (line.answer) {
    case AnswerKind::AcademicRefusal:
        return std::string(handover::academicRefusal);
    case AnswerKind::AdministrativeRefusal:
        return std::string(handover::administrativeRefusal);
    case AnswerKind::Ranked:
    case AnswerKind::Awaiting: // never signed
        break;
    }
    return std::string(handover::ranked);
}

using TextRows = std::vector<std::vector<std::string>>;

Result<TextRows, CsvFault> textRows(std::string_view csv)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (csv.starts_with(mark))
        csv.remove_prefix(mark.size());
    WorkbookBuilder builder;
    if (!builder.addSheet({}))
        return TextRows();
    if (const auto read = readCsv(csv, builder); !read)
        return tl::unexpected(read.error());
    TextRows rows;
    const Workbook workbook = builder.take();
    for (const auto& row : workbook.sheets.front().rows) {
        auto& texts = rows.emplace_back();
        for (const WorkbookCell& cell : row)
            texts.push_back(cell.text);
        while (!texts.empty() && texts.back().empty()) // a spreadsheet may leave them out
            texts.pop_back();
    }
    while (!rows.empty() && rows.back().empty())
        rows.pop_back();
    return rows;
}

} // namespace

Table rankingTable(const SignedRanking& ranking)
{
    Table table;
    table.title = "classement";
    for (const std::string_view column :
         {handover::number, handover::rank, handover::answer, handover::reason})
        table.columns.emplace_back(column);
    for (const SignedApplication& line : ranking.lines)
        table.rows.push_back({line.number, line.ranked() ? Cell(std::int64_t{line.rank}) : Cell(),
                              answerOf(line), line.reason});
    return table;
}

Result<std::vector<HandoverFinding>, CsvFault> compareHandover(std::string_view csvText,
                                                               const SignedRanking& ranking)
{
    const auto held = textRows(csvText);
    const auto expected = textRows(csv(rankingTable(ranking)));
    if (!held || !expected)
        return tl::unexpected(held ? expected.error() : held.error());
    std::vector<HandoverFinding> found;
    std::map<std::string, std::size_t> places; // of what was signed, by number
    for (std::size_t at = 1; at < expected->size(); ++at)
        places.emplace((*expected)[at].front(), at);
    if (held->empty() || held->front() != expected->front())
        found.push_back({HandoverFault::Heading, 1, {}});
    for (std::size_t at = 1; at < held->size(); ++at) {
        const auto& row = (*held)[at];
        const std::string number = row.empty() ? std::string() : row.front();
        const auto place = places.find(number);
        if (place == places.end()) {
            found.push_back({HandoverFault::Unknown, at + 1, number});
            continue;
        }
        if (row != (*expected)[place->second])
            found.push_back({HandoverFault::Altered, at + 1, number});
        else if (place->second != at)
            found.push_back({HandoverFault::Moved, at + 1, number});
        places.erase(place); // a second time it is one too many
    }
    std::vector<std::string> missing;
    missing.reserve(places.size());
    for (const auto& [number, place] : places)
        missing.push_back(number);
    for (const std::string& number : missing)
        found.push_back({HandoverFault::Missing, 0, number});
    return found;
}

} // namespace delibere::tables
