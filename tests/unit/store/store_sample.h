// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the store share: a small session in a file, a raw connection that knows
// nothing of our settings.
#pragma once

#include <filesystem>
#include <string>

#include "store/session_file.h"
#include "support/sample.h"
#include "unit/store/files.h"

namespace delibere::sample {

[[nodiscard]] store::NewSession newSession();
// 2026-03-12 09:00:00 UTC
[[nodiscard]] store::Instant fixedNow();
// A fresh file with newSession().
store::SessionFile created(const std::filesystem::path& path);
// The same, encrypted. Words that open it.
inline constexpr auto openingWords = "cinq mots pour ce fichier";
[[nodiscard]] store::NewEncryption encryption();
store::SessionFile createdEncrypted(const std::filesystem::path& path,
                                    const store::NewEncryption& encryption);
// The same content in a file that version 1 of the program made: its tables, no others.
void createdByVersion1(const std::filesystem::path& path);
// The same content in a file that version 3 of the program made.
void createdByVersion3(const std::filesystem::path& path);
[[nodiscard]] store::SessionFile reopened(const std::filesystem::path& path,
                                          store::Access access = store::Access::ReadWrite);

// The comment of the jury on c1, the simplest of edits.
[[nodiscard]] Edit comment(const char* text);
[[nodiscard]] std::string commentIn(const store::SessionFile& file);

// Through the engine's defaults. The engine's message; empty when it went well.
std::string rawSql(const std::filesystem::path& path, const std::string& sql);
// The file and its journal as a kill in the middle of these statements leaves them, in `folder`.
void leftInTransaction(const std::filesystem::path& path, const std::string& sql,
                       const std::filesystem::path& folder);
[[nodiscard]] std::string rawValue(const std::filesystem::path& path, const std::string& sql);

} // namespace delibere::sample
