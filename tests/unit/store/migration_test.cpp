// SPDX-License-Identifier: GPL-3.0-or-later
// The way from one version of the tables to the next: the steps there are, and steps that do not
// exist yet.
#include <initializer_list>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "store/engine_error.h"
#include "store/opening.h"
#include "store/schema.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

namespace {

constexpr const char* addColour = "ALTER TABLE juror ADD COLUMN colour TEXT NOT NULL DEFAULT ''";

constexpr int next = schemaVersion + 1;

// Today's steps and some that do not exist yet.
std::vector<const char*> followedBy(std::initializer_list<const char*> later)
{
    std::vector<const char*> steps(schemaSteps().begin(), schemaSteps().end());
    steps.insert(steps.end(), later);
    return steps;
}

const std::vector<const char*> oneMore = followedBy({addColour});
const std::vector<const char*> failingSteps = followedBy({addColour, "CREATE TABLE juror (x)"});

// copyBefore(schemaVersion): the copy that is made before a file is brought to that version.
std::filesystem::path copyBefore(int version, const TemporaryFolder& folder,
                                 const std::string& name = "")
{
    return folder / ("a.avant-v" + std::to_string(version) + name + ".jury").c_str();
}

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
        const Opened opened = openExisting(path, Access::ReadWrite, {oneMore});
        CHECK(opened.version == next);
        CHECK(opened.access == Access::ReadWrite);
        CHECK(opened.connection->value("SELECT count(colour) FROM juror") == "3");
    }
    CHECK(version(path) == std::to_string(next));
    CHECK(sample::reopened(copyBefore(next, folder)).session().value() == sample::session());
    CHECK(folder.count() == 2);
    CHECK(openExisting(path, Access::ReadWrite, {oneMore}).version == next);
    CHECK(folder.count() == 2);
}

TEST_CASE("a migration that fails stops at the last whole step and loses nothing")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    CHECK_THROWS_AS(openExisting(path, Access::ReadWrite, {failingSteps}), SQLite::Exception);
    CHECK(version(path) == std::to_string(next));
    CHECK(version(copyBefore(next + 1, folder)) == std::to_string(schemaVersion));
    CHECK(openExisting(path, Access::ReadWrite, {oneMore}).version == next);
    CHECK_THROWS_AS(openExisting(path, Access::ReadWrite, {failingSteps}), SQLite::Exception);
    CHECK(version(copyBefore(next + 1, folder, "-2")) == std::to_string(next));
}

TEST_CASE("an older file is not touched by who only reads")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const std::string before = sample::bytesOf(path);
    {
        const Opened opened = openExisting(path, Access::ReadOnly, {oneMore});
        CHECK(opened.version == next);
        CHECK(opened.access == Access::ReadOnly);
        CHECK(opened.through == ReadThrough{false, schemaVersion});
        CHECK(opened.connection->value("SELECT count(colour) FROM juror") == "3");
    }
    CHECK(sample::bytesOf(path) == before);
    CHECK(folder.count() == 1);
}

TEST_CASE("after the opening no statement can change the schema")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const Opened opened = openExisting(folder / "a.jury", Access::ReadWrite, {schemaSteps()});
    for (const char* sql : {"DROP TABLE mark", "CREATE TABLE evil (x)", "PRAGMA synchronous = OFF",
                            "ATTACH ':memory:' AS other", "ALTER TABLE mark RENAME TO note",
                            "PRAGMA writable_schema = ON", "VACUUM"})
        CHECK_THROWS_AS(opened.connection->script(sql), SQLite::Exception);
    CHECK(opened.connection->value("SELECT count(*) FROM juror") == "3");
}

TEST_CASE("the digest kept of each version is that of what its steps make")
{
    SQLite::Database made(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    std::size_t number = 0;
    for (const char* step : schemaSteps()) {
        made.exec(step);
        CHECK(digestOfSchema(made) == schemaDigest(++number));
    }
}

TEST_CASE("a file of version 1 opens with every candidate expected, and reads back equal")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::createdByVersion1(path);
    REQUIRE(version(path) == "1");
    const std::string before = sample::bytesOf(path);
    {
        const SessionFile file = sample::reopened(path);
        CHECK(file.session().value() == sample::session());
        CHECK(file.verifyJournal().has_value());
    }
    CHECK(version(path) == std::to_string(schemaVersion));
    CHECK(sample::rawValue(path, "SELECT group_concat(status || status_reason) FROM candidate") ==
          "expected,expected");
    const auto copy = copyBefore(schemaVersion, folder);
    CHECK(version(copy) == "1");
    CHECK(sample::rawValue(copy, "SELECT count(*) FROM candidate") == "2");
    CHECK(sample::bytesOf(copy).size() == before.size());
    CHECK(folder.count() == 2);
}

