// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_tables.h"

#include "codec/freezing_place.h"
#include "codec/sheet_codec.h"
#include "store/column_words.h"
#include "store/positioning_tables.h"
#include "store/record_rows.h"
#include "store/sheet_tables.h"

namespace delibere::store {

namespace {

Instant instantOf(std::int64_t seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

std::int64_t secondsOf(Instant at)
{
    return at.time_since_epoch().count();
}

void addSignatures(Connection& connection, const CandidateId& candidate, RecordHistory& history)
{
    Query rows = connection.query(
        "SELECT number, juror, public_key, signed_at_utc, reservation, image, journal_sequence, "
        "journal_hash, value FROM signature WHERE candidate = ? ORDER BY number, position",
        candidate.text());
    addSignatures(rows, history);
}

// The last word on each signatory, in the order they were said.
void addNotSigning(Connection& connection, const CandidateId& candidate, RecordHistory& history)
{
    Query rows = connection.query("SELECT number, juror, kind, reason, said_at_utc "
                                  "FROM not_signing WHERE candidate = ? ORDER BY number, position",
                                  candidate.text());
    while (rows.next()) {
        auto& said = versionOf(history, rows.integer(0)).notSigning;
        const SignerId signer(rows.text(1));
        std::erase_if(said, [&](const NotSigning& each) { return each.signer == signer; });
        if (!rows.text(2).empty())
            said.push_back({signer, fromWord<NotSigningKind>(notSigningWords, rows.text(2)),
                            rows.text(3), instantOf(rows.integer64(4))});
    }
}

template <class RecordEdit>
void setStage(Connection& connection, const RecordEdit& edit, RecordStage stage,
              const std::string& reason)
{
    if (!edit.positioning.empty()) {
        setPositioningStage(connection, edit.positioning, edit.number, stage, reason);
        return;
    }
    connection.run("UPDATE record SET stage = ?, reason = ? WHERE candidate = ? AND number = ?",
                   wordOf(recordStageWords, stage), reason, edit.candidate.text(), edit.number);
}

std::string sessionId(Connection& connection)
{
    Query row = connection.query("SELECT id FROM session");
    if (!row.next())
        refuseCorrupt("no session");
    return row.text(0);
}

} // namespace

RecordHistory readHistory(Connection& connection, const CandidateId& candidate)
{
    RecordHistory history;
    {
        Query rows = connection.query("SELECT number, stage, frozen_at_utc, body, sha256, reason "
                                      "FROM record WHERE candidate = ? ORDER BY number",
                                      candidate.text());
        while (rows.next()) {
            RecordVersion version;
            version.candidate = candidate;
            version.number = rows.integer(0);
            version.stage = fromWord<RecordStage>(recordStageWords, rows.text(1));
            version.frozenAt = instantOf(rows.integer64(2));
            version.body = rows.bytes(3);
            version.zoneMinutes = codec::zoneOf(version.body);
            version.digest = rows.bytes(4);
            version.reason = rows.text(5);
            history.push_back(std::move(version));
        }
    }
    if (history.empty())
        return history;
    Query rows = connection.query("SELECT number, juror FROM signatory WHERE candidate = ? "
                                  "ORDER BY number, position",
                                  candidate.text());
    while (rows.next())
        versionOf(history, rows.integer(0)).signatories.emplace_back(rows.text(1));
    addSignatures(connection, candidate, history);
    addNotSigning(connection, candidate, history);
    return history;
}

std::vector<MemberKey> readKeys(Connection& connection)
{
    std::vector<MemberKey> keys;
    Query rows = connection.query("SELECT juror, number, public_key, salt, nonce, operations, "
                                  "memory, sealed FROM member_key ORDER BY juror, number");
    while (rows.next())
        keys.push_back(
            {JurorId(rows.text(0)),
             rows.integer(1),
             rows.bytes(2),
             {rows.bytes(3), rows.bytes(4), rows.integer64(5), rows.integer64(6), rows.bytes(7)}});
    return keys;
}

FollowUp readFollowUp(Connection& connection)
{
    FollowUp done;
    Query rows = connection.query("SELECT step, done_on FROM follow_up");
    while (rows.next()) {
        const auto day = Date::fromIso(rows.text(1));
        if (!day)
            refuseCorrupt("date " + rows.text(1));
        done[fromWord<FollowUpStep>(followUpWords, rows.text(0))] = *day;
    }
    return done;
}

std::vector<SheetRevision> readRevisions(Connection& connection, const CandidateId& candidate)
{
    std::vector<SheetRevision> revisions;
    Query rows = connection.query("SELECT number, reopened_at_utc, reason, body, juror "
                                  "FROM sheet_revision WHERE candidate = ? ORDER BY juror, number",
                                  candidate.text());
    while (rows.next()) {
        auto exchanged = codec::readSheet(rows.text(3));
        if (!exchanged)
            refuseCorrupt("sheet_revision " + candidate.text() + " " + rows.text(4));
        revisions.push_back({rows.integer(0), instantOf(rows.integer64(1)), rows.text(2),
                             std::move(exchanged->sheet)});
    }
    return revisions;
}

void keepRevision(Connection& connection, const ReopenSheet& edit, Instant at)
{
    const std::string body =
        codec::writeSheet({SessionId(sessionId(connection)), readSheet(connection, edit.sheet)});
    const std::string& candidate = edit.sheet.candidate.text();
    const std::string& juror = edit.sheet.juror.text();
    connection.run("INSERT INTO sheet_revision SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, "
                   "?4, ?5 FROM sheet_revision WHERE candidate = ?1 AND juror = ?2",
                   candidate, juror, secondsOf(at), edit.reason, body);
}

void write(Connection& connection, const PutKey& edit)
{
    const MemberKey& key = edit.key;
    connection.run("INSERT INTO member_key VALUES (?, ?, ?, ?, ?, ?, ?, ?)", key.juror.text(),
                   key.number, Blob{key.publicKey}, Blob{key.secret.salt}, Blob{key.secret.nonce},
                   key.secret.operations, key.secret.memory, Blob{key.secret.sealed});
}

void write(Connection& connection, const FreezeRecord& edit, Instant at)
{
    if (!edit.positioning.empty()) {
        freezePositioning(connection, edit, at);
        return;
    }
    connection.run("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, '')", edit.candidate.text(),
                   edit.number, wordOf(recordStageWords, RecordStage::Signing), secondsOf(at),
                   crypto::sha256(edit.body), edit.body);
    int position = 0;
    for (const SignerId& juror : edit.signatories)
        connection.run("INSERT INTO signatory VALUES (?, ?, ?, ?)", edit.candidate.text(),
                       edit.number, juror.text(), ++position);
}

void write(Connection& connection, const PutSignature& edit)
{
    if (!edit.positioning.empty()) {
        signPositioning(connection, edit);
        return;
    }
    const Signature& signature = edit.signature;
    connection.run("INSERT INTO signature SELECT ?1, ?2, ?3, coalesce(max(position), 0) + 1, ?4, "
                   "?5, ?6, ?7, ?8, ?9, ?10 FROM signature WHERE candidate = ?1 AND number = ?2",
                   edit.candidate.text(), edit.number, signature.signer.text(),
                   Blob{signature.publicKey}, secondsOf(signature.at), signature.reservation,
                   Blob{signature.image}, signature.journal.sequence, Blob{signature.journal.hash},
                   Blob{signature.value});
}

// Added after what was said before; an empty kind takes it back.
void write(Connection& connection, const SetNotSigning& edit)
{
    const NotSigning said = edit.mention.value_or(NotSigning());
    connection.run("INSERT INTO not_signing SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, "
                   "?5, ?6 FROM not_signing WHERE candidate = ?1 AND number = ?2",
                   edit.candidate.text(), edit.number, edit.signer.text(),
                   edit.mention ? wordOf(notSigningWords, said.kind) : "", said.reason,
                   secondsOf(said.at));
}

void write(Connection& connection, const LockRecord& edit)
{
    setStage(connection, edit, RecordStage::Locked, {});
}

void write(Connection& connection, const WithdrawRecord& edit)
{
    setStage(connection, edit, RecordStage::Withdrawn, edit.reason);
}

void write(Connection& connection, const ReplaceRecord& edit)
{
    setStage(connection, edit, RecordStage::Replaced, edit.reason);
}

void write(Connection& connection, const SetFollowUp& edit)
{
    const char* step = wordOf(followUpWords, edit.step);
    if (edit.on)
        connection.run("INSERT INTO follow_up VALUES (?, ?) "
                       "ON CONFLICT (step) DO UPDATE SET done_on = excluded.done_on",
                       step, edit.on->iso());
    else
        connection.run("DELETE FROM follow_up WHERE step = ?", step);
}

} // namespace delibere::store
