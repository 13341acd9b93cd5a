// SPDX-License-Identifier: GPL-3.0-or-later
// The table of functions by which the engine reaches EncryptedPages. Included by
// encrypted_pages.cpp only.
#pragma once

#include <string>

#include <sqlite3.h>

namespace delibere::store {

class EncryptedPages;

// Both are kept by their address.
[[nodiscard]] sqlite3_vfs pageFileSystem(EncryptedPages& pages, const std::string& name);

} // namespace delibere::store
