// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include <algorithm>

#include "store/engine_error.h"

namespace delibere::store {

namespace {

// The bytes as they are: the chain is over them, whatever someone made of them.
JournalEntry entryOf(const Query& row)
{
    return {row.integer64(0), Instant(std::chrono::seconds(row.integer64(1))), row.bytes(2),
            row.bytes(3), row.bytes(4)};
}

std::string_view view(const crypto::Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

} // namespace

crypto::Digest journalHash(const crypto::Digest& previous, const JournalEntry& entry)
{
    std::string bytes("delibere-journal-1");
    bytes += '\0';
    bytes += view(previous);
    bytes += std::to_string(entry.sequence) + '\n';
    bytes += std::to_string(entry.at.time_since_epoch().count()) + '\n';
    bytes += entry.actor + '\n';
    bytes += entry.kind + '\n';
    bytes += entry.body;
    return crypto::sha256(bytes);
}

JournalHead journalHead(Connection& connection)
{
    Query row =
        connection.query("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1");
    if (!row.next())
        return {};
    return {row.integer64(0), row.digest(1)};
}

bool holds(Connection& connection, const JournalHead& head)
{
    if (head == JournalHead{})
        return true;
    Query row = connection.query("SELECT hash FROM journal WHERE sequence = ?", head.sequence);
    return row.next() && row.digest(0) == head.hash;
}

JournalHead appendToJournal(Connection& connection, const JournalHead& head, JournalEntry entry)
{
    entry.sequence = head.sequence + 1;
    const crypto::Digest hash = journalHash(head.hash, entry);
    connection.run("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", entry.sequence,
                   std::int64_t{entry.at.time_since_epoch().count()}, entry.actor, entry.kind,
                   entry.body, head.hash, hash);
    return {entry.sequence, hash};
}

std::vector<JournalEntry> readJournal(Connection& connection)
{
    std::vector<JournalEntry> entries;
    Query rows = connection.query(
        "SELECT sequence, at_utc, actor, kind, body FROM journal ORDER BY sequence");
    while (rows.next())
        entries.push_back(entryOf(rows));
    return entries;
}

std::map<JurorId, Instant> readDossierTimes(Connection& connection, const CandidateId& candidate)
{
    std::map<JurorId, Instant> times;
    Query rows =
        connection.query("SELECT json_extract(body, '$.membre'), max(at_utc) FROM journal "
                         "WHERE kind = 'dossier-lu' AND json_extract(body, '$.candidat') = ?1 "
                         "AND json_extract(body, '$.lu') GROUP BY 1 UNION ALL "
                         "SELECT json_extract(body, '$.fiche.membre'), max(at_utc) FROM journal "
                         "WHERE kind = 'import' AND json_extract(body, '$.fiche.candidat') = ?1 "
                         "AND json_extract(body, '$.fiche.dossier_lu') GROUP BY 1",
                         candidate.text());
    while (rows.next()) {
        const Instant at{std::chrono::seconds(rows.integer64(1))};
        Instant& last = times.try_emplace(JurorId(rows.text(0)), at).first->second;
        last = std::max(last, at);
    }
    return times;
}

void checkJournal(Connection& connection)
{
    JournalHead head;
    Query rows = connection.query("SELECT sequence, at_utc, actor, kind, body, previous, hash "
                                  "FROM journal ORDER BY sequence");
    while (rows.next()) {
        const JournalEntry entry = entryOf(rows);
        const crypto::Digest hash = journalHash(head.hash, entry);
        if (entry.sequence != head.sequence + 1 || rows.digest(5) != head.hash ||
            rows.digest(6) != hash)
            refuseCorrupt("journal " + std::to_string(head.sequence + 1));
        head = {entry.sequence, hash};
    }
    if (head.sequence == 0)
        refuseCorrupt("journal 1");
}

} // namespace delibere::store
