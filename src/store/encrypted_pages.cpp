// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/encrypted_pages.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <utility>

#include <sqlite3.h>

#include "store/engine_error.h"
#include "store/page_file_system.h"

namespace delibere::store {

namespace {

constexpr std::int64_t mostPages = 0xfffffffe; // of a database (https://sqlite.org/limits.html)

using PageBytes = std::array<char, encryptedPageSize>;

// One for each open file, as long as it is open.
std::string newName()
{
    static std::atomic<unsigned> next{0};
    return "delibere-" + std::to_string(++next);
}

// Resets a kept statement, whatever happened with it.
class Using {
public:
    explicit Using(SQLite::Statement& statement) : m_statement(statement) {}
    Using(const Using&) = delete;
    Using& operator=(const Using&) = delete;
    ~Using()
    {
        m_statement.tryReset();
        m_statement.clearBindings();
    }

private:
    SQLite::Statement& m_statement;
};

} // namespace

struct EncryptedPages::Registered {
    explicit Registered(EncryptedPages& pages, const std::string& name)
        : fileSystem(pageFileSystem(pages, name))
    {
        if (sqlite3_vfs_register(&fileSystem, 0) != SQLITE_OK)
            throw Refused({ProblemCode::StorageFailed, {}, name});
    }
    Registered(const Registered&) = delete;
    Registered& operator=(const Registered&) = delete;
    ~Registered() { sqlite3_vfs_unregister(&fileSystem); }

    sqlite3_vfs fileSystem;
};

EncryptedPages::EncryptedPages(const std::filesystem::path& path, Access access, FileKeyPtr key)
    : m_key(std::move(key)), m_file(path, access),
      m_read(m_file.database(), "SELECT sealed FROM page WHERE number = ?"),
      m_write(m_file.database(), "INSERT INTO page VALUES (?, ?) "
                                 "ON CONFLICT (number) DO UPDATE SET sealed = excluded.sealed"),
      m_last(m_file.database(), "SELECT coalesce(max(number), 0) FROM page"),
      m_cut(m_file.database(), "DELETE FROM page WHERE number > ?"), m_fileSystem(newName())
{
    if (m_file.encryption().file != m_key->file())
        throw Refused({ProblemCode::SessionEncrypted, {}, {}});
    m_registered = std::make_unique<Registered>(*this, m_fileSystem);
}

EncryptedPages::~EncryptedPages() = default;

EncryptedPages::Page EncryptedPages::load(std::int64_t number, char* to)
{
    const Using used(m_read);
    m_read.bind(1, number);
    if (!m_read.executeStep())
        return Page::Missing;
    const SQLite::Column sealed = m_read.getColumn(0);
    const std::string_view bytes(static_cast<const char*>(sealed.getBlob()),
                                 static_cast<std::size_t>(sealed.getBytes()));
    const bool whole = bytes.size() == encryptedPageSize + crypto::encryptionOverhead;
    return whole && crypto::decryptPage(*m_key, static_cast<std::uint64_t>(number), bytes,
                                        std::span(to, encryptedPageSize))
               ? Page::Read
               : Page::Altered;
}

std::int64_t EncryptedPages::lastPage()
{
    const Using used(m_last);
    return m_last.executeStep() ? m_last.getColumn(0).getInt64() : 0;
}

// The engine reads whole pages, and parts of the first one. A page that was never written within
// the file is zeros, as it is on a disk.
int EncryptedPages::read(void* to, int count, std::int64_t offset) noexcept
{
    try {
        const std::int64_t within = offset % encryptedPageSize;
        if (within + count > encryptedPageSize)
            return SQLITE_IOERR_READ;
        PageBytes page{};
        const std::int64_t number = offset / encryptedPageSize + 1;
        const Page found = load(number, page.data());
        if (found == Page::Altered)
            return SQLITE_CORRUPT;
        std::memcpy(to, page.data() + within, static_cast<std::size_t>(count));
        return found == Page::Read || number < lastPage() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    } catch (const SQLite::Exception& error) {
        return error.getExtendedErrorCode();
    } catch (...) {
        return SQLITE_IOERR_NOMEM;
    }
}

template <class Function>
int EncryptedPages::writing(Function&& statements) noexcept
{
    int code = SQLITE_IOERR_NOMEM;
    try {
        std::forward<Function>(statements)();
        return SQLITE_OK;
    } catch (const SQLite::Exception& error) {
        code = error.getExtendedErrorCode();
    } catch (...) {
        code = SQLITE_IOERR_NOMEM;
    }
    if (sqlite3_get_autocommit(outer().getHandle()) == 0)
        sqlite3_exec(outer().getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return code;
}

void EncryptedPages::begin()
{
    if (sqlite3_get_autocommit(outer().getHandle()) != 0)
        outer().exec("BEGIN");
}

// What lies there already is not written again: a transaction that the inner database takes back
// when the disk is full must not need the disk.
int EncryptedPages::write(const void* from, int count, std::int64_t offset) noexcept
{
    if (count != encryptedPageSize || offset % encryptedPageSize != 0)
        return SQLITE_IOERR_WRITE;
    return writing([&] {
        const std::int64_t number = offset / encryptedPageSize + 1;
        const std::string_view page(static_cast<const char*>(from), encryptedPageSize);
        PageBytes there{};
        if (load(number, there.data()) == Page::Read && std::ranges::equal(there, page))
            return;
        begin();
        const std::string sealed =
            crypto::encryptPage(*m_key, static_cast<std::uint64_t>(number), page);
        const Using used(m_write);
        m_write.bind(1, number);
        m_write.bind(2, static_cast<const void*>(sealed.data()), static_cast<int>(sealed.size()));
        m_write.exec();
    });
}

int EncryptedPages::truncate(std::int64_t size) noexcept
{
    return writing([&] {
        const std::int64_t pages = (size + encryptedPageSize - 1) / encryptedPageSize;
        if (lastPage() <= pages)
            return;
        begin();
        const Using used(m_cut);
        m_cut.bind(1, pages);
        m_cut.exec();
    });
}

int EncryptedPages::sync() noexcept
{
    return writing([&] {
        if (sqlite3_get_autocommit(outer().getHandle()) == 0)
            outer().exec("COMMIT");
    });
}

int EncryptedPages::size(std::int64_t& bytes) noexcept
{
    try {
        const std::int64_t pages = lastPage();
        if (pages > mostPages)
            return SQLITE_CORRUPT;
        bytes = pages * encryptedPageSize;
        return SQLITE_OK;
    } catch (...) {
        return SQLITE_IOERR_FSTAT;
    }
}

} // namespace delibere::store
