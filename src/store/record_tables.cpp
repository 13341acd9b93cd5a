// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_tables.h"

#include <algorithm>

#include <fmt/format.h>

#include "codec/freezing_place.h"
#include "codec/sheet_codec.h"
#include "domain/positioning.h"
#include "store/column_words.h"
#include "store/engine_error.h"
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

// The statements on the tables of one kind of record: they have the same columns but for their
// keys. A statement is kept by its address.
struct RecordStatements {
    std::string versions;
    std::string signatures;
    std::string freeze;
    std::string sign;
    std::string setStage;
    // Of who signs and who does not; empty for a repérage, which the same three always sign.
    std::string signatories;
    std::string name;
    std::string notSigning;
    std::string sayNotSigning;
};

RecordStatements statementsOn(std::string_view record, std::string_view signature,
                              std::string_view subject, std::string_view signer)
{
    using fmt::format;
    return {
        format("SELECT number, stage, frozen_at_utc, body, sha256, reason FROM {} "
               "WHERE {} = ? ORDER BY number",
               record, subject),
        format("SELECT number, {}, public_key, signed_at_utc, reservation, image, "
               "journal_sequence, journal_hash, value FROM {} WHERE {} = ? "
               "ORDER BY number, position",
               signer, signature, subject),
        format("INSERT INTO {} VALUES (?, ?, ?, ?, ?, ?, '')", record),
        format("INSERT INTO {0} SELECT ?1, ?2, ?3, coalesce(max(position), 0) + 1, ?4, ?5, ?6, "
               "?7, ?8, ?9, ?10 FROM {0} WHERE {1} = ?1 AND number = ?2",
               signature, subject),
        format("UPDATE {} SET stage = ?, reason = ? WHERE {} = ? AND number = ?", record, subject),
        {},
        {},
        {},
        {},
    };
}

// `prefix`: of the tables; members sign, and may be said not to.
RecordStatements statementsOfMembers(std::string_view prefix, std::string_view subject)
{
    using fmt::format;
    RecordStatements all =
        statementsOn(format("{}record", prefix), format("{}signature", prefix), subject, "juror");
    all.signatories = format("SELECT number, juror FROM {}signatory WHERE {} = ? "
                             "ORDER BY number, position",
                             prefix, subject);
    all.name = format("INSERT INTO {}signatory VALUES (?, ?, ?, ?)", prefix);
    all.notSigning = format("SELECT number, juror, kind, reason, said_at_utc "
                            "FROM {}not_signing WHERE {} = ? ORDER BY number, position",
                            prefix, subject);
    all.sayNotSigning =
        format("INSERT INTO {0}not_signing SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, "
               "?5, ?6 FROM {0}not_signing WHERE {1} = ?1 AND number = ?2",
               prefix, subject);
    return all;
}

// Where the rows of a record are, and what they name it by.
struct RecordRows {
    const RecordStatements& statements;
    std::string key;

    [[nodiscard]] bool ofMembers() const { return !statements.signatories.empty(); }
};

struct RowsOfSubject {
    RecordRows operator()(const CandidateId& candidate) const
    {
        static const RecordStatements grids = statementsOfMembers("", "candidate");
        return {grids, candidate.text()};
    }
    RecordRows operator()(const PositioningSubject& subject) const
    {
        static const RecordStatements positionings =
            statementsOn("positioning_record", "positioning_signature", "positioning", "signer");
        return {positionings, subject.positioning.text()};
    }
    RecordRows operator()(const RankingList& list) const
    {
        static const RecordStatements rankings = statementsOfMembers("ranking_", "list");
        return {rankings, listKey(list)};
    }
};

RecordRows rowsOf(const RecordSubject& subject)
{
    return std::visit(RowsOfSubject{}, subject);
}

RecordVersion& versionOf(RecordHistory& history, int number)
{
    const auto found = std::ranges::find(history, number, &RecordVersion::number);
    if (found == history.end())
        refuseCorrupt("record " + std::to_string(number));
    return *found;
}

void addSignatories(Connection& connection, const RecordRows& of, RecordHistory& history)
{
    if (!of.ofMembers()) { // the same three, always
        for (RecordVersion& version : history)
            version.signatories = positioningSignatories();
        return;
    }
    Query rows = connection.query(of.statements.signatories.c_str(), of.key);
    while (rows.next())
        versionOf(history, rows.integer(0)).signatories.emplace_back(rows.text(1));
}

void addSignatures(Connection& connection, const RecordRows& of, RecordHistory& history)
{
    Query rows = connection.query(of.statements.signatures.c_str(), of.key);
    while (rows.next()) {
        Signature signature;
        signature.signer = SignerId(rows.text(1));
        signature.publicKey = rows.bytes(2);
        signature.at = instantOf(rows.integer64(3));
        signature.reservation = rows.text(4);
        signature.image = rows.bytes(5);
        signature.journal = {rows.integer64(6), rows.bytes(7)};
        signature.value = rows.bytes(8);
        versionOf(history, rows.integer(0)).signatures.push_back(std::move(signature));
    }
}

