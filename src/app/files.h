// SPDX-License-Identifier: GPL-3.0-or-later
// The store's atomic file, for the programs that print: old bytes or new ones, never a mixture.
#pragma once

#include <filesystem>
#include <string_view>

#include "domain/problem.h"

namespace delibere::app {

// FileNotFound, FileUnreadable, FileTooLarge.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

// Replaces an existing file. FileUnwritable, DiskFull, VerificationFailed.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace delibere::app
