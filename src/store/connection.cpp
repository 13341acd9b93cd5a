// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "domain/text_rules.h"
#include "store/connection_settings.h"
#include "store/encrypted_pages.h"
#include "store/engine_error.h"
#include "store/temporary_file.h"

namespace delibere::store {

namespace {

std::unique_ptr<EncryptedPages> pagesOf(const std::filesystem::path& path, Access access,
                                        const FileKeyPtr& key)
{
    if (!key)
        return nullptr;
    return std::make_unique<EncryptedPages>(path, access, key);
}

// The engine's own checks of the whole file, which change nothing.
bool isCheck(std::string_view pragma)
{
    return pragma == "integrity_check" || pragma == "foreign_key_check";
}

int onlyRows(void* /*context*/, int action, const char* first, const char* /*second*/,
             const char* /*database*/, const char* /*trigger*/)
{
    switch (action) {
    case SQLITE_PRAGMA:
        return isCheck(first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_FUNCTION:
    case SQLITE_TRANSACTION:
        return SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

void refuseForbidden(std::string_view text, ProblemCode code)
{
    if (const auto found = forbiddenCharacter(text, LineBreaks::Allowed))
        throw Refused({code, {}, "U+" + std::to_string(static_cast<std::uint32_t>(*found))});
}

} // namespace

int openFlags(Access access)
{
    return (access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
           SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
}

std::string withFolderResolved(const std::filesystem::path& path)
{
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::canonical(folderOf(path), error);
    return error ? path.string() : (folder / path.filename()).string();
}

Query::~Query()
{
    m_statement.tryReset();
    m_statement.clearBindings(); // typed texts do not stay in memory
}

std::string Query::text(int column) const
{
    std::string text = bytes(column);
    refuseForbidden(text, ProblemCode::SessionCorrupt);
    return text;
}

std::string Query::identifier(int column) const
{
    std::string found = text(column);
    if (!isIdentifier(found))
        refuseCorrupt("identifiant «\u00a0" + found + "\u00a0»");
    return found;
}

std::string Query::bytes(int column) const
{
    return m_statement.getColumn(column).getString();
}

std::int64_t Query::integer64(int column) const
{
    return m_statement.getColumn(column).getInt64();
}

int Query::integer(int column) const
{
    const std::int64_t value = integer64(column);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        refuseCorrupt("integer " + std::to_string(value));
    return static_cast<int>(value);
}

std::optional<int> Query::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

bool Query::isNull(int column) const
{
    return m_statement.isColumnNull(column);
}

crypto::Digest Query::digest(int column) const
{
    const std::string found = bytes(column);
    crypto::Digest digest{};
    if (found.size() != digest.size())
        refuseCorrupt("digest of " + std::to_string(found.size()) + " bytes");
    std::ranges::transform(found, digest.begin(), [](char c) { return std::byte(c); });
    return digest;
}

// What cannot be read back must not be written: one bad text would close the file for ever.
void Query::bindNext(std::string_view text)
{
    refuseForbidden(text, ProblemCode::TextForbidden);
    m_statement.bind(++m_bound, std::string(text));
}

void Query::bindNext(std::int64_t value)
{
    m_statement.bind(++m_bound, value);
}

void Query::bindNext(Blob blob)
{
    m_statement.bind(++m_bound, static_cast<const void*>(blob.bytes.data()),
                     static_cast<int>(blob.bytes.size()));
}

void Query::bindNext(const crypto::Digest& digest)
{
    m_statement.bind(++m_bound, static_cast<const void*>(digest.data()),
                     static_cast<int>(digest.size()));
}

Connection::Connection(const std::filesystem::path& path, Access access, const FileKeyPtr& key)
    : Connection(FileHold::take(withFolderResolved(path), access), path, access, key)
{}

Connection::Connection(std::shared_ptr<FileHold> hold, const std::filesystem::path& path,
                       Access access, const FileKeyPtr& key)
    : m_hold(std::move(hold)), m_pages(pagesOf(path, access, key)),
      m_database(withFolderResolved(path), openFlags(access), 0,
                 m_pages ? m_pages->fileSystem() : std::string())
{
    // Between the two openings the name may have been given to another file.
    if (!m_hold->liesAt(path))
        throw Refused({ProblemCode::SessionMoved, {}, {}});
    applySettingsBeforeReading(m_database);
    if (access == Access::ReadWrite && !m_pages) // the lock of the pages is that of their file
        m_database.exec("BEGIN EXCLUSIVE; COMMIT");
}

std::string Connection::value(const std::string& sql)
{
    return m_database.execAndGet(sql).getString();
}

Connection::~Connection() = default;

void Connection::applySettingsOfFile()
{
    store::applySettingsOfFile(m_database, m_pages ? Journal::Memory : Journal::File);
}

SQLite::Database& Connection::fileDatabase()
{
    return m_pages ? m_pages->outer() : m_database;
}

FileKeyPtr Connection::key() const
{
    return m_pages ? m_pages->key() : FileKeyPtr();
}

int Connection::systemError()
{
    return sqlite3_system_errno(fileDatabase().getHandle());
}

void Connection::verify()
{
    std::vector<SQLite::Database*> all{&m_database};
    if (m_pages)
        all.push_back(&m_pages->outer());
    for (SQLite::Database* each : all) {
        if (std::string answer = each->execAndGet("PRAGMA integrity_check").getString();
            answer != "ok")
            refuseCorrupt(std::move(answer));
    }
}

void Connection::refuseSchemaChanges()
{
    m_statements.clear();
    sqlite3_set_authorizer(handle(), onlyRows, nullptr);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

bool Connection::fileInTransaction()
{
    return sqlite3_get_autocommit(fileDatabase().getHandle()) == 0;
}

void Connection::commit()
{
    run("COMMIT");
    if (fileInTransaction()) // no page changed, and nothing was synced
        fileDatabase().exec("COMMIT");
}

void Connection::rollBack()
{
    if (inTransaction())
        run("ROLLBACK");
    if (fileInTransaction())
        fileDatabase().exec("ROLLBACK");
}

bool Connection::hasMoved()
{
    int moved = 0;
    sqlite3_file_control(fileDatabase().getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

SQLite::Statement& Connection::kept(const char* sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return found->second;
    return m_statements.emplace(sql, SQLite::Statement(m_database, sql)).first->second;
}

} // namespace delibere::store