// The last word on each member who signs, in the order they were said.
void addNotSigning(Connection& connection, const RecordRows& of, RecordHistory& history)
{
    if (!of.ofMembers())
        return;
    Query rows = connection.query(of.statements.notSigning.c_str(), of.key);
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
    const RecordRows of = rowsOf(edit.subject);
    connection.run(of.statements.setStage.c_str(), wordOf(recordStageWords, stage), reason, of.key,
                   edit.number);
}

std::string sessionId(Connection& connection)
{
    Query row = connection.query("SELECT id FROM session");
    if (!row.next())
        refuseCorrupt("no session");
    return row.text(0);
}

void writeRows(Connection& connection, const PutSignature& edit)
{
    const Signature& signature = edit.signature;
    const RecordRows of = rowsOf(edit.subject);
    connection.run(of.statements.sign.c_str(), of.key, edit.number, signature.signer.text(),
                   Blob{signature.publicKey}, secondsOf(signature.at), signature.reservation,
                   Blob{signature.image}, signature.journal.sequence, Blob{signature.journal.hash},
                   Blob{signature.value});
}

// Added after what was said before; an empty kind takes it back.
void writeRows(Connection& connection, const SetNotSigning& edit)
{
    const NotSigning said = edit.mention.value_or(NotSigning());
    const RecordRows of = rowsOf(edit.subject);
    if (!of.ofMembers()) // the rules refuse it
        refuseCorrupt("not_signing " + of.key);
    connection.run(of.statements.sayNotSigning.c_str(), of.key, edit.number, edit.signer.text(),
                   edit.mention ? wordOf(notSigningWords, said.kind) : "", said.reason,
                   secondsOf(said.at));
}

void writeRows(Connection& connection, const LockRecord& edit)
{
    setStage(connection, edit, RecordStage::Locked, {});
}

void writeRows(Connection& connection, const WithdrawRecord& edit)
{
    setStage(connection, edit, RecordStage::Withdrawn, edit.reason);
}

void writeRows(Connection& connection, const ReplaceRecord& edit)
{
    setStage(connection, edit, RecordStage::Replaced, edit.reason);
}

} // namespace

RecordHistory readHistory(Connection& connection, const RecordSubject& subject)
{
    RecordHistory history;
    const RecordRows of = rowsOf(subject);
    {
        Query rows = connection.query(of.statements.versions.c_str(), of.key);
        while (rows.next()) {
            RecordVersion version;
            version.subject = subject;
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
    addSignatories(connection, of, history);
    addSignatures(connection, of, history);
    addNotSigning(connection, of, history);
    return history;
}

std::vector<JurorKey> readKeys(Connection& connection)
{
    std::vector<JurorKey> keys;
    Query rows = connection.query("SELECT '' AS juror, * FROM staff_key UNION ALL "
                                  "SELECT juror, number, public_key, salt, nonce, operations, "
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

void keepRevision(Connection& connection, const SheetKey& sheet, const std::string& reason,
                  Instant at)
{
    const std::string body =
        codec::writeSheet({SessionId(sessionId(connection)), readSheet(connection, sheet)});
    const std::string& candidate = sheet.candidate.text();
    const std::string& juror = sheet.juror.text();
    connection.run("INSERT INTO sheet_revision SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3, "
                   "?4, ?5 FROM sheet_revision WHERE candidate = ?1 AND juror = ?2",
                   candidate, juror, secondsOf(at), reason, body);
}

void write(Connection& connection, const PutKey& edit)
{
    const JurorKey& key = edit.key;
    if (key.juror.empty()) {
        connection.run("INSERT INTO staff_key VALUES (?, ?, ?, ?, ?, ?, ?)", key.number,
                       Blob{key.publicKey}, Blob{key.secret.salt}, Blob{key.secret.nonce},
                       key.secret.operations, key.secret.memory, Blob{key.secret.sealed});
        return;
    }
    connection.run("INSERT INTO member_key VALUES (?, ?, ?, ?, ?, ?, ?, ?)", key.juror.text(),
                   key.number, Blob{key.publicKey}, Blob{key.secret.salt}, Blob{key.secret.nonce},
                   key.secret.operations, key.secret.memory, Blob{key.secret.sealed});
}

void write(Connection& connection, const FreezeRecord& edit, Instant at)
{
    const RecordRows of = rowsOf(edit.subject);
    connection.run(of.statements.freeze.c_str(), of.key, edit.number,
                   wordOf(recordStageWords, RecordStage::Signing), secondsOf(at),
                   crypto::sha256(edit.body), edit.body);
    if (!of.ofMembers())
        return;
    int position = 0;
    for (const SignerId& signer : edit.signatories)
        connection.run(of.statements.name.c_str(), of.key, edit.number, signer.text(), ++position);
}

void write(Connection& connection, const RecordStep& edit)
{
    std::visit([&](const auto& each) { writeRows(connection, each); }, edit);
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
