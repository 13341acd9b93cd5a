// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/positioning_tables.h"

#include <algorithm>

#include "store/column_words.h"
#include "store/engine_error.h"

namespace delibere::store {

namespace {

// The repérage that a row names in its first column.
Positioning& positioningOf(std::vector<Positioning>& all, const Query& row)
{
    const auto found = std::ranges::find(all, PositioningId(row.text(0)), &Positioning::id);
    if (found == all.end())
        refuseCorrupt("positioning " + row.text(0));
    return *found;
}

std::vector<Positioning> readHeads(Connection& connection)
{
    std::vector<Positioning> all;
    Query rows = connection.query("SELECT id, candidate, held_on, career, wishes, motivation "
                                  "FROM positioning ORDER BY held_on, position");
    while (rows.next()) {
        const auto day = Date::fromIso(rows.text(2));
        if (!day)
            refuseCorrupt("date " + rows.text(2));
        Positioning& positioning = all.emplace_back();
        positioning.id = PositioningId(rows.identifier(0));
        positioning.info.candidate = CandidateId(rows.text(1));
        positioning.info.date = *day;
        positioning.opening = {rows.text(3), rows.text(4), rows.text(5)};
    }
    return all;
}

void addInterviewers(Connection& connection, std::vector<Positioning>& all)
{
    Query rows = connection.query("SELECT positioning, position, last_name, first_name, company, "
                                  "function, accredited FROM positioning_interviewer");
    while (rows.next())
        positioningOf(all, rows).info.interviewers.at(static_cast<std::size_t>(rows.integer(1)) -
                                                      1) = {
            rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.integer(6) != 0};
}

void addTables(Connection& connection, std::vector<Positioning>& all)
{
    Query rows = connection.query("SELECT positioning, competency, answer, level, need, detail, "
                                  "notes FROM positioning_table");
    while (rows.next())
        positioningOf(all, rows).tables.emplace(
            CompetencyId(rows.text(1)),
            TableEntry{fromWord<Answer>(answerWords, rows.text(2)), rows.optionalInteger(3),
                       rows.integer(4) != 0, rows.text(5), rows.text(6)});
}

void addSummaries(Connection& connection, std::vector<Positioning>& all)
{
    {
        Query rows = connection.query("SELECT positioning, block, detail FROM positioning_detail");
        while (rows.next())
            positioningOf(all, rows).summary[BlockId(rows.text(1))].detail = rows.text(2);
    }
    {
        Query rows =
            connection.query("SELECT positioning, block, line, needed FROM positioning_line");
        while (rows.next())
            positioningOf(all, rows).summary[BlockId(rows.text(1))].lines[rows.text(2)] =
                rows.integer(3) != 0;
    }
    Query rows = connection.query("SELECT positioning, block, means FROM positioning_means");
    while (rows.next())
        positioningOf(all, rows).summary[BlockId(rows.text(1))].means.insert(rows.text(2));
}

void addPlans(Connection& connection, std::vector<Positioning>& all)
{
    Query rows =
        connection.query("SELECT positioning, line, means, period, who FROM positioning_plan");
    while (rows.next())
        positioningOf(all, rows).plan.emplace(rows.text(1),
                                              PlanEntry{rows.text(2), rows.text(3), rows.text(4)});
}

void writeRows(Connection& connection, const PutPositioning& edit)
{
    const std::string& id = edit.positioning.text();
    connection.run("INSERT INTO positioning "
                   "SELECT ?, coalesce(max(position), 0) + 1, ?, ?, '', '', '' FROM positioning "
                   "WHERE true ON CONFLICT (id) DO UPDATE SET candidate = excluded.candidate, "
                   "held_on = excluded.held_on",
                   id, edit.info.candidate.text(), edit.info.date.iso());
    connection.run("DELETE FROM positioning_interviewer WHERE positioning = ?", id);
    int position = 0;
    for (const Interviewer& person : edit.info.interviewers)
        connection.run("INSERT INTO positioning_interviewer VALUES (?, ?, ?, ?, ?, ?, ?)", id,
                       ++position, person.lastName, person.firstName, person.company,
                       person.function, person.accredited);
}

// What was entered stands in the way (foreign keys).
void writeRows(Connection& connection, const RemovePositioning& edit)
{
    const std::string& id = edit.positioning.text();
    connection.run("DELETE FROM positioning_interviewer WHERE positioning = ?", id);
    connection.run("DELETE FROM positioning WHERE id = ?", id);
}

void writeRows(Connection& connection, const SetPositioningOpening& edit)
{
    connection.run("UPDATE positioning SET career = ?, wishes = ?, motivation = ? WHERE id = ?",
                   edit.opening.career, edit.opening.wishes, edit.opening.motivation,
                   edit.positioning.text());
}

void writeRows(Connection& connection, const SetPositioningTable& edit)
{
    const TableEntry& entry = edit.entry;
    const std::string& id = edit.positioning.text();
    const std::string& table = edit.table.text();
    connection.run("DELETE FROM positioning_table WHERE positioning = ? AND competency = ?", id,
                   table);
    if (entry != TableEntry{})
        connection.run("INSERT INTO positioning_table VALUES (?, ?, ?, ?, ?, ?, ?)", id, table,
                       wordOf(answerWords, entry.answer), entry.level, entry.need, entry.detail,
                       entry.notes);
}

void writeRows(Connection& connection, const SetPositioningSummary& edit)
{
    const std::string& id = edit.positioning.text();
    const std::string& block = edit.block.text();
    connection.run("DELETE FROM positioning_detail WHERE positioning = ? AND block = ?", id, block);
    connection.run("DELETE FROM positioning_line WHERE positioning = ? AND block = ?", id, block);
    connection.run("DELETE FROM positioning_means WHERE positioning = ? AND block = ?", id, block);
    if (!edit.entry.detail.empty())
        connection.run("INSERT INTO positioning_detail VALUES (?, ?, ?)", id, block,
                       edit.entry.detail);
    for (const auto& [line, needed] : edit.entry.lines)
        connection.run("INSERT INTO positioning_line VALUES (?, ?, ?, ?)", id, block, line, needed);
    for (const std::string& means : edit.entry.means)
        connection.run("INSERT INTO positioning_means VALUES (?, ?, ?)", id, block, means);
}

void writeRows(Connection& connection, const SetPositioningPlan& edit)
{
    const std::string& id = edit.positioning.text();
    connection.run("DELETE FROM positioning_plan WHERE positioning = ? AND line = ?", id,
                   edit.line);
    if (edit.entry != PlanEntry{})
        connection.run("INSERT INTO positioning_plan VALUES (?, ?, ?, ?, ?)", id, edit.line,
                       edit.entry.means, edit.entry.period, edit.entry.who);
}

void writeRows(Connection& connection, const ImportPositioning& edit)
{
    const Positioning& whole = edit.positioning;
    writeRows(connection, PutPositioning{whole.id, whole.info});
    writeRows(connection, SetPositioningOpening{whole.id, whole.opening});
    for (const auto& [table, entry] : whole.tables)
        writeRows(connection, SetPositioningTable{whole.id, table, entry});
    for (const auto& [block, entry] : whole.summary)
        writeRows(connection, SetPositioningSummary{whole.id, block, entry});
    for (const auto& [line, entry] : whole.plan)
        writeRows(connection, SetPositioningPlan{whole.id, line, entry});
}

} // namespace

std::vector<Positioning> readPositionings(Connection& connection)
{
    std::vector<Positioning> all = readHeads(connection);
    if (all.empty())
        return all;
    addInterviewers(connection, all);
    addTables(connection, all);
    addSummaries(connection, all);
    addPlans(connection, all);
    return all;
}

void write(Connection& connection, const PositioningEntry& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

void write(Connection& connection, const PositioningAct& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

} // namespace delibere::store
