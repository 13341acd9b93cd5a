// SPDX-License-Identifier: GPL-3.0-or-later
// Rows come in the order of their table's key, so that each one belongs to the sheet or candidate
// in hand or to one further on: nothing is searched.
#include "store/block_overview.h"

#include "store/column_words.h"
#include "store/connection.h"

namespace delibere::store {

namespace {

void addSheets(Connection& connection, std::vector<ScoreSheet>& sheets)
{
    Query rows =
        connection.query("SELECT candidate, juror, state FROM sheet ORDER BY candidate, juror");
    while (rows.next()) {
        ScoreSheet& sheet = sheets.emplace_back();
        sheet.key = {CandidateId(rows.text(0)), JurorId(rows.text(1))};
        sheet.state = fromWord<SheetState>(sheetStateWords, rows.text(2));
    }
}

// The sheet that a row names in its first two columns, from `hand` on.
ScoreSheet& goTo(std::vector<ScoreSheet>& sheets, std::size_t& hand, const Query& row)
{
    const std::string candidate = row.text(0);
    const std::string juror = row.text(1);
    while (hand < sheets.size() && (sheets[hand].key.candidate.text() != candidate ||
                                    sheets[hand].key.juror.text() != juror))
        ++hand;
    if (hand == sheets.size())
        refuseCorrupt("sheet of " + juror);
    return sheets[hand];
}

Grade gradeOf(const std::string& kind, int value)
{
    if (kind == "level")
        return LevelMark{value};
    if (kind == "percent")
        return Percent{value};
    refuseCorrupt("unknown word " + kind);
}

void addBlockFinals(Connection& connection, std::vector<ScoreSheet>& sheets)
{
    Query rows = connection.query("SELECT candidate, juror, block, final_kind, final_value "
                                  "FROM block_entry WHERE final_kind IS NOT NULL "
                                  "ORDER BY candidate, juror, block");
    for (std::size_t hand = 0; rows.next();) {
        auto& blocks = goTo(sheets, hand, rows).blocks;
        blocks.try_emplace(blocks.end(), BlockId(rows.text(2)))->second.final =
            gradeOf(rows.text(3), rows.integer(4));
    }
}

void addCompetencyFinals(Connection& connection, std::vector<ScoreSheet>& sheets)
{
    Query rows = connection.query("SELECT candidate, juror, competency, final_rank "
                                  "FROM competency_entry WHERE final_rank IS NOT NULL "
                                  "ORDER BY candidate, juror, competency");
    for (std::size_t hand = 0; rows.next();) {
        auto& competencies = goTo(sheets, hand, rows).competencies;
        competencies.try_emplace(competencies.end(), CompetencyId(rows.text(2)))->second.final =
            LevelMark{rows.integer(3)};
    }
}

// « Non abordé » for each evidence that says something; by key, like the finals. Few marks say so:
// they are looked for first, since grouping all 212,000 of a large session takes ten times as long.
void addNotAddressed(Connection& connection, std::vector<ScoreSheet>& sheets)
{
    Query rows = connection.query(
        "SELECT candidate, juror, criterion FROM mark AS said WHERE kind = 'not-covered' "
        "AND NOT EXISTS (SELECT 1 FROM mark AS other WHERE other.candidate = said.candidate "
        "AND other.juror = said.juror AND other.criterion = said.criterion "
        "AND other.kind <> 'not-covered') "
        "GROUP BY candidate, juror, criterion ORDER BY candidate, juror, criterion");
    for (std::size_t hand = 0; rows.next();) {
        auto& criteria = goTo(sheets, hand, rows).criteria;
        criteria.try_emplace(criteria.end(), CriterionId(rows.text(2)))->second.interview =
            NotCovered{};
    }
}

Deliberation& deliberationOf(BlockOverview& overview, const Query& row)
{
    auto& all = overview.deliberations;
    const auto found = all.try_emplace(all.end(), CandidateId(row.text(0)));
    found->second.candidate = found->first;
    return found->second;
}

void addDecisions(Connection& connection, BlockOverview& overview)
{
    Query appraisals = connection.query("SELECT candidate, block, validated, percent, reason "
                                        "FROM appraisal ORDER BY candidate, block");
    while (appraisals.next()) {
        Appraisal appraisal{appraisals.integer(2) != 0, std::nullopt, appraisals.text(4)};
        if (const std::optional<int> percent = appraisals.optionalInteger(3))
            appraisal.percent = Percent{*percent};
        deliberationOf(overview, appraisals).appraisals[BlockId(appraisals.text(1))] =
            std::move(appraisal);
    }
    Query discussed =
        connection.query("SELECT candidate, block FROM discussed ORDER BY candidate, block");
    while (discussed.next())
        deliberationOf(overview, discussed).discussed.emplace(discussed.text(1));
    Query proposals = connection.query("SELECT candidate, kind FROM proposal ORDER BY candidate");
    while (proposals.next())
        deliberationOf(overview, proposals).proposal =
            fromWord<ProposalKind>(proposalWords, proposals.text(1));
}

void addRecords(Connection& connection, BlockOverview& overview)
{
    Query rows =
        connection.query("SELECT candidate, number, stage, "
                         "(SELECT count(*) FROM signatory AS s WHERE s.candidate = r.candidate "
                         " AND s.number = r.number), "
                         "(SELECT count(*) FROM signature AS g WHERE g.candidate = r.candidate "
                         " AND g.number = r.number) "
                         "FROM record AS r WHERE number = "
                         "(SELECT max(number) FROM record AS n WHERE n.candidate = r.candidate) "
                         "ORDER BY candidate");
    while (rows.next())
        overview.records[CandidateId(rows.text(0))] = {
            rows.integer(1), fromWord<RecordStage>(recordStageWords, rows.text(2)), rows.integer(3),
            rows.integer(4)};
}

} // namespace

BlockOverview readBlockOverview(Connection& connection, Unit unit)
{
    BlockOverview overview;
    addSheets(connection, overview.sheets);
    if (unit == Unit::Competency)
        addCompetencyFinals(connection, overview.sheets);
    else
        addBlockFinals(connection, overview.sheets);
    addNotAddressed(connection, overview.sheets);
    addDecisions(connection, overview);
    addRecords(connection, overview);
    return overview;
}

} // namespace delibere::store
