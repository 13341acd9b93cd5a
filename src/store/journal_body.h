// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal keeps of an edit. The journal can never be purged, so a text about a person
// (a name, a remark, a question, a comment, a reason) is there as its SHA-256 only: enough to
// prove which text it was, to whoever has it. docs/adr/0004-journal-chain.md.
#pragma once

#include <string>
#include <string_view>

#include "crypto/digest.h"
#include "domain/edit.h"

namespace delibere::store {

// Line 1 of every journal, and of no other place: which session this is, on which framework.
inline constexpr std::string_view creationKind = "session-creee";
[[nodiscard]] std::string creationBody(const crypto::Digest& framework, const SessionId& session);

// Canonical JSON of the edit, with "sha256:<hex>" for each such text that is not empty. Of a key it
// keeps the public part and the digest of the locked one.
[[nodiscard]] std::string journalBody(const Edit& edit);

} // namespace delibere::store
