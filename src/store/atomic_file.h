// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to write a file other than the .jury: a reader sees the old bytes or the new ones,
// never a mixture, and success means on disk. Not QSaveFile, which reports success on a full disk
// (docs/adr).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "domain/problem.h"

namespace delibere::store {

enum class IfExists { Replace, Refuse };

// Temporary file in the same folder (O_EXCL, 0600), counted writes, fsync, read back and compared,
// rename, fsync of the folder. FileUnwritable, DiskFull, FileExists, VerificationFailed,
// FileNotConfirmed, and what output_place.h refuses before anything is touched.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes,
                                     IfExists ifExists = IfExists::Replace);

// The same, never over a file. Once the bytes lie on the disk and were read back, and before they
// have their name, `recorded` says elsewhere that they are there: what it refuses leaves no file,
// and a program that is stopped between the two leaves none that nobody knows of.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes,
                                     const std::function<Result<void>()>& recorded);

// A regular file of at most `limit` bytes; an input from now on (output_place.h). FileNotFound,
// FileUnreadable, FileTooLarge.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

} // namespace delibere::store
