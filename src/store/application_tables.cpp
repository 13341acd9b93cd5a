// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/application_tables.h"

#include <algorithm>

#include "store/column_words.h"

namespace delibere::store {

namespace {

std::optional<Fraction> basisAt(const Query& rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    return Fraction(rows.integer64(column), rows.integer64(column + 1));
}

std::optional<Date> dayAt(const Query& rows, int column)
{
    if (rows.isNull(column))
        return std::nullopt;
    const auto day = Date::fromIso(rows.text(column));
    if (!day)
        refuseCorrupt("date " + rows.text(column));
    return day;
}

Application& applicationOf(JurySession& session, const Query& rows)
{
    const auto found = session.applications.find(CandidateId(rows.text(0)));
    if (found == session.applications.end())
        refuseCorrupt("application " + rows.text(0));
    return found->second;
}

void readFacts(Connection& connection, JurySession& session)
{
    Query rows = connection.query("SELECT candidate, number, diploma, establishment, region, "
                                  "track, phase, summons FROM application");
    while (rows.next()) {
        Application application;
        application.facts = {rows.text(1),
                             rows.text(2),
                             rows.text(3),
                             rows.text(4),
                             fromWord<Track>(trackWords, rows.text(5)),
                             fromWord<AdmissionPhase>(phaseWords, rows.text(6))};
        application.summons = fromWord<Summons>(summonsWords, rows.text(7));
        session.applications.emplace(CandidateId(rows.text(0)), std::move(application));
    }
}

void readSettlements(Connection& connection, JurySession& session)
{
    Query rows = connection.query("SELECT list, number, candidate, reason FROM tie_settlement "
                                  "ORDER BY number, position");
    std::int64_t last = 0;
    while (rows.next()) {
        if (rows.integer64(1) != last) {
            const auto list = listOfKey(rows.text(0));
            if (!list)
                refuseCorrupt("list " + rows.text(0));
            session.tieSettlements.push_back({*list, {}, rows.text(3)});
            last = rows.integer64(1);
        }
        session.tieSettlements.back().order.emplace_back(rows.text(2));
    }
}

void writeRows(Connection& connection, const SetPiece& edit)
{
    const std::string& id = edit.candidate.text();
    connection.run("DELETE FROM application_piece WHERE candidate = ? AND piece = ?", id,
                   edit.piece.text());
    if (!edit.note)
        return;
    const auto& on = edit.note->askedOn;
    const auto asked = on ? std::optional(on->iso()) : std::nullopt;
    connection.run("INSERT INTO application_piece VALUES (?, ?, ?, ?, ?)", id, edit.piece.text(),
                   wordOf(pieceStateWords, edit.note->state), asked, edit.note->request);
}

void writeRows(Connection& connection, const SetSummons& edit)
{
    connection.run("UPDATE application SET summons = ? WHERE candidate = ?",
                   wordOf(summonsWords, edit.summons), edit.candidate.text());
}

void writeRows(Connection& connection, const SetAnswer& edit)
{
    const std::string& id = edit.candidate.text();
    connection.run("DELETE FROM application_answer WHERE candidate = ?", id);
    if (!edit.answer)
        return;
    const auto& basis = edit.answer->basis;
    connection.run("INSERT INTO application_answer VALUES (?, ?, ?, ?, ?)", id,
                   wordOf(answerKindWords, edit.answer->kind), edit.answer->reason,
                   basis ? std::optional(basis->num()) : std::nullopt,
                   basis ? std::optional(basis->den()) : std::nullopt);
}

void writeRows(Connection& connection, const SetRankMove& edit)
{
    const std::string& id = edit.candidate.text();
    connection.run("DELETE FROM ranking_move WHERE candidate = ?", id);
    if (!edit.move)
        return;
    const auto& basis = edit.move->basis;
    connection.run("INSERT INTO ranking_move VALUES (?, ?, ?, ?, ?, ?)", id,
                   edit.move->after.text(), edit.move->reason, edit.move->order,
                   basis ? std::optional(basis->num()) : std::nullopt,
                   basis ? std::optional(basis->den()) : std::nullopt);
}

// Its number in the list, of the settlement that tells exactly these apart; 0: there is none.
std::int64_t settlementNumber(Connection& connection, const SettleTie& edit)
{
    std::map<std::int64_t, std::vector<CandidateId>> all;
    Query rows = connection.query("SELECT number, candidate FROM tie_settlement WHERE list = ?",
                                  listKey(edit.list));
    while (rows.next())
        all[rows.integer64(0)].emplace_back(rows.text(1));
    for (const auto& [number, order] : all) {
        if (std::ranges::is_permutation(order, edit.order))
            return number;
    }
    return 0;
}

// Settlements are numbered through the session: they are read in the order in which they were made.
void writeRows(Connection& connection, const SettleTie& edit)
{
    std::int64_t number = settlementNumber(connection, edit);
    connection.run("DELETE FROM tie_settlement WHERE list = ? AND number = ?", listKey(edit.list),
                   number);
    if (!edit.reason)
        return;
    if (number == 0) {
        Query last = connection.query("SELECT coalesce(max(number), 0) + 1 FROM tie_settlement");
        number = last.next() ? last.integer64(0) : 1;
    }
    int position = 0;
    for (const CandidateId& candidate : edit.order)
        connection.run("INSERT INTO tie_settlement VALUES (?, ?, ?, ?, ?)", listKey(edit.list),
                       number, ++position, candidate.text(), *edit.reason);
}

void writeRows(Connection& connection, const SetApplication& edit)
{
    const std::string& id = edit.candidate.text();
    for (const char* statement : {"DELETE FROM application_piece WHERE candidate = ?",
                                  "DELETE FROM application_answer WHERE candidate = ?",
                                  "DELETE FROM ranking_move WHERE candidate = ?"})
        connection.run(statement, id);
    if (!edit.application) {
        connection.run("DELETE FROM application WHERE candidate = ?", id);
        return;
    }
    const Application& put = *edit.application;
    connection.run("INSERT INTO application VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (candidate) DO UPDATE SET number = excluded.number, "
                   "diploma = excluded.diploma, establishment = excluded.establishment, "
                   "region = excluded.region, track = excluded.track, phase = excluded.phase, "
                   "summons = excluded.summons",
                   id, put.facts.number, put.facts.diploma, put.facts.establishment,
                   put.facts.region, wordOf(trackWords, put.facts.track),
                   wordOf(phaseWords, put.facts.phase), wordOf(summonsWords, put.summons));
    for (const auto& [piece, note] : put.pieces)
        writeRows(connection, SetPiece{edit.candidate, piece, note});
    writeRows(connection, SetAnswer{edit.candidate, put.answer});
    writeRows(connection, SetRankMove{edit.candidate, put.move});
}

} // namespace

void readApplications(Connection& connection, JurySession& session)
{
    readFacts(connection, session);
    Query pieces = connection.query("SELECT candidate, piece, state, asked_on, request "
                                    "FROM application_piece");
    while (pieces.next())
        applicationOf(session, pieces)
            .pieces.emplace(PieceId(pieces.identifier(1)),
                            PieceNote{fromWord<PieceState>(pieceStateWords, pieces.text(2)),
                                      dayAt(pieces, 3), pieces.text(4)});
    Query answers = connection.query("SELECT candidate, kind, reason, basis_num, basis_den "
                                     "FROM application_answer");
    while (answers.next())
        applicationOf(session, answers).answer = {
            fromWord<AnswerKind>(answerKindWords, answers.text(1)), answers.text(2),
            basisAt(answers, 3)};
    Query moves = connection.query("SELECT candidate, after, reason, position, basis_num, "
                                   "basis_den FROM ranking_move");
    while (moves.next())
        applicationOf(session, moves).move = {CandidateId(moves.text(1)), moves.text(2),
                                              moves.integer(3), basisAt(moves, 4)};
    readSettlements(connection, session);
    for (Candidate& candidate : session.candidates)
        candidate.interviewed = interviewedIn(session, candidate.id);
}

void write(Connection& connection, const AdmissionEdit& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

} // namespace delibere::store
