// SPDX-License-Identifier: GPL-3.0-or-later
// One statement per table for all the sheets of a candidate, each in the order of its key.
#include "store/sheet_tables.h"

#include <map>

#include "store/column_words.h"

namespace delibere::store {

namespace {

using Sheets = std::map<JurorId, ScoreSheet>;

// One juror is the range [juror, juror]; all of them are this one.
struct JurorRange {
    std::string first;
    std::string last = "\U0010FFFF";
};

ScoreSheet& sheetOf(Sheets& sheets, const std::string& juror)
{
    const auto found = sheets.find(JurorId(juror));
    if (found == sheets.end())
        refuseCorrupt("sheet of " + juror);
    return found->second;
}

// The range of the column's CHECK, which an opening does not run over every mark.
int within(int value, int least, int most)
{
    if (value < least || value > most)
        refuseCorrupt("mark " + std::to_string(value));
    return value;
}

Mark markOf(const std::string& kind, const Query& row, int valueColumn)
{
    if (kind == "not-covered")
        return NotCovered{};
    if (kind == "level")
        return LevelMark{within(row.integer(valueColumn), 1, 6)};
    if (kind == "percent")
        return Percent{within(row.integer(valueColumn), 0, 100)};
    refuseCorrupt("unknown word " + kind);
}

Grade gradeOf(const std::string& kind, const Query& row, int valueColumn)
{
    if (kind == "level")
        return LevelMark{row.integer(valueColumn)};
    if (kind == "percent")
        return Percent{row.integer(valueColumn)};
    refuseCorrupt("unknown word " + kind);
}

// Rows come in the order of the key, so an entry is nearly always the last of its map.
template <class Map>
typename Map::mapped_type& entryOf(Map& map, std::string id)
{
    return map.try_emplace(map.end(), typename Map::key_type(std::move(id)))->second;
}

void addCriteria(Connection& connection, Sheets& sheets, const std::string& candidate,
                 const JurorRange& jurors)
{
    Query marks = connection.query("SELECT juror, criterion, evidence, kind, value FROM mark "
                                   "WHERE candidate = ? AND juror BETWEEN ? AND ? "
                                   "ORDER BY juror, criterion, evidence",
                                   candidate, jurors.first, jurors.last);
    while (marks.next()) {
        CriterionEntry& entry = entryOf(sheetOf(sheets, marks.text(0)).criteria, marks.text(1));
        const auto evidence = fromWord<Evidence>(evidenceWords, marks.text(2));
        (evidence == Evidence::Dossier ? entry.dossier : entry.interview) =
            markOf(marks.text(3), marks, 4);
    }
    Query remarks = connection.query("SELECT juror, criterion, text FROM remark "
                                     "WHERE candidate = ? AND juror BETWEEN ? AND ? "
                                     "ORDER BY juror, criterion",
                                     candidate, jurors.first, jurors.last);
    while (remarks.next())
        entryOf(sheetOf(sheets, remarks.text(0)).criteria, remarks.text(1)).remark =
            remarks.text(2);
}

void addCompetencies(Connection& connection, Sheets& sheets, const std::string& candidate,
                     const JurorRange& jurors)
{
    Query entries = connection.query("SELECT juror, competency, reading, final_rank "
                                     "FROM competency_entry "
                                     "WHERE candidate = ? AND juror BETWEEN ? AND ? "
                                     "ORDER BY juror, competency",
                                     candidate, jurors.first, jurors.last);
    while (entries.next()) {
        CompetencyEntry& entry =
            entryOf(sheetOf(sheets, entries.text(0)).competencies, entries.text(1));
        entry.reading = fromWord<Reading>(readingWords, entries.text(2));
        if (const std::optional<int> rank = entries.optionalInteger(3))
            entry.final = LevelMark{*rank};
    }
    Query questions = connection.query("SELECT juror, competency, text, asked FROM question "
                                       "WHERE candidate = ? AND juror BETWEEN ? AND ? "
                                       "ORDER BY juror, competency, position",
                                       candidate, jurors.first, jurors.last);
    while (questions.next())
        entryOf(sheetOf(sheets, questions.text(0)).competencies, questions.text(1))
            .questions.push_back({questions.text(2), questions.integer(3) != 0});
}

void addBlocks(Connection& connection, Sheets& sheets, const std::string& candidate,
               const JurorRange& jurors)
{
    Query entries = connection.query("SELECT juror, block, dossier, final_kind, final_value "
                                     "FROM block_entry "
                                     "WHERE candidate = ? AND juror BETWEEN ? AND ? "
                                     "ORDER BY juror, block",
                                     candidate, jurors.first, jurors.last);
    while (entries.next()) {
        BlockEntry& entry = entryOf(sheetOf(sheets, entries.text(0)).blocks, entries.text(1));
        if (const std::optional<int> percent = entries.optionalInteger(2))
            entry.dossier = Percent{*percent};
        if (!entries.isNull(3))
            entry.final = gradeOf(entries.text(3), entries, 4);
    }
}

Sheets readRange(Connection& connection, const CandidateId& id, const JurorRange& jurors)
{
    const std::string& candidate = id.text();
    Sheets sheets;
    {
        Query rows = connection.query("SELECT juror, state, dossier_read, typed_by, "
                                      "typing_finished, confirmed_by, dossier_closed FROM sheet "
                                      "WHERE candidate = ? AND juror BETWEEN ? AND ? "
                                      "ORDER BY juror",
                                      candidate, jurors.first, jurors.last);
        while (rows.next()) {
            const JurorId juror(rows.text(0));
            ScoreSheet& sheet = sheets[juror];
            sheet.key = {id, juror};
            sheet.state = fromWord<SheetState>(sheetStateWords, rows.text(1));
            sheet.dossierRead = rows.integer(2) != 0;
            if (std::string typedBy = rows.text(3); !typedBy.empty())
                sheet.transcription =
                    Transcription{std::move(typedBy), rows.integer(4) != 0, rows.text(5)};
            sheet.dossierClosed = rows.integer(6) != 0;
        }
    }
    if (sheets.empty())
        return sheets;
    addCriteria(connection, sheets, candidate, jurors);
    addCompetencies(connection, sheets, candidate, jurors);
    addBlocks(connection, sheets, candidate, jurors);
    return sheets;
}

ScoreSheet blankSheet(const SheetKey& key)
{
    ScoreSheet sheet;
    sheet.key = key;
    return sheet;
}

} // namespace

std::vector<ScoreSheet> readSheets(Connection& connection, const CandidateId& candidate)
{
    std::vector<ScoreSheet> stored;
    for (auto& [juror, sheet] : readRange(connection, candidate, {})) {
        if (sheet != blankSheet(sheet.key))
            stored.push_back(std::move(sheet));
    }
    return stored;
}

std::vector<ScoreSheet> readMarkedSheets(Connection& connection)
{
    std::vector<ScoreSheet> sheets;
    Query rows = connection.query("SELECT candidate, juror, state, dossier_closed FROM sheet "
                                  "ORDER BY candidate, juror");
    while (rows.next()) {
        ScoreSheet& sheet = sheets.emplace_back();
        sheet.key = {CandidateId(rows.text(0)), JurorId(rows.text(1))};
        sheet.state = fromWord<SheetState>(sheetStateWords, rows.text(2));
        sheet.dossierClosed = rows.integer(3) != 0;
    }
    Query marks = connection.query("SELECT candidate, juror, criterion, evidence, kind, value "
                                   "FROM mark ORDER BY candidate, juror, criterion, evidence");
    auto hand = sheets.begin();
    while (marks.next()) {
        const SheetKey key{CandidateId(marks.text(0)), JurorId(marks.text(1))};
        while (hand != sheets.end() && hand->key != key)
            ++hand;
        if (hand == sheets.end())
            refuseCorrupt("sheet of " + key.juror.text());
        CriterionEntry& entry = entryOf(hand->criteria, marks.text(2));
        const auto evidence = fromWord<Evidence>(evidenceWords, marks.text(3));
        (evidence == Evidence::Dossier ? entry.dossier : entry.interview) =
            markOf(marks.text(4), marks, 5);
    }
    return sheets;
}

ScoreSheet readSheet(Connection& connection, const SheetKey& key)
{
    const std::string& juror = key.juror.text();
    Sheets sheets = readRange(connection, key.candidate, {juror, juror});
    return sheets.empty() ? blankSheet(key) : std::move(sheets.begin()->second);
}

} // namespace delibere::store