TEST_CASE("a migrated file takes a status as one that was born with it")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::createdByVersion1(path);
    Candidate candidate = sample::session().candidates.front();
    candidate.status = CandidateStatus::Suspended;
    candidate.statusReason = "observations demandées";
    CHECK(sample::reopened(path).apply(PutCandidate{candidate}, "").has_value());
    const SessionFile file = sample::reopened(path);
    CHECK(file.session()->candidates.front() == candidate);
    CHECK(file.verifyJournal().has_value());
}

TEST_CASE("the two ways to the present version give the same tables")
{
    const TemporaryFolder folder;
    sample::createdByVersion1(folder / "a.jury");
    (void)sample::reopened(folder / "a.jury");
    (void)sample::created(folder / "b.jury");
    const char* schema =
        "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
    CHECK(sample::rawValue(folder / "a.jury", schema) ==
          sample::rawValue(folder / "b.jury", schema));
}

TEST_CASE("a file of version 3, with all that a jury did, opens and takes a repérage")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::createdByVersion3(path);
    REQUIRE(version(path) == "3");
    const Positioning held = sample::positioning();
    {
        SessionFile file = sample::reopened(path);
        CHECK(file.session().value() == sample::session());
        CHECK(file.positionings().value().empty());
        CHECK(file.apply(PutPositioning{held.id, held.info}, "").has_value());
    }
    CHECK(sample::reopened(path).positionings().value() == std::vector<Positioning>{held});
    CHECK(version(copyBefore(schemaVersion, folder)) == "3");
    const auto fresh = folder / "b.jury";
    (void)sample::created(fresh);
    const char* schema =
        "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
    CHECK(sample::rawValue(path, schema) == sample::rawValue(fresh, schema));
}

TEST_CASE("the status of a sealed candidate comes through version 5, and stays sealed")
{
    SQLite::Database file(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* step : schemaSteps().first(4))
        file.exec(step);
    file.exec("INSERT INTO candidate (id, position, last_name, first_name, company, time, status, "
              "status_reason) VALUES ('c1', 1, 'Roussel', '', '', '', 'suspended', 'x'), "
              "('c2', 2, 'Benali', '', '', '', 'excused', '')");
    file.exec("INSERT INTO record VALUES ('c1', 1, 'signing', 0, zeroblob(32), '{}', '')");
    file.exec(schemaSteps()[4]);
    const auto statuses = [&] {
        return file.execAndGet("SELECT group_concat(id || status || status_reason) FROM candidate")
            .getString();
    };
    CHECK(statuses() == "c1suspendedx,c2excused");
    CHECK_THROWS_AS(file.exec("UPDATE candidate SET status = 'abandoned' WHERE id = 'c1'"),
                    SQLite::Exception);
    file.exec("UPDATE candidate SET status = 'abandoned' WHERE id = 'c2'");
    CHECK(statuses() == "c1suspendedx,c2abandoned");
}

TEST_CASE("a file from before there were rooms has none, and takes one and what is noted")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::createdByVersion3(path);
    Candidate candidate = sample::session().candidates.front();
    candidate.room = "Salle A";
    const HearingNotes notes{"Lise Roy", "08:50", true, "09:02", "09:24"};
    {
        SessionFile file = sample::reopened(path);
        CHECK(file.session()->candidates.front().room.empty());
        CHECK(file.session()->info.practical.empty());
        CHECK(file.session()->hearingNotes.empty());
        CHECK(file.apply(PutCandidate{candidate}, "").has_value());
        CHECK(file.apply(SetHearingNotes{candidate.id, notes}, "").has_value());
    }
    const SessionFile file = sample::reopened(path);
    CHECK(file.session()->candidates.front() == candidate);
    CHECK(file.session()->notesOf(candidate.id) == notes);
    CHECK(file.verifyJournal().has_value());
}
