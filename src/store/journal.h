// SPDX-License-Identifier: GPL-3.0-or-later
// The chain of everything that was done: each entry carries the hash of the one before it. It
// shows that the past was rewritten; it does not prevent it. docs/adr/0004-journal-chain.md.
// Throws SQLite::Exception or Refused.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "crypto/digest.h"
#include "store/connection.h"

namespace delibere::store {

struct JournalHead {
    std::int64_t sequence = 0;
    crypto::Digest hash{}; // zeros before the first entry

    friend bool operator==(const JournalHead&, const JournalHead&) = default;
};

// SHA-256 over "delibere-journal-1", a zero byte, the 32 bytes of `previous`, then sequence,
// seconds since 1970, actor and kind, each followed by a line feed, then the body.
[[nodiscard]] crypto::Digest journalHash(const crypto::Digest& previous, const JournalEntry& entry);

[[nodiscard]] JournalHead journalHead(Connection& connection);
// The journal has this entry, or had it before others.
[[nodiscard]] bool holds(Connection& connection, const JournalHead& head);
// The entry's sequence is the head's next.
[[nodiscard]] JournalHead appendToJournal(Connection& connection, const JournalHead& head,
                                          JournalEntry entry);
[[nodiscard]] std::vector<JournalEntry> readJournal(Connection& connection);
// The last declaration of each juror that they read this candidate's dossier.
[[nodiscard]] std::map<JurorId, Instant> readDossierTimes(Connection& connection,
                                                          const CandidateId& candidate);
// Refused with SessionCorrupt and the sequence of the first bad entry.
void checkJournal(Connection& connection);

} // namespace delibere::store
