// SPDX-License-Identifier: GPL-3.0-or-later
// The way from one version of the tables to the next, shown on steps that do not exist yet.
#include <array>

#include <catch2/catch.hpp>

#include "store/engine_error.h"
#include "store/opening.h"
#include "store/schema_1.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

namespace {

constexpr const char* addColour = "ALTER TABLE juror ADD COLUMN colour TEXT NOT NULL DEFAULT ''";
const std::array<const char*, 2> twoSteps{schemaStep1, addColour};
const std::array<const char*, 3> failingSteps{schemaStep1, addColour, "CREATE TABLE juror (x)"};

std::string version(const std::filesystem::path& path)
{
    return sample::rawValue(path, "PRAGMA user_version");
}

} // namespace

TEST_CASE("an older file is copied, then brought to the present version")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    {
        const Opened opened = openExisting(path, Access::ReadWrite, twoSteps);
        CHECK(opened.version == 2);
        CHECK(opened.access == Access::ReadWrite);
        CHECK(opened.connection->value("SELECT count(colour) FROM juror") == "3");
    }
    CHECK(version(path) == "2");
    CHECK(sample::reopened(folder / "a.avant-v2.jury").session().value() == sample::session());
    CHECK(folder.count() == 2);
    CHECK(openExisting(path, Access::ReadWrite, twoSteps).version == 2);
    CHECK(folder.count() == 2);
}

TEST_CASE("a migration that fails stops at the last whole step and loses nothing")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    CHECK_THROWS_AS(openExisting(path, Access::ReadWrite, failingSteps), SQLite::Exception);
    CHECK(version(path) == "2");
    CHECK(version(folder / "a.avant-v3.jury") == "1");
    CHECK(openExisting(path, Access::ReadWrite, twoSteps).version == 2);
    CHECK_THROWS_AS(openExisting(path, Access::ReadWrite, failingSteps), SQLite::Exception);
    CHECK(version(folder / "a.avant-v3-2.jury") == "2");
}

TEST_CASE("an older file is not touched by who only reads")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const std::string before = sample::bytesOf(path);
    CHECK_THROWS_AS(openExisting(path, Access::ReadOnly, twoSteps), Refused);
    CHECK(sample::bytesOf(path) == before);
}

TEST_CASE("after the opening no statement can change the schema")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const Opened opened = openExisting(folder / "a.jury", Access::ReadWrite, schemaSteps());
    for (const char* sql : {"DROP TABLE mark", "CREATE TABLE evil (x)", "PRAGMA synchronous = OFF",
                            "ATTACH ':memory:' AS other", "ALTER TABLE mark RENAME TO note",
                            "PRAGMA writable_schema = ON", "VACUUM"})
        CHECK_THROWS_AS(opened.connection->script(sql), SQLite::Exception);
    CHECK(opened.connection->value("SELECT count(*) FROM juror") == "3");
}
