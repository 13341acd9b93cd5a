// SPDX-License-Identifier: GPL-3.0-or-later
// From a path to a connection that can be believed: what it may open, in which order it looks,
// and how an older file becomes a present one. Throws SQLite::Exception or Refused.
#pragma once

#include <filesystem>
#include <memory>

#include "store/connection.h"
#include "store/schema.h"

namespace delibere::store {

struct Opened {
    std::unique_ptr<Connection> connection;
    Access access = Access::ReadOnly; // ReadOnly for a file newer than the steps
    int version = 0;                  // of the file, after migration
    ReadThrough through{};            // ReadOnly: what had to be done to a private copy
};

// `key`: of an encrypted file. SessionEncrypted without it; a file in clear needs none.
[[nodiscard]] Opened openExisting(const std::filesystem::path& path, Access access,
                                  const FileKind& kind, const FileKeyPtr& key = {});

} // namespace delibere::store
