// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a session's database as rows of an encrypted file, in the form of a file system of
// the engine (sqlite3_vfs) that holds this one file. What the inner database syncs is one durable
// transaction of the outer one: the engine's own journal makes it whole or absent, and the inner
// database keeps its own in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "store/encrypted_file.h"

namespace delibere::store {

inline constexpr int encryptedPageSize = 4096; // bytes, of the inner database

class EncryptedPages {
public:
    // SessionEncrypted when the key is of another file. Throws SQLite::Exception or Refused.
    EncryptedPages(const std::filesystem::path& path, Access access, FileKeyPtr key);
    ~EncryptedPages();
    EncryptedPages(const EncryptedPages&) = delete;
    EncryptedPages& operator=(const EncryptedPages&) = delete;

    // The file system, for sqlite3_open_v2; any path is this file.
    [[nodiscard]] const std::string& fileSystem() const { return m_fileSystem; }
    [[nodiscard]] SQLite::Database& outer() { return m_file.database(); }
    [[nodiscard]] const FileKeyPtr& key() const { return m_key; }

    // What the file system asks; each gives a result code of the engine. Offsets in bytes.
    [[nodiscard]] int read(void* to, int count, std::int64_t offset) noexcept;
    [[nodiscard]] int write(const void* from, int count, std::int64_t offset) noexcept;
    [[nodiscard]] int truncate(std::int64_t size) noexcept;
    [[nodiscard]] int sync() noexcept;
    [[nodiscard]] int size(std::int64_t& bytes) noexcept;

private:
    enum class Page { Read, Missing, Altered };
    [[nodiscard]] Page load(std::int64_t number, char* to);
    [[nodiscard]] std::int64_t lastPage();
    void begin();
    // Runs statements; a failure takes the outer transaction back and becomes its code.
    template <class Function>
    [[nodiscard]] int writing(Function&& statements) noexcept;

    FileKeyPtr m_key;
    EncryptedFile m_file;
    SQLite::Statement m_read;
    SQLite::Statement m_write;
    SQLite::Statement m_last;
    SQLite::Statement m_cut;
    std::string m_fileSystem;
    struct Registered;
    std::unique_ptr<Registered> m_registered;
};

} // namespace delibere::store
