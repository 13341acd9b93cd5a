// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a database, set up as docs/adr/0002 says and asserted to be so, with its kept
// statements. Knows nothing of sessions. Throws SQLite::Exception or Refused.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include "crypto/digest.h"
#include "store/encryption.h"
#include "store/file_hold.h"
#include "store/session_file.h"

namespace delibere::store {

class EncryptedPages;

// What every database of ours is opened with.
[[nodiscard]] int openFlags(Access access);
// The engine refuses a path with any symbolic link in it. Links among the folders are everyday
// things and are followed here; the file itself must not be one (its journal would lie elsewhere).
[[nodiscard]] std::string withFolderResolved(const std::filesystem::path& path);

struct Blob {
    std::string_view bytes;
};

// One use of a kept statement: its values, then its rows; ready for the next use when it goes.
class Query {
public:
    // Values in the order of the question marks. A text is refused that no field may hold.
    template <class... Values>
    explicit Query(SQLite::Statement& statement, const Values&... values) : m_statement(statement)
    {
        (bindNext(values), ...);
    }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    void run() { m_statement.exec(); }
    [[nodiscard]] bool next() { return m_statement.executeStep(); }

    [[nodiscard]] std::string text(int column) const;
    // A text that is an identifier: it becomes a word of paths and of messages.
    [[nodiscard]] std::string identifier(int column) const;
    [[nodiscard]] std::string bytes(int column) const;
    [[nodiscard]] std::int64_t integer64(int column) const;
    [[nodiscard]] int integer(int column) const;
    [[nodiscard]] std::optional<int> optionalInteger(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] crypto::Digest digest(int column) const;

private:
    void bindNext(std::string_view text);
    void bindNext(const std::string& text) { bindNext(std::string_view(text)); }
    void bindNext(const char* text) { bindNext(std::string_view(text)); }
    void bindNext(std::int64_t value);
    void bindNext(int value) { bindNext(std::int64_t{value}); }
    void bindNext(bool value) { bindNext(std::int64_t{value ? 1 : 0}); }
    void bindNext(Blob blob);
    void bindNext(const crypto::Digest& digest);
    template <class Value>
    void bindNext(const std::optional<Value>& value)
    {
        if (value)
            bindNext(*value);
        else
            m_statement.bind(++m_bound);
    }

    SQLite::Statement& m_statement;
    int m_bound = 0;
};

class Connection {
public:
    // An existing file, perhaps empty. ReadWrite takes the exclusive lock at once; nobody waits
    // for anybody.
    // `key`: of an encrypted file, which is set up and checked at once; none of a file in clear.
    Connection(const std::filesystem::path& path, Access access, const FileKeyPtr& key = {});
    // The same, of a file that is held already.
    Connection(std::shared_ptr<FileHold> hold, const std::filesystem::path& path, Access access,
               const FileKeyPtr& key = {});
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // `sql` is kept by its address: a literal.
    template <class... Values>
    [[nodiscard]] Query query(const char* sql, const Values&... values)
    {
        return Query(kept(sql), values...);
    }
    template <class... Values>
    void run(const char* sql, const Values&... values)
    {
        Query(kept(sql), values...).run();
    }

    // Several statements, once.
    void script(const std::string& sql) { m_database.exec(sql); }
    // The first column of the first row of a statement used once.
    [[nodiscard]] std::string value(const std::string& sql);

    // The settings that look into the file: once it is believed.
    void applySettingsOfFile();
    // Of a file under construction, which is synced whole or thrown away: nothing lies beside it.
    void keepJournalInMemory() { fileDatabase().exec("PRAGMA journal_mode = MEMORY"); }
    // The engine's own checks of the whole file, and of what is encrypted in it. SessionCorrupt.
    void verify();
    // From here on only reading and writing of rows is let through.
    void refuseSchemaChanges();

    [[nodiscard]] bool inTransaction() const;
    // Ends what BEGIN began, with what inFile() wrote since then.
    void commit();
    void rollBack(); // nothing when the engine did it by itself
    // Writes in the database that lies in the file: within a transaction, as a part of it.
    // Precondition: an encrypted file.
    template <class Function>
    void inFile(Function&& statements)
    {
        if (inTransaction() && !fileInTransaction())
            fileDatabase().exec("BEGIN");
        std::forward<Function>(statements)(fileDatabase());
    }
    // The open file no longer lies under its name. The engine looks only when it makes a journal,
    // and under an exclusive lock it makes one and keeps it.
    [[nodiscard]] bool hasMoved();
    [[nodiscard]] FileHold& hold() { return *m_hold; }
    [[nodiscard]] SQLite::Database& database() { return m_database; }
    [[nodiscard]] sqlite3* handle() const { return m_database.getHandle(); }
    // The one that lies in the file: of the encrypted pages, or the same.
    [[nodiscard]] SQLite::Database& fileDatabase();
    // None of a file in clear.
    [[nodiscard]] FileKeyPtr key() const;
    // The system's error number of the last failure, 0: none.
    [[nodiscard]] int systemError();

private:
    [[nodiscard]] SQLite::Statement& kept(const char* sql);
    [[nodiscard]] bool fileInTransaction();

    std::shared_ptr<FileHold> m_hold; // goes last: closing it drops the engine's locks
    std::unique_ptr<EncryptedPages> m_pages;
    SQLite::Database m_database;
    std::unordered_map<const char*, SQLite::Statement> m_statements; // after the database
};

} // namespace delibere::store
