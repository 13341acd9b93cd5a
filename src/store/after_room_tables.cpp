// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/after_room_tables.h"

#include "domain/text_rules.h"
#include "store/engine_error.h"

namespace delibere::store {

namespace {

Date dateIn(const std::string& text)
{
    const auto day = Date::fromIso(text);
    if (!day)
        refuseCorrupt("date " + text);
    return *day;
}

// Of one candidate after the other, from 1 and without a gap: an edit names its row by it.
void requireNumber(int number, std::size_t before, const CandidateId& candidate, const char* what)
{
    if (number != static_cast<int>(before) + 1)
        refuseCorrupt(std::string(what) + " " + candidate.text() + " " + std::to_string(number));
}

void readBlocks(Connection& connection, const CandidateId& candidate, NumberedDecision& held)
{
    Query rows = connection.query("SELECT block, validated, percent, reason FROM paritary_block "
                                  "WHERE candidate = ? AND number = ?",
                                  candidate.text(), held.number);
    while (rows.next()) {
        Appraisal said{rows.integer(1) != 0, std::nullopt, rows.text(3)};
        if (const auto percent = rows.optionalInteger(2))
            said.percent = Percent{*percent};
        held.decision.blocks.emplace(BlockId(rows.identifier(0)), std::move(said));
    }
}

void writeRows(Connection& connection, const NameParitaryJury& edit)
{
    connection.run("DELETE FROM paritary_member");
    int position = 0;
    for (const ParitaryPerson& member : edit.members)
        connection.run("INSERT INTO paritary_member VALUES (?, ?, ?, ?, ?)", ++position,
                       member.name, member.function, member.college, member.presides);
}

void writeRows(Connection& connection, const SetParitaryDecision& edit)
{
    const std::string& candidate = edit.candidate.text();
    if (!edit.decision) {
        connection.run("DELETE FROM paritary_block WHERE candidate = ? AND number = ?", candidate,
                       edit.number);
        connection.run("DELETE FROM paritary_decision WHERE candidate = ? AND number = ?",
                       candidate, edit.number);
        return;
    }
    connection.run("INSERT INTO paritary_decision VALUES (?, ?, ?, ?, ?, NULL)", candidate,
                   edit.number, edit.decision->version, edit.decision->on.iso(),
                   edit.decision->comment);
    for (const auto& [block, said] : edit.decision->blocks) {
        const auto percent =
            said.percent ? std::optional(said.percent->value) : std::optional<int>();
        connection.run("INSERT INTO paritary_block VALUES (?, ?, ?, ?, ?, ?)", candidate,
                       edit.number, block.text(), said.validated, percent, said.reason);
    }
}

void writeRows(Connection& connection, const SetParitaryWithdrawal& edit)
{
    connection.run("UPDATE paritary_decision SET withdrawn = ? WHERE candidate = ? AND number = ?",
                   edit.reason, edit.candidate.text(), edit.number);
}

} // namespace

ParitaryJury readParitaryJury(Connection& connection)
{
    ParitaryJury jury;
    Query members = connection.query("SELECT name, function, college, presides "
                                     "FROM paritary_member ORDER BY position");
    while (members.next())
        jury.members.push_back(
            {members.text(0), members.text(1), members.text(2), members.integer(3) != 0});
    Query rows = connection.query("SELECT candidate, number, version, decided_on, comment, "
                                  "withdrawn FROM paritary_decision ORDER BY candidate, number");
    while (rows.next()) {
        NumberedDecision held{
            rows.integer(1), {rows.integer(2), dateIn(rows.text(3)), {}, rows.text(4)}, {}};
        const CandidateId candidate(rows.identifier(0));
        if (!rows.isNull(5))
            held.withdrawn = rows.text(5);
        if (held.withdrawn && isBlank(*held.withdrawn))
            refuseCorrupt("withdrawal " + candidate.text());
        readBlocks(connection, candidate, held);
        auto& all = jury.decisions[candidate];
        requireNumber(held.number, all.size(), candidate, "decision");
        all.push_back(std::move(held));
    }
    return jury;
}

Appeals readAppeals(Connection& connection)
{
    Appeals appeals;
    Query rows = connection.query("SELECT candidate, received_on, reasons, answered_on, answer, "
                                  "number FROM appeal ORDER BY candidate, number");
    while (rows.next()) {
        Appeal appeal{dateIn(rows.text(1)), rows.text(2), std::nullopt, rows.text(4)};
        if (!rows.isNull(3))
            appeal.answered = dateIn(rows.text(3));
        const CandidateId candidate(rows.identifier(0));
        auto& all = appeals[candidate];
        requireNumber(rows.integer(5), all.size(), candidate, "appeal");
        all.push_back(std::move(appeal));
    }
    return appeals;
}

std::string readAnonymityKey(Connection& connection)
{
    Query row = connection.query("SELECT key FROM anonymity");
    if (!row.next())
        refuseCorrupt("anonymity");
    return row.bytes(0);
}

void write(Connection& connection, const ParitaryEdit& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

void write(Connection& connection, const SetAppeal& edit)
{
    const std::string& candidate = edit.candidate.text();
    connection.run("DELETE FROM appeal WHERE candidate = ? AND number = ?", candidate, edit.number);
    if (!edit.appeal)
        return;
    const auto answered = edit.appeal->answered ? std::optional(edit.appeal->answered->iso())
                                                : std::optional<std::string>();
    connection.run("INSERT INTO appeal VALUES (?, ?, ?, ?, ?, ?)", candidate, edit.number,
                   edit.appeal->received.iso(), edit.appeal->reasons, answered,
                   edit.appeal->answer);
}

} // namespace delibere::store
