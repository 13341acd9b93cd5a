// SPDX-License-Identifier: GPL-3.0-or-later
// The store's atomic file, for the programs that print: old bytes or new ones, never a mixture.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "domain/problem.h"

namespace delibere::app {

// FileNotFound, FileUnreadable, FileTooLarge.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

// One piece after the other, cut anywhere; false stops the reading. FileNotFound, FileUnreadable,
// Cancelled.
[[nodiscard]] Result<void> readPieces(const std::filesystem::path& path,
                                      const std::function<bool(std::string_view)>& take);

// What writeFile would refuse of this place, before the work is done: a session, a file that this
// program read, no regular file. OutputIsSession, OutputIsInput, OutputNotAFile.
[[nodiscard]] Result<void> checkOutput(const std::filesystem::path& path);

// Replaces an existing file. FileUnwritable, DiskFull, VerificationFailed, FileNotConfirmed, and
// the refusals of checkOutput.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace delibere::app
