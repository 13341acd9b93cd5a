// SPDX-License-Identifier: GPL-3.0-or-later
// A database of ours that is made: whole under its name, or not there at all.
#pragma once

#include <filesystem>
#include <functional>

#include "store/connection.h"
#include "store/schema.h"

namespace delibere::store {

// Refuses an existing file. `prepared` is given the empty file before it is opened: with `key`, it
// makes an encrypted one of it. `filled` writes the first rows.
[[nodiscard]] Result<void>
createDatabase(const std::filesystem::path& path, const FileKind& kind,
               const std::function<void(Connection&)>& filled, const FileKeyPtr& key = {},
               const std::function<void(const std::filesystem::path&)>& prepared = {});

} // namespace delibere::store
