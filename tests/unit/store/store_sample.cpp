// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/store/store_sample.h"

#include <memory>
#include <stdexcept>

#include <sqlite3.h>

#include "store/schema_1.h"
#include "store/schema_2.h"
#include "store/schema_3.h"

namespace delibere::sample {

namespace {

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Handle rawOpen(const std::filesystem::path& path)
{
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    return {handle, sqlite3_close};
}

} // namespace

store::NewSession newSession()
{
    return {session(), R"({"format":"essai"})", "essai", "1.0"};
}

store::Instant fixedNow()
{
    return store::Instant(std::chrono::seconds(1773306000));
}

store::SessionFile created(const std::filesystem::path& path)
{
    auto file = store::SessionFile::create(path, newSession(), fixedNow);
    if (!file)
        throw std::runtime_error("create: " + file.error().detail);
    return *std::move(file);
}

store::NewEncryption encryption()
{
    const auto key = std::make_shared<const crypto::FileKey>(crypto::FileKey::generate());
    return {key,
            {crypto::makeSlot(*key, crypto::SlotOpener::Passphrase, openingWords,
                              crypto::Effort::ForTests)
                 .value()}};
}

store::SessionFile createdEncrypted(const std::filesystem::path& path,
                                    const store::NewEncryption& encryption)
{
    return store::SessionFile::create(path, newSession(), fixedNow, encryption).value();
}

void createdByVersion1(const std::filesystem::path& path)
{
    std::filesystem::path later = path;
    later += ".later";
    (void)created(later);
    std::string sql = std::string(store::schemaStep1) + "PRAGMA application_id = 0x44656C62;" +
                      "PRAGMA user_version = 1; PRAGMA foreign_keys = off; ATTACH '" +
                      later.string() + "' AS later;" +
                      "INSERT INTO candidate SELECT id, position, last_name, first_name, company, "
                      "time FROM later.candidate;";
    sql += "INSERT INTO session SELECT one, id, title, place, held_on FROM later.session;"
           "INSERT INTO juror SELECT id, position, name, function, college, employer, role, "
           "attendance FROM later.juror;";
    for (const char* table :
         {"framework", "candidate_block", "acquired_block", "recusal", "journal"})
        sql += std::string("INSERT INTO ") + table + " SELECT * FROM later." + table +
               " ORDER BY 1, 2;";
    if (const std::string error = rawSql(path, sql); !error.empty())
        throw std::runtime_error("version 1: " + error);
    std::filesystem::remove(later);
}

void createdByVersion3(const std::filesystem::path& path)
{
    std::filesystem::path later = path;
    later += ".later";
    (void)created(later);
    std::string sql = std::string(store::schemaStep1) + store::schemaStep2 + store::schemaStep3() +
                      "PRAGMA application_id = 0x44656C62; PRAGMA user_version = 3;"
                      "PRAGMA foreign_keys = off; ATTACH '" +
                      later.string() + "' AS later;";
    sql += "INSERT INTO candidate (id, position, last_name, first_name, company, time, status, "
           "status_reason) SELECT id, position, last_name, first_name, company, time, status, "
           "status_reason FROM later.candidate;";
    sql += "INSERT INTO session SELECT one, id, title, place, held_on, start_time, end_time "
           "FROM later.session;";
    for (const char* table :
         {"juror", "framework", "candidate_block", "acquired_block", "recusal", "journal"})
        sql += std::string("INSERT INTO ") + table + " SELECT * FROM later." + table +
               " ORDER BY 1, 2;";
    if (const std::string error = rawSql(path, sql); !error.empty())
        throw std::runtime_error("version 3: " + error);
    std::filesystem::remove(later);
}

store::SessionFile reopened(const std::filesystem::path& path, store::Access access)
{
    auto file = store::SessionFile::open(path, access, fixedNow);
    if (!file)
        throw std::runtime_error("open: " + file.error().detail);
    return *std::move(file);
}

Edit comment(const char* text)
{
    return SetComment{c1, text};
}

std::string commentIn(const store::SessionFile& file)
{
    return file.deliberation(c1).value().comment;
}

std::string rawSql(const std::filesystem::path& path, const std::string& sql)
{
    const Handle handle = rawOpen(path);
    if (sqlite3_exec(handle.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return sqlite3_errmsg(handle.get());
}

void leftInTransaction(const std::filesystem::path& path, const std::string& sql,
                       const std::filesystem::path& folder)
{
    const Handle handle = rawOpen(path);
    const std::string begun = "PRAGMA cache_size = 1; BEGIN; " + sql; // pages are written at once
    if (sqlite3_exec(handle.get(), begun.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle.get()));
    const std::filesystem::path journal = path.native() + "-journal";
    for (const std::filesystem::path& each : {path, journal})
        std::filesystem::copy_file(each, folder / each.filename());
}

std::string rawValue(const std::filesystem::path& path, const std::string& sql)
{
    const Handle handle = rawOpen(path);
    std::string value;
    const auto keep = [](void* context, int, char** columns, char**) {
        *static_cast<std::string*>(context) = columns[0] == nullptr ? "" : columns[0];
        return 0;
    };
    sqlite3_exec(handle.get(), sql.c_str(), keep, &value, nullptr);
    return value;
}

} // namespace delibere::sample
