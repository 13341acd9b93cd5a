// SPDX-License-Identifier: GPL-3.0-or-later
// A database of ours that is open and may be written: what every file of ours asks before it
// writes, and how a failure becomes a problem that leaves nothing half done.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "store/engine_error.h"
#include "store/opening.h"

namespace delibere::store {

struct OpenDatabase {
    std::filesystem::path path;
    Opened opened;
    std::string doubt;    // not empty: why nothing is written any more before a reopening
    bool grouped = false; // several writings are one transaction, until it is committed

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
        return opened.connection && !grouped && connection().hold().writtenByOthers();
    }
    // `known`: the newest version of the tables that this program writes.
    [[nodiscard]] Result<void> mayWrite(int known) const;
    void rollBack();
    // The engine's exception in flight, with the system's reason where it says only that something
    // failed.
    [[nodiscard]] Problem problemOf(const SQLite::Exception& error) const;
    // Runs statements and gives what they give; a failure rolls everything back, by `undo`, and
    // becomes a problem.
    template <class Function, class Undo>
    [[nodiscard]] Result<std::invoke_result_t<Function>> writing(Function&& statements, Undo undo)
    {
        try {
            auto written = std::forward<Function>(statements)();
            if (!connection().inTransaction())
                connection().hold().remember();
            return written;
        } catch (const SQLite::Exception& error) {
            Problem problem = problemOf(error);
            if (leavesDoubt(error))
                doubt = problem.detail;
            undo();
            return tl::unexpected(std::move(problem));
        } catch (...) {
            Problem problem = problemInFlight(path);
            undo();
            return tl::unexpected(std::move(problem));
        }
    }
};

} // namespace delibere::store
