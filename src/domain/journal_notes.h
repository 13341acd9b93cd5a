// SPDX-License-Identifier: GPL-3.0-or-later
// What only the journal keeps and is said again to people: why a typing was sent back, since when
// each takes a turn with or without a passphrase, and when a key took the place of another.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "domain/score_sheet.h"

namespace delibere {

// A paper that was typed and sent back, until the typing is finished again.
struct SentBack {
    std::string by; // the name of who read it
    std::string reason;

    friend bool operator==(const SentBack&, const SentBack&) = default;
};

// SessionInfo::freeTurns was said to be another than before.
struct TurnsChange {
    std::chrono::sys_seconds at{};
    bool free = false; // from then on
    JurorId actor;     // empty: the staff

    friend bool operator==(const TurnsChange&, const TurnsChange&) = default;
};

struct JournalNotes {
    std::map<SheetKey, SentBack> sentBack;
    std::vector<TurnsChange> turns; // oldest first
    // Since when the key of that person (empty: the staff) has been another one than their first.
    std::map<JurorId, std::chrono::sys_seconds> keysReplaced;
};

} // namespace delibere
