// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <catch2/catch.hpp>

#include "store/session_file.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

namespace {

Problem refusal(const std::filesystem::path& path)
{
    const auto file = SessionFile::open(path);
    REQUIRE_FALSE(file);
    return file.error();
}

} // namespace

TEST_CASE("a schema with anything of its own is refused, and the thing is named")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const auto [sql, name] = GENERATE(table<std::string, std::string>(
        {{"CREATE TRIGGER evil AFTER INSERT ON mark BEGIN DELETE FROM remark; END", "evil"},
         {"CREATE VIEW evil AS SELECT * FROM mark", "evil"},
         {"CREATE TABLE evil (x)", "evil"},
         {"CREATE INDEX evil ON mark (value)", "evil"},
         {"DROP TRIGGER journal_kept_on_delete", "journal_kept_on_delete"},
         {"DROP TABLE question", "question"},
         {"ALTER TABLE remark ADD COLUMN evil TEXT", "remark"},
         {"ALTER TABLE juror RENAME COLUMN college TO ecole", "juror"},
         {"CREATE TABLE aaa (x INTEGER PRIMARY KEY AUTOINCREMENT)", "aaa"}}));
    REQUIRE(sample::rawSql(path, sql).empty());
    const Problem problem = refusal(path);
    CHECK(problem.code == ProblemCode::SessionCorrupt);
    CHECK(problem.where == path.string());
    CHECK(problem.detail.rfind("schema: ", 0) == 0);
    if (sql.rfind("DROP", 0) != 0)
        CHECK(problem.detail == "schema: " + name);
}

TEST_CASE("a constraint taken out of the schema text is seen")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    REQUIRE(sample::rawSql(path, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                                 "replace(sql, 'BETWEEN 0 AND 100', 'BETWEEN 0 AND 999') "
                                 "WHERE name = 'mark'")
                .empty());
    CHECK(refusal(path).detail == "schema: mark");
}

TEST_CASE("a mark out of its range is refused when it is read, and no copy is made of it")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    {
        SessionFile file = sample::created(path);
        const SetMark mark{sample::key("c1", "m1"), CriterionId("C1.1"), Evidence::Dossier,
                           Percent{60}};
        REQUIRE(file.apply(mark, "m1"));
    }
    const auto change = GENERATE("value = 101", "value = -1", "kind = 'level', value = 7",
                                 "kind = 'guessed'", "evidence = 'rumour'");
    INFO(change);
    REQUIRE(sample::rawSql(path, std::string("PRAGMA ignore_check_constraints = ON; "
                                             "UPDATE mark SET ") +
                                     change)
                .empty());
    const auto file = SessionFile::open(path);
    REQUIRE(file);
    CHECK(file->sheets(CandidateId("c1")).error().code == ProblemCode::SessionCorrupt);
    CHECK(file->sheet(sample::key("c1", "m1")).error().code == ProblemCode::SessionCorrupt);
    CHECK(file->copyTo(folder / "b.jury").error().code == ProblemCode::SessionCorrupt);
    CHECK_FALSE(std::filesystem::exists(folder / "b.jury"));
}

TEST_CASE("a juror or an appraisal against its CHECK is refused at the opening")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const auto change =
        GENERATE("UPDATE juror SET role = 'king'", "UPDATE candidate SET status = 'late'",
                 "UPDATE session SET held_on = 'demain'");
    INFO(change);
    REQUIRE(sample::rawSql(path, std::string("PRAGMA ignore_check_constraints = ON; ") + change)
                .empty());
    CHECK(refusal(path).code == ProblemCode::SessionCorrupt);
}

TEST_CASE("what is not one of our files is not taken for one")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    SECTION("empty")
    {
        sample::putBytes(path, "");
    }
    SECTION("a text")
    {
        sample::putBytes(path, std::string(5000, 'x'));
    }
    SECTION("a few bytes")
    {
        sample::putBytes(path, "SQLite");
    }
    SECTION("another program's database")
    {
        REQUIRE(sample::rawSql(path, "CREATE TABLE t (x)").empty());
    }
    SECTION("another application id")
    {
        sample::created(path);
        REQUIRE(sample::rawSql(path, "PRAGMA application_id = 7").empty());
    }
    SECTION("a folder")
    {
        std::filesystem::create_directory(path);
    }
    SECTION("a link")
    {
        sample::created(folder / "b.jury");
        std::filesystem::create_symlink(folder / "b.jury", path);
    }
    CHECK(refusal(path) == Problem{ProblemCode::NotASession, path.string(), refusal(path).detail});
}

