// SPDX-License-Identifier: GPL-3.0-or-later
// What an open SessionFile holds: for the two sources that read and write it, and nobody else.
#pragma once

#include "store/journal.h"
#include "store/open_database.h"
#include "store/session_file.h"

namespace delibere::store {

struct SessionFile::Data : OpenDatabase {
    Clock clock;
    FileKeyPtr key; // also while the connection is closed
    JournalHead head;
    std::optional<JournalHead> before; // where the journal stood at begin(), until commit()

    [[nodiscard]] Result<void> mayWrite() const { return OpenDatabase::mayWrite(schemaVersion); }
    void rollBack();
    [[nodiscard]] Result<JournalHead> commit(const std::vector<ActedEdit>& edits, Instant at);
    // Runs statements; a failure rolls everything back and becomes a problem.
    template <class Function>
    [[nodiscard]] Result<JournalHead> writing(Function&& statements)
    {
        return OpenDatabase::writing(std::forward<Function>(statements), [this] { rollBack(); });
    }
};

} // namespace delibere::store
