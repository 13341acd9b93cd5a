// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection_settings.h"

#include <span>
#include <string>

#include <sqlite3.h>

#include "store/engine_error.h"

namespace delibere::store {

namespace {

constexpr sqlite3_int64 heapLimit = sqlite3_int64{512} << 20U; // bytes, of the whole process

struct Switch {
    int option;
    int wanted;
    const char* name;
};
constexpr Switch switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted_schema"},
    {SQLITE_DBCONFIG_DQS_DML, 0, "dqs_dml"},
    {SQLITE_DBCONFIG_DQS_DDL, 0, "dqs_ddl"},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load_extension"},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0, "view"},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, "fts3_tokenizer"},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1, "fkey"},
};

struct Limit {
    int id;
    int value;
    const char* name;
};
constexpr Limit limits[] = {
    {SQLITE_LIMIT_LENGTH, 32 << 20U, "length"},
    {SQLITE_LIMIT_SQL_LENGTH, 100000, "sql_length"},
    {SQLITE_LIMIT_COLUMN, 100, "column"},
    {SQLITE_LIMIT_EXPR_DEPTH, 50, "expr_depth"},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10, "compound_select"},
    {SQLITE_LIMIT_VDBE_OP, 25000, "vdbe_op"},
    {SQLITE_LIMIT_FUNCTION_ARG, 16, "function_arg"},
    {SQLITE_LIMIT_ATTACHED, 0, "attached"},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100, "variable_number"},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 10, "trigger_depth"},
};

struct Pragma {
    const char* name;
    const char* value;
    const char* readBack;
};
constexpr Pragma pragmasBeforeReading[] = {
    {"cell_size_check", "ON", "1"},
    {"mmap_size", "0", "0"},
    {"locking_mode", "EXCLUSIVE", "exclusive"},
    {"busy_timeout", "0", "0"},
};
constexpr Pragma pragmasOfFile[] = {
    {"synchronous", "EXTRA", "3"}, {"foreign_keys", "ON", "1"},   {"recursive_triggers", "ON", "1"},
    {"secure_delete", "ON", "1"},  {"temp_store", "MEMORY", "2"},
};
constexpr Pragma journalInFile[] = {
    {"journal_mode", "DELETE", "delete"},
};
// Nothing reaches the other database before the commit: it takes all of a transaction back at once,
// and could not take back a part of it.
constexpr Pragma journalInMemory[] = {
    {"journal_mode", "MEMORY", "memory"},
    {"cache_spill", "OFF", "0"},
};

[[noreturn]] void refuseSetting(const std::string& name, const std::string& found)
{
    throw Refused({ProblemCode::StorageFailed, {}, name + " = " + found});
}

void apply(SQLite::Database& database, std::span<const Pragma> pragmas)
{
    for (const Pragma& pragma : pragmas) {
        const std::string name = std::string("PRAGMA ") + pragma.name;
        database.exec(name + "=" + pragma.value);
        const std::string found = database.execAndGet(name).getString();
        if (found != pragma.readBack)
            refuseSetting(pragma.name, found);
    }
}

} // namespace

void applySettingsBeforeReading(SQLite::Database& database)
{
    sqlite3* handle = database.getHandle();
    if (sqlite3_hard_heap_limit64(heapLimit) < 0 || sqlite3_hard_heap_limit64(-1) > heapLimit)
        refuseSetting("hard_heap_limit", "?");
    for (const Switch& wanted : switches) {
        int found = -1;
        sqlite3_db_config(handle, wanted.option, wanted.wanted, &found);
        if (found != wanted.wanted)
            refuseSetting(wanted.name, std::to_string(found));
    }
    for (const Limit& limit : limits) {
        sqlite3_limit(handle, limit.id, limit.value);
        if (const int found = sqlite3_limit(handle, limit.id, -1); found != limit.value)
            refuseSetting(limit.name, std::to_string(found));
    }
    apply(database, pragmasBeforeReading);
}

void applySettingsOfFile(SQLite::Database& database, Journal journal)
{
    if (journal == Journal::Memory)
        apply(database, journalInMemory);
    else
        apply(database, journalInFile);
    apply(database, pragmasOfFile);
}

} // namespace delibere::store