TEST_CASE("a file that is not there is said to be missing, and is not made")
{
    const TemporaryFolder folder;
    CHECK(refusal(folder / "a.jury") ==
          Problem{ProblemCode::FileNotFound, (folder / "a.jury").string(), ""});
    CHECK(refusal(folder / "missing/a.jury").code == ProblemCode::FileNotFound);
    CHECK(folder.count() == 0);
}

TEST_CASE("a version that never was is damage")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const std::string version = GENERATE("0", "-1");
    REQUIRE(sample::rawSql(folder / "a.jury", "PRAGMA user_version = " + version).empty());
    CHECK(refusal(folder / "a.jury") ==
          Problem{ProblemCode::SessionCorrupt, (folder / "a.jury").string(), "version " + version});
}

TEST_CASE("a file of a newer program opens for reading and refuses every edit")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const std::string newer = std::to_string(store::schemaVersion + 1);
    REQUIRE(sample::rawSql(path, "PRAGMA user_version = " + newer + "; CREATE TABLE later (x)")
                .empty());
    SessionFile file = sample::reopened(path);
    CHECK(file.access() == Access::ReadOnly);
    CHECK(file.session().value() == sample::session());
    CHECK(file.apply(SetComment{CandidateId("c1"), "x"}, "m1").error() ==
          Problem{ProblemCode::SessionNewer, path.string(), {}, {}, {store::schemaVersion + 1}});
    CHECK(file.copyTo(folder / "b.jury"));
}

TEST_CASE("a file cut at any page is refused")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const std::string whole = sample::bytesOf(folder / "a.jury");
    for (std::size_t length = 1; length < whole.size(); length += 1024) {
        sample::putBytes(folder / "b.jury", whole.substr(0, length));
        INFO("length " << length);
        const auto file = SessionFile::open(folder / "b.jury");
        if (file) { // what the last page lost was its empty end
            CHECK(length + 4096 > whole.size());
            CHECK(file->verifyContent().has_value());
            continue;
        }
        const ProblemCode code = file.error().code;
        CHECK((code == ProblemCode::SessionCorrupt || code == ProblemCode::NotASession));
    }
}

TEST_CASE("a flipped bit never crashes and never gives another framework")
{
    const TemporaryFolder folder;
    NewSession made = sample::newSession();
    for (int line = 0; line < 3000; ++line)
        made.frameworkBytes += "critère " + std::to_string(line) + "\n";
    REQUIRE(SessionFile::create(folder / "a.jury", made));
    const std::string whole = sample::bytesOf(folder / "a.jury");
    std::mt19937 random(20260312);
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        std::string flipped = whole;
        const std::size_t at = random() % flipped.size();
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (random() % 8)));
        sample::putBytes(folder / "b.jury", flipped);
        INFO("byte " << at);
        const auto file = SessionFile::open(folder / "b.jury");
        if (!file) {
            ++refused;
            continue;
        }
        const Result<std::string> framework = file->frameworkBytes();
        CHECK((!framework || *framework == made.frameworkBytes));
        (void)file->session();
        (void)file->sheets(CandidateId("c1"));
        (void)file->journal();
        (void)file->verifyJournal();
    }
    CHECK(refused > 50);
}

TEST_CASE("a framework that is not the one of the first day is refused")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const std::string trigger = sample::rawValue(
        path, "SELECT sql FROM sqlite_schema WHERE name = 'framework_kept_on_update'");
    CHECK(sample::rawSql(path, "UPDATE framework SET bytes = x'00'") == "the framework is frozen");
    CHECK(sample::rawSql(path, "REPLACE INTO framework VALUES (1, 'a', 'b', zeroblob(32), x'')") ==
          "the framework is frozen");
    REQUIRE(sample::rawSql(path, "DROP TRIGGER framework_kept_on_update; "
                                 "UPDATE framework SET bytes = CAST('{}' AS BLOB); " +
                                     trigger)
                .empty());
    CHECK(refusal(path) == Problem{ProblemCode::SessionCorrupt, path.string(), "framework"});
}

TEST_CASE("a text with characters that hide is not read")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    REQUIRE(
        sample::rawSql(path, "UPDATE candidate SET last_name = 'a' || char(8238) || 'b'").empty());
    CHECK(sample::reopened(path).session().error().code == ProblemCode::SessionCorrupt);
    CHECK_FALSE(sample::rawSql(path, "UPDATE candidate SET last_name = 'a' || char(0)").empty());
}
