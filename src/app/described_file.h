// SPDX-License-Identifier: GPL-3.0-or-later
// What a session file holds, described by the edits that would make it: to be compared with what
// its journal says was made.
#pragma once

#include <string>
#include <vector>

#include "codec/journal_fold.h"
#include "store/session_file.h"

namespace delibere::app {

[[nodiscard]] Result<codec::JournalFold> describedFile(const store::SessionFile& file);
// The hash of every line, recomputed along the chain: 32 bytes each, in order.
[[nodiscard]] std::vector<std::string>
journalHashes(const std::vector<store::JournalEntry>& journal);

} // namespace delibere::app
