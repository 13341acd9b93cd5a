// SPDX-License-Identifier: GPL-3.0-or-later
// What every connection is set to, and read back from it: the engine ignores a setting that it
// does not know. The reasons are in docs/adr/0002-sqlite-file-settings.md.
#pragma once

#include <SQLiteCpp/Database.h>

namespace delibere::store {

// Nothing here reads the file.
void applySettingsBeforeReading(SQLite::Database& database);

// Once the file is believed: the settings that look into it.
// Where the engine keeps what would take a transaction back. Memory: of pages that another database
// makes durable.
enum class Journal { File, Memory };
void applySettingsOfFile(SQLite::Database& database, Journal journal = Journal::File);

} // namespace delibere::store
