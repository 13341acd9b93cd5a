// SPDX-License-Identifier: GPL-3.0-or-later
// Inside this folder the engine throws; at its public functions every exception becomes a Problem.
#pragma once

#include <exception>
#include <filesystem>
#include <type_traits>
#include <utility>

#include <SQLiteCpp/Exception.h>

#include "domain/problem.h"

namespace delibere::store {

// A refusal of ours, on its way to the public function.
class Refused : public std::exception {
public:
    explicit Refused(Problem problem) : m_problem(std::move(problem)) {}
    [[nodiscard]] const Problem& problem() const { return m_problem; }
    [[nodiscard]] const char* what() const noexcept override { return m_problem.detail.c_str(); }

private:
    Problem m_problem;
};

// Content that our own tables cannot hold: the path is filled in by the public function.
[[noreturn]] void refuseCorrupt(std::string detail);

// The engine's result code without its extension: SQLITE_IOERR for SQLITE_IOERR_FSYNC.
[[nodiscard]] int primaryCode(const SQLite::Exception& error);

// After these the engine itself does not know what reached the disk; a failed COMMIT may have
// committed.
[[nodiscard]] bool leavesDoubt(const SQLite::Exception& error);

// The exception being handled, as a problem of the file at `path`. Within a catch block only.
[[nodiscard]] Problem problemInFlight(const std::filesystem::path& path);

template <class T>
T valueOrThrow(Result<T> result)
{
    if (!result)
        throw Refused(std::move(result).error());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

// Runs what may throw, and gives its value or the problem.
template <class Function>
Result<std::invoke_result_t<Function>> guarded(const std::filesystem::path& path,
                                               Function&& function)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Function>>) {
            std::forward<Function>(function)();
            return {};
        } else {
            return std::forward<Function>(function)();
        }
    } catch (...) {
        return tl::unexpected(problemInFlight(path));
    }
}

} // namespace delibere::store
