// SPDX-License-Identifier: GPL-3.0-or-later
// Is this file one of ours, whole, and with our tables and nothing else? And the steps that bring
// an older one to the present version. Throws SQLite::Exception or Refused.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "domain/problem.h"
#include "store/connection.h"

namespace delibere::store {

inline constexpr std::int32_t applicationId = 0x44656C62;          // "Delb"
inline constexpr std::int32_t encryptedApplicationId = 0x44656C63; // "Delc": encrypted_file.h
inline constexpr std::int32_t campaignApplicationId = 0x44656C64;  // "Deld": campaign_file.h

// Step n, counted from 1, makes version n out of version n - 1. Version 0 is the empty file.
using SchemaSteps = std::span<const char* const>;

[[nodiscard]] SchemaSteps schemaSteps();

// A kind of database of ours. By default a session in clear.
struct FileKind {
    SchemaSteps steps;
    std::int32_t application = applicationId;
    ProblemCode notOurs = ProblemCode::NotASession;
    const char* ending = ".jury";
    // Whose CHECKs an opening leaves alone: they take longer than all the rest of it.
    std::array<std::string_view, 2> longTables{"mark", "journal"};
};

// SessionCorrupt, with the name of the first line that differs from what the steps make.
void requireSchema(SQLite::Database& database, SchemaSteps steps);

// SHA-256, in lowercase hexadecimal, of the lines of sqlite_schema: of version `version` (from 1),
// and of an open file.
[[nodiscard]] std::string_view schemaDigest(std::size_t version);
[[nodiscard]] std::string digestOfSchema(SQLite::Database& database);

// Whole: also the CHECKs of the long tables, row by row.
enum class Thoroughness { Opening, Whole };

// quick_check before anything else, then the application, the version, and every line of the
// schema of a version that the steps know. Gives the version, which may be newer than the steps.
[[nodiscard]] int identify(Connection& connection, const FileKind& kind,
                           Thoroughness thoroughness = Thoroughness::Opening);

// Runs the steps after `version`, each in a transaction of its own, and checks what they made.
void migrate(Connection& connection, int version, SchemaSteps steps);

} // namespace delibere::store
