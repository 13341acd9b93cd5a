// SPDX-License-Identifier: GPL-3.0-or-later
// What an open SessionFile holds: for the two sources that read and write it, and nobody else.
#pragma once

#include "store/engine_error.h"
#include "store/journal.h"
#include "store/opening.h"
#include "store/session_file.h"

namespace delibere::store {

struct SessionFile::Data {
    std::filesystem::path path;
    Clock clock;
    FileKeyPtr key; // also while the connection is closed
    Opened opened;
    JournalHead head;
    std::string doubt; // not empty: why nothing is written any more before a reopening
    std::optional<JournalHead> before; // where the journal stood at begin(), until commit()

    // None after a reopening that failed.
    [[nodiscard]] Connection& connection() const
    {
        if (!opened.connection)
            throw Refused({ProblemCode::StorageFailed, {}, doubt});
        return *opened.connection;
    }
    [[nodiscard]] bool hasMoved() const { return opened.connection && connection().hasMoved(); }
    [[nodiscard]] bool writtenByOthers() const
    {
        return opened.connection && !before && connection().hold().writtenByOthers();
    }
    [[nodiscard]] Result<void> mayWrite() const;
    void rollBack();
    [[nodiscard]] Problem problemOf(const SQLite::Exception& error) const;
    [[nodiscard]] Result<JournalHead> commit(const std::vector<ActedEdit>& edits, Instant at);
    // Runs statements; a failure rolls everything back and becomes a problem.
    template <class Function>
    [[nodiscard]] Result<JournalHead> writing(Function&& statements);
};

} // namespace delibere::store
