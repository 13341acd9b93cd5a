// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/encrypted_file.h"

#include <algorithm>
#include <array>
#include <span>

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include "store/connection_settings.h"
#include "store/encrypted_pages.h"
#include "store/engine_error.h"
#include "store/schema.h"

namespace delibere::store {

namespace {

constexpr int encryptedFileVersion = 1;

// A row is one encrypted page of the inner database: an eighth of a leaf here, and a page of its
// own.
constexpr const char* tables = R"SQL(
CREATE TABLE file (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16)
) STRICT;

CREATE TABLE slot (
    opener TEXT NOT NULL CHECK (opener IN ('passphrase', 'recovery')),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    operations INTEGER NOT NULL CHECK (operations > 0),
    memory INTEGER NOT NULL CHECK (memory > 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    sealed BLOB NOT NULL CHECK (length(sealed) = 48),
    PRIMARY KEY (opener)
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    sealed BLOB NOT NULL CHECK (length(sealed) = 4136)
) STRICT;
)SQL";
static_assert(encryptedPageSize + crypto::encryptionOverhead == 4136);

const char* wordOf(crypto::SlotOpener opener)
{
    return opener == crypto::SlotOpener::Passphrase ? "passphrase" : "recovery";
}

crypto::SlotOpener openerOf(const std::string& word)
{
    return word == "passphrase" ? crypto::SlotOpener::Passphrase : crypto::SlotOpener::RecoveryCode;
}

template <std::size_t size>
std::array<std::byte, size> bytesOf(const SQLite::Column& column)
{
    std::array<std::byte, size> bytes{};
    if (column.getBytes() != static_cast<int>(size))
        refuseCorrupt("slot");
    std::ranges::copy(std::as_bytes(std::span(static_cast<const char*>(column.getBlob()), size)),
                      bytes.begin());
    return bytes;
}

template <std::size_t size>
void bindBytes(SQLite::Statement& statement, int index, const std::array<std::byte, size>& bytes)
{
    statement.bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(size));
}

std::string answerOf(SQLite::Database& database, const char* question)
{
    return database.execAndGet(question).getString();
}

void requireOurs(SQLite::Database& database)
{
    if (const std::string answer = answerOf(database, "PRAGMA quick_check"); answer != "ok")
        refuseCorrupt(answer);
    if (answerOf(database, "PRAGMA application_id") != std::to_string(encryptedApplicationId))
        throw Refused({ProblemCode::NotASession, {}, {}});
    const int version = std::stoi(answerOf(database, "PRAGMA user_version"));
    if (version > encryptedFileVersion)
        throw Refused({ProblemCode::SessionNewer, {}, {}, {}, {version}});
    static constexpr const char* steps[] = {tables};
    requireSchema(database, steps);
}

} // namespace

EncryptedFile::EncryptedFile(const std::filesystem::path& path, Access access)
    : m_database(withFolderResolved(path), openFlags(access))
{
    applySettingsBeforeReading(m_database);
    if (access == Access::ReadWrite)
        m_database.exec("BEGIN EXCLUSIVE; COMMIT");
    requireOurs(m_database);
    applySettingsOfFile(m_database);
}

Encryption EncryptedFile::encryption()
{
    Encryption found;
    SQLite::Statement file(m_database, "SELECT id FROM file");
    if (!file.executeStep())
        refuseCorrupt("no file");
    found.file = bytesOf<sizeof(found.file)>(file.getColumn(0));
    SQLite::Statement slots(m_database, "SELECT opener, salt, operations, memory, nonce, sealed "
                                        "FROM slot ORDER BY opener");
    while (slots.executeStep()) {
        crypto::KeySlot slot;
        slot.opener = openerOf(slots.getColumn(0).getString());
        crypto::WrappedSecret& key = slot.key;
        key.stretching.salt = bytesOf<sizeof(key.stretching.salt)>(slots.getColumn(1));
        key.stretching.operations = static_cast<std::uint64_t>(slots.getColumn(2).getInt64());
        key.stretching.memory = static_cast<std::uint64_t>(slots.getColumn(3).getInt64());
        key.nonce = bytesOf<sizeof(key.nonce)>(slots.getColumn(4));
        key.sealed = bytesOf<sizeof(key.sealed)>(slots.getColumn(5));
        found.keySlots.push_back(slot);
    }
    if (found.keySlots.empty())
        refuseCorrupt("no slot");
    return found;
}

void putSlot(SQLite::Database& database, const crypto::KeySlot& slot)
{
    SQLite::Statement put(database, "INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?, ?)");
    put.bind(1, wordOf(slot.opener));
    bindBytes(put, 2, slot.key.stretching.salt);
    put.bind(3, static_cast<std::int64_t>(slot.key.stretching.operations));
    put.bind(4, static_cast<std::int64_t>(slot.key.stretching.memory));
    bindBytes(put, 5, slot.key.nonce);
    bindBytes(put, 6, slot.key.sealed);
    put.exec();
}

void createEncryptedFile(const std::filesystem::path& path, const Encryption& encryption)
{
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLITE_OPEN_EXRESCODE);
    database.exec("PRAGMA journal_mode = MEMORY");
    database.exec("PRAGMA application_id = " + std::to_string(encryptedApplicationId));
    database.exec(tables);
    database.exec("PRAGMA user_version = " + std::to_string(encryptedFileVersion));
    SQLite::Statement file(database, "INSERT INTO file VALUES (1, ?)");
    bindBytes(file, 1, encryption.file);
    file.exec();
    for (const crypto::KeySlot& slot : encryption.keySlots)
        putSlot(database, slot);
}

} // namespace delibere::store
