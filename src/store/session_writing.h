// SPDX-License-Identifier: GPL-3.0-or-later
// What a session file writes: one edit with its line of the journal, and a whole new session.
#pragma once

#include "store/journal.h"
#include "store/session_file.h"

namespace delibere::store {

// In the transaction of the caller; the head of the journal afterwards. Throws what the engine
// throws.
[[nodiscard]] JournalHead writeEdit(Connection& connection, const JournalHead& head,
                                    const Edit& edit, Instant at, const std::string& actor);

// Into tables that are empty, in a transaction of its own.
void fill(Connection& connection, const NewSession& session, Instant at);

} // namespace delibere::store
