// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to write a file other than the .jury: a reader sees the old bytes or the new ones,
// never a mixture, and success means on disk. Not QSaveFile, which reports success on a full disk
// (docs/adr).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
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

enum class ReadAs {
    Input, // from now on nothing is written over it (output_place.h)
    Ours,  // a file that lasts and is written again (changeFile)
};

// A regular file of at most `limit` bytes. FileNotFound, FileUnreadable, FileTooLarge.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit,
                                           ReadAs as = ReadAs::Input);

// The same of a file that may be too long to be held whole: `take` gets one piece after the other,
// cut anywhere. False stops the reading: Cancelled.
[[nodiscard]] Result<void> readPieces(const std::filesystem::path& path,
                                      const std::function<bool(std::string_view)>& take);

// A file of ours that lasts, read, changed and written anew while no other program that asks here
// can do the same (lockAlone): of two that add to it at once none loses what it added, one is
// refused. `change` gets the bytes and gives the new ones, or nothing where nothing is to change;
// what it refuses leaves the file as it was. A link is not followed: it would be replaced.
// SessionLocked: somebody else has it; what readFile and writeFile refuse.
[[nodiscard]] Result<void>
changeFile(const std::filesystem::path& path, std::size_t limit,
           const std::function<Result<std::optional<std::string>>(const std::string&)>& change);

} // namespace delibere::store
