// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of an encrypted file: its slots and its pages. Layout: docs/format-jury.md. Throws
// SQLite::Exception or Refused.
#pragma once

#include <filesystem>
#include <string>

#include <SQLiteCpp/Database.h>

#include "store/connection.h"
#include "store/encryption.h"

namespace delibere::store {

// The outer database of this file, set up as any of ours and known to be one of these, whole.
class EncryptedFile {
public:
    // ReadWrite takes the exclusive lock at once.
    EncryptedFile(const std::filesystem::path& path, Access access);

    [[nodiscard]] SQLite::Database& database() { return m_database; }
    [[nodiscard]] Encryption encryption();

private:
    SQLite::Database m_database;
};

// In an empty file under construction: nothing lies beside it.
void createEncryptedFile(const std::filesystem::path& path, const Encryption& encryption);
// In place of the one that has the same opener, or beside the others.
void putSlot(SQLite::Database& database, const crypto::KeySlot& slot);

} // namespace delibere::store
