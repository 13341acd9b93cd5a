// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal keeps of an edit. The journal can never be purged, so a text about a person
// (a name, a remark, a question, a comment, a reason) is there as its SHA-256 only: enough to
// prove which text it was, to whoever has it. docs/adr/0004-journal-chain.md.
#pragma once

#include <string>

#include "domain/edit.h"

namespace delibere::store {

// Canonical JSON of the edit, with "sha256:<hex>" for each such text that is not empty.
[[nodiscard]] std::string journalBody(const Edit& edit);

} // namespace delibere::store
