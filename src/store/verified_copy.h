// SPDX-License-Identifier: GPL-3.0-or-later
// A second file with the content of an open one, read back before it gets its name.
// Throws SQLite::Exception or Refused.
#pragma once

#include <filesystem>

#include "store/connection.h"
#include "store/schema.h"

namespace delibere::store {

// Refuses an existing target. Works from a file that was moved, deleted or cannot grow.
void copyVerified(Connection& source, const std::filesystem::path& target, const FileKind& kind);

} // namespace delibere::store
