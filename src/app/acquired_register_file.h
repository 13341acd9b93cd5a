// SPDX-License-Identifier: GPL-3.0-or-later
// The register of acquired blocs as a file: made, read, and brought up to what a session says.
#pragma once

#include <filesystem>

#include "app/session.h"
#include "domain/acquired_register.h"

namespace delibere::app {

// An empty one; never over a file. FileExists, and what writeFile refuses.
[[nodiscard]] Result<void> createRegister(const std::filesystem::path& path);

// FileNotFound, FileUnreadable, FileTooLarge; RegisterNewer, RegisterUnreadable. A session, a
// mission or anything else is RegisterUnreadable.
[[nodiscard]] Result<AcquiredRegister> readRegister(const std::filesystem::path& path);

// For whoever looks: the keys of the file, and the last day of each.
[[nodiscard]] std::string registerJson(const std::vector<RegisterEntry>& entries);

// What the session says of its candidates today: what is validated on grids that everybody has
// signed, and what the jury paritaire decided on them. No mark is in it. SessionCorrupt when the
// bytes are not what was frozen.
[[nodiscard]] Result<std::vector<SessionOutcome>> outcomesOf(const Session& session);

// Writes what changes, all of it or nothing; a register in which nothing changes is not written.
// The refusals of readRegister, and RegisterBusy.
[[nodiscard]] Result<RegisterUpdate> addToRegister(const std::filesystem::path& path,
                                                   const Session& session);
// The same of what was gathered already.
[[nodiscard]] Result<RegisterUpdate> addOutcomes(const std::filesystem::path& path,
                                                 const std::vector<SessionOutcome>& outcomes);
// The same, and nothing is written.
[[nodiscard]] Result<RegisterUpdate> planRegister(const std::filesystem::path& path,
                                                  const Session& session);

} // namespace delibere::app
