// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_tables.h"

#include <algorithm>

#include "crypto/digest.h"
#include "domain/hearing_order.h"
#include "store/application_tables.h"
#include "store/column_words.h"
#include "store/row_places.h"

namespace delibere::store {

namespace {

Date dateOf(const std::string& text)
{
    const std::optional<Date> date = Date::fromIso(text);
    if (!date)
        refuseCorrupt("date " + text);
    return *date;
}

void writeBlocks(Connection& connection, const Candidate& candidate)
{
    const std::string& id = candidate.id.text();
    connection.run("DELETE FROM candidate_block WHERE candidate = ?", id);
    connection.run("DELETE FROM acquired_block WHERE candidate = ?", id);
    int position = 0;
    for (const BlockId& block : candidate.presented)
        connection.run("INSERT INTO candidate_block VALUES (?, ?, ?)", id, ++position,
                       block.text());
    position = 0;
    for (const AcquiredBlock& acquired : candidate.acquired)
        connection.run("INSERT INTO acquired_block VALUES (?, ?, ?, ?, ?)", id, ++position,
                       acquired.block.text(), acquired.on.iso(), acquired.reference);
}

std::vector<Juror> readJurors(Connection& connection)
{
    std::vector<Juror> jurors;
    Query rows = connection.query("SELECT id, name, function, college, employer, role, attendance, "
                                  "qualified, gender, arrival, departure, replaces "
                                  "FROM juror ORDER BY position");
    while (rows.next()) {
        Juror juror;
        juror.id = JurorId(rows.identifier(0));
        juror.name = rows.text(1);
        juror.function = rows.text(2);
        juror.college = rows.text(3);
        juror.employer = rows.text(4);
        juror.role = fromWord<JurorRole>(jurorRoleWords, rows.text(5));
        juror.attendance = fromWord<Attendance>(attendanceWords, rows.text(6));
        juror.qualified = rows.integer(7) != 0;
        juror.gender = fromWord<Gender>(genderWords, rows.text(8));
        juror.arrival = rows.text(9);
        juror.departure = rows.text(10);
        juror.replaces = JurorId(rows.text(11));
        jurors.push_back(std::move(juror));
    }
    return jurors;
}

// Each kind of row in the order of the candidates: one walk serves them all.
template <class Add>
void addBlocks(std::vector<Candidate>& candidates, Query rows, Add add)
{
    auto candidate = candidates.begin();
    while (rows.next()) {
        const CandidateId id(rows.text(0));
        candidate = std::find_if(candidate, candidates.end(),
                                 [&](const Candidate& each) { return each.id == id; });
        if (candidate == candidates.end())
            refuseCorrupt("candidate " + id.text());
        add(*candidate, rows);
    }
}

std::vector<Candidate> readCandidates(Connection& connection)
{
    std::vector<Candidate> candidates;
    {
        Query rows = connection.query("SELECT id, last_name, first_name, company, time, status, "
                                      "status_reason, room FROM candidate ORDER BY position");
        while (rows.next()) {
            Candidate candidate;
            candidate.id = CandidateId(rows.identifier(0));
            candidate.lastName = rows.text(1);
            candidate.firstName = rows.text(2);
            candidate.company = rows.text(3);
            candidate.time = rows.text(4);
            candidate.status = fromWord<CandidateStatus>(candidateStatusWords, rows.text(5));
            candidate.statusReason = rows.text(6);
            candidate.room = rows.text(7);
            candidates.push_back(std::move(candidate));
        }
    }
    addBlocks(candidates,
              connection.query("SELECT b.candidate, b.block FROM candidate AS c "
                               "JOIN candidate_block AS b ON b.candidate = c.id "
                               "ORDER BY c.position, b.position"),
              [](Candidate& candidate, const Query& row) {
                  candidate.presented.emplace_back(row.text(1));
              });
    addBlocks(
        candidates,
        connection.query("SELECT b.candidate, b.block, b.acquired_on, b.reference "
                         "FROM candidate AS c JOIN acquired_block AS b "
                         "ON b.candidate = c.id ORDER BY c.position, b.position"),
        [](Candidate& candidate, const Query& row) {
            candidate.acquired.push_back({BlockId(row.text(1)), dateOf(row.text(2)), row.text(3)});
        });
    addBlocks(candidates,
              connection.query("SELECT p.candidate, trim(i.first_name || ' ' || i.last_name) "
                               "FROM candidate AS c JOIN positioning AS p ON p.candidate = c.id "
                               "JOIN positioning_interviewer AS i ON i.positioning = p.id "
                               "WHERE i.last_name <> '' "
                               "ORDER BY c.position, p.position, i.position"),
              [](Candidate& candidate, const Query& row) {
                  if (std::ranges::find(candidate.interviewers, row.text(1)) ==
                      candidate.interviewers.end())
                      candidate.interviewers.push_back(row.text(1));
              });
    return candidates;
}

std::vector<CandidateId> readHearingOrder(Connection& connection)
{
    std::vector<CandidateId> ids;
    Query order = connection.query("SELECT candidate FROM hearing_order ORDER BY rank");
    while (order.next())
        ids.emplace_back(order.text(0));
    return ids;
}

void readSeating(Connection& connection, JurySession& session)
{
    session.hearingOrder = readHearingOrder(connection);
    Query seats = connection.query(
        "SELECT candidate, juror, sits FROM stated_seat ORDER BY candidate, juror");
    while (seats.next())
        session.seats.push_back(
            {CandidateId(seats.text(0)), JurorId(seats.text(1)), seats.integer(2) != 0});
    Query presidents =
        connection.query("SELECT candidate, juror, basis FROM acting_president ORDER BY candidate");
    while (presidents.next())
        session.actingPresidents.push_back(
            {CandidateId(presidents.text(0)), JurorId(presidents.text(1)),
             fromWord<PresidencyBasis>(presidencyWords, presidents.text(2))});
    Query assignments =
        connection.query("SELECT candidate, juror FROM assignment ORDER BY candidate, juror");
    while (assignments.next())
        session.assignments.push_back(
            {CandidateId(assignments.text(0)), JurorId(assignments.text(1))});
    Query notes = connection.query("SELECT candidate, identity_by, identity_at, by_video, began, "
                                   "ended FROM hearing_notes");
    while (notes.next())
        session.hearingNotes.insert_or_assign(CandidateId(notes.text(0)),
                                              HearingNotes{notes.text(1), notes.text(2),
                                                           notes.integer(3) != 0, notes.text(4),
                                                           notes.text(5)});
}

void readOutsideMarks(Connection& connection, JurySession& session)
{
    Query rows = connection.query(
        "SELECT candidate, block, source, mark, author, given_on FROM outside_mark");
    while (rows.next())
        session.outsideMarks.insert_or_assign(
            OutsideKey{CandidateId(rows.text(0)), BlockId(rows.identifier(1)),
                       SourceId(rows.identifier(2))},
            OutsideMark{{static_cast<int>(rows.integer(3))}, rows.text(4), dateOf(rows.text(5))});
}

void writeRows(Connection& connection, const SetSessionInfo& edit)
{
    connection.run("UPDATE session SET title = ?, place = ?, held_on = ?, start_time = ?, "
                   "end_time = ?, free_turns = ?, practical = ?",
                   edit.info.title, edit.info.place, edit.info.date.iso(), edit.info.start,
                   edit.info.end, edit.info.freeTurns, edit.info.practical);
}

void writeRows(Connection& connection, const PutJuror& edit)
{
    const Juror& juror = edit.juror;
    const bool added = !hasRow(connection, jurorPlaces, juror.id.text());
    connection.run("INSERT INTO juror "
                   "SELECT ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? "
                   "FROM juror WHERE true ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                   "function = excluded.function, college = excluded.college, "
                   "employer = excluded.employer, role = excluded.role, "
                   "attendance = excluded.attendance, qualified = excluded.qualified, "
                   "gender = excluded.gender, arrival = excluded.arrival, "
                   "departure = excluded.departure, replaces = excluded.replaces",
                   juror.id.text(), juror.name, juror.function, juror.college, juror.employer,
                   wordOf(jurorRoleWords, juror.role), wordOf(attendanceWords, juror.attendance),
                   juror.qualified, wordOf(genderWords, juror.gender), juror.arrival,
                   juror.departure, juror.replaces.text());
    if (added && !edit.before.empty())
        putInFront(connection, jurorPlaces, juror.id.text(), edit.before.text());
}

// What was entered stands in the way (foreign keys); an empty sheet does not.
void writeRows(Connection& connection, const RemoveJuror& edit)
{
    const std::string& id = edit.juror.text();
    for (const char* sql :
         {"DELETE FROM recusal WHERE juror = ?", "DELETE FROM stated_seat WHERE juror = ?",
          "DELETE FROM acting_president WHERE juror = ?"})
        connection.run(sql, id);
    connection.run("DELETE FROM sheet WHERE juror = ? AND state = 'draft' AND dossier_read = 0",
                   id);
    connection.run("UPDATE juror SET replaces = '' WHERE replaces = ?", id);
    connection.run("DELETE FROM juror WHERE id = ?", id);
}

void writeRows(Connection& connection, const SetHearingOrder& edit)
{
    connection.script("DELETE FROM hearing_order");
    int rank = 0;
    for (const CandidateId& candidate : edit.order)
        connection.run("INSERT INTO hearing_order VALUES (?, ?)", candidate.text(), ++rank);
}

void writeRows(Connection& connection, const PutCandidate& edit)
{
    const Candidate& candidate = edit.candidate;
    const bool added = !hasRow(connection, candidatePlaces, candidate.id.text());
    connection.run("INSERT INTO candidate (id, position, last_name, first_name, company, time, "
                   "status, status_reason, room) "
                   "SELECT ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM candidate "
                   "WHERE true ON CONFLICT (id) DO UPDATE SET last_name = excluded.last_name, "
                   "first_name = excluded.first_name, company = excluded.company, "
                   "time = excluded.time, status = excluded.status, "
                   "status_reason = excluded.status_reason, room = excluded.room",
                   candidate.id.text(), candidate.lastName, candidate.firstName, candidate.company,
                   candidate.time, wordOf(candidateStatusWords, candidate.status),
                   candidate.statusReason, candidate.room);
    writeBlocks(connection, candidate);
    if (added && !edit.before.empty())
        putInFront(connection, candidatePlaces, candidate.id.text(), edit.before.text());
    if (added && edit.rank > 0) {
        SetHearingOrder said{readHearingOrder(connection)};
        putAtRank(said.order, candidate.id, edit.rank);
        writeRows(connection, said);
    }
}

void writeRows(Connection& connection, const RemoveCandidate& edit)
{
    Candidate nothing;
    nothing.id = edit.candidate;
    writeBlocks(connection, nothing);
    const std::string& id = edit.candidate.text();
    for (const char* sql :
         {"DELETE FROM recusal WHERE candidate = ?", "DELETE FROM stated_seat WHERE candidate = ?",
          "DELETE FROM acting_president WHERE candidate = ?",
          "DELETE FROM hearing_order WHERE candidate = ?"})
        connection.run(sql, id);
    connection.run("DELETE FROM sheet WHERE candidate = ? AND state = 'draft' AND dossier_read = 0",
                   id);
    connection.run("DELETE FROM candidate WHERE id = ?", id);
}

void writeRows(Connection& connection, const SetRecusal& edit)
{
    if (edit.reason)
        connection.run("INSERT INTO recusal "
                       "SELECT ?, ?, coalesce(max(position), 0) + 1, ? FROM recusal "
                       "WHERE true ON CONFLICT (candidate, juror) "
                       "DO UPDATE SET reason = excluded.reason",
                       edit.candidate.text(), edit.juror.text(), *edit.reason);
    else
        connection.run("DELETE FROM recusal WHERE candidate = ? AND juror = ?",
                       edit.candidate.text(), edit.juror.text());
}

void writeRows(Connection& connection, const SetSeat& edit)
{
    connection.run("DELETE FROM stated_seat WHERE candidate = ? AND juror = ?",
                   edit.candidate.text(), edit.juror.text());
    if (edit.sits)
        connection.run("INSERT INTO stated_seat VALUES (?, ?, ?)", edit.candidate.text(),
                       edit.juror.text(), *edit.sits);
}

void writeRows(Connection& connection, const SetActingPresident& edit)
{
    connection.run("DELETE FROM acting_president WHERE candidate = ?", edit.candidate.text());
    if (!edit.juror.empty())
        connection.run("INSERT INTO acting_president VALUES (?, ?, ?)", edit.candidate.text(),
                       edit.juror.text(), wordOf(presidencyWords, edit.basis));
}

void writeRows(Connection& connection, const SetOutsideMark& edit)
{
    const auto& [candidate, block, source] = edit.key;
    connection.run("DELETE FROM outside_mark WHERE candidate = ? AND block = ? AND source = ?",
                   candidate.text(), block.text(), source.text());
    if (edit.mark)
        connection.run("INSERT INTO outside_mark VALUES (?, ?, ?, ?, ?, ?)", candidate.text(),
                       block.text(), source.text(), edit.mark->mark.value, edit.mark->author,
                       edit.mark->on.iso());
}

void writeRows(Connection& connection, const SetHearingNotes& edit)
{
    const HearingNotes& notes = edit.notes;
    connection.run("DELETE FROM hearing_notes WHERE candidate = ?", edit.candidate.text());
    if (!notes.blank())
        connection.run("INSERT INTO hearing_notes VALUES (?, ?, ?, ?, ?, ?)", edit.candidate.text(),
                       notes.identityBy, notes.identityAt, notes.byVideo, notes.began, notes.ended);
}

void writeRows(Connection& connection, const SetAssignment& edit)
{
    connection.run("DELETE FROM assignment WHERE candidate = ?", edit.candidate.text());
    for (const JurorId& juror : edit.jurors)
        connection.run("INSERT INTO assignment VALUES (?, ?)", edit.candidate.text(), juror.text());
}

} // namespace

std::string readFramework(Connection& connection)
{
    Query row = connection.query("SELECT sha256, bytes FROM framework");
    if (!row.next())
        refuseCorrupt("no framework");
    std::string bytes = row.bytes(1);
    if (crypto::sha256(bytes) != row.digest(0))
        refuseCorrupt("framework");
    return bytes;
}

void insertSession(Connection& connection, const SessionId& id, const SessionInfo& info)
{
    connection.run("INSERT INTO session (one, id, title, place, held_on, start_time, end_time, "
                   "free_turns, practical) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
                   id.text(), info.title, info.place, info.date.iso(), info.start, info.end,
                   info.freeTurns, info.practical);
}

JurySession readSession(Connection& connection)
{
    JurySession session;
    {
        Query row =
            connection.query("SELECT id, title, place, held_on, start_time, end_time, free_turns, "
                             "practical FROM session");
        if (!row.next())
            refuseCorrupt("no session");
        session.id = SessionId(row.identifier(0));
        session.info = {row.text(1), row.text(2),         dateOf(row.text(3)), row.text(4),
                        row.text(5), row.integer(6) != 0, row.text(7)};
    }
    session.jurors = readJurors(connection);
    session.candidates = readCandidates(connection);
    Query rows = connection.query("SELECT candidate, juror, reason FROM recusal ORDER BY position");
    while (rows.next())
        session.recusals.push_back(
            {CandidateId(rows.text(0)), JurorId(rows.text(1)), rows.text(2)});
    readSeating(connection, session);
    readOutsideMarks(connection, session);
    readApplications(connection, session);
    return session;
}

void write(Connection& connection, const PreparationEdit& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
}

} // namespace delibere::store
