// SPDX-License-Identifier: GPL-3.0-or-later
// After a failure: the same file again once it can be believed, or a copy elsewhere.
#include <catch2/catch.hpp>

#include "store/session_file.h"
#include "support/file_size_limit.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::comment;
using sample::commentIn;
using sample::TemporaryFolder;

namespace {

const SessionId sessionId = sample::session().id;

} // namespace

TEST_CASE("after an error of the medium a file is written again once it was opened again")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    REQUIRE(file.apply(comment("avant"), "m1"));
    {
        const sample::FileSizeLimit tooSmall(1024);
        const auto failed = file.apply(comment("pendant"), "m1");
        REQUIRE_FALSE(failed);
        CHECK(failed.error().code == ProblemCode::StorageFailed);
        CHECK(failed.error().where == (folder / "a.jury").string());
        CHECK(failed.error().numbers == std::vector<std::int64_t>{EFBIG});
    }
    CHECK(file.stopped());
    CHECK(file.apply(comment("après"), "m1").error().code == ProblemCode::StorageFailed);
    REQUIRE(file.reopen(sessionId));
    CHECK_FALSE(file.stopped());
    CHECK(commentIn(file) == "avant");
    CHECK(file.apply(comment("après"), "m1"));
    CHECK(file.verifyJournal());
}

TEST_CASE("a file that cannot be opened again for writing is read on and stays stopped")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    REQUIRE(file.apply(comment("avant"), "m1"));
    {
        const sample::FileSizeLimit tooSmall(1024);
        REQUIRE_FALSE(file.apply(comment("pendant"), "m1"));
    }
    using std::filesystem::perms;
    const auto allow = [&](perms ofFolder, perms ofFiles) {
        std::filesystem::permissions(folder.path(), ofFolder);
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            std::filesystem::permissions(entry.path(), ofFiles); // the engine's journal too
    };
    allow(perms(0555), perms(0444));
    {
        const sample::WithoutPrivileges nobody;
        CHECK(file.reopen(sessionId).error().code == ProblemCode::SessionReadOnly);
    }
    CHECK(file.stopped());
    CHECK(commentIn(file) == "avant");
    allow(perms(0755), perms(0644));
    CHECK(file.reopen(sessionId));
    CHECK(file.apply(comment("après"), "m1"));
}

TEST_CASE("what cannot be opened at all fails in one way until it can")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    SessionFile file = sample::created(path);
    {
        const sample::FileSizeLimit tooSmall(1024);
        REQUIRE_FALSE(file.apply(comment("pendant"), "m1"));
    }
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    {
        const sample::WithoutPrivileges nobody;
        CHECK_FALSE(file.reopen(sessionId));
    }
    CHECK(file.stopped());
    CHECK(file.session().error().code == ProblemCode::StorageFailed);
    CHECK(file.copyTo(folder / "b.jury").error().code == ProblemCode::StorageFailed);
    CHECK(file.apply(comment("x"), "m1").error().code == ProblemCode::StorageFailed);
    CHECK(folder.count() == 1);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    CHECK(file.reopen(sessionId));
    CHECK(file.apply(comment("x"), "m1"));
}

TEST_CASE("a file that comes back under its name goes on, one at another point does not")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    SessionFile file = sample::created(path);
    REQUIRE(file.apply(comment("un"), "m1"));
    REQUIRE(file.copyTo(folder / "copy.jury"));
    SECTION("the file itself")
    {
        std::filesystem::rename(path, folder / "away.jury");
        CHECK(file.stopped());
        CHECK(file.reopen(sessionId).error().code == ProblemCode::SessionMoved);
        CHECK(commentIn(file) == "un");
        std::filesystem::rename(folder / "away.jury", path);
        CHECK_FALSE(file.stopped());
    }
    SECTION("a copy that holds all of it")
    {
        std::filesystem::rename(folder / "copy.jury", path);
        CHECK(file.stopped());
        REQUIRE(file.reopen(sessionId));
        CHECK_FALSE(file.stopped());
    }
    SECTION("an older copy is refused and the content stays readable")
    {
        REQUIRE(file.apply(comment("deux"), "m1"));
        std::filesystem::rename(folder / "copy.jury", path);
        CHECK(file.reopen(sessionId).error().code == ProblemCode::SessionMoved);
        CHECK(file.stopped());
        CHECK(commentIn(file) == "deux");
        return;
    }
    SECTION("another session is refused")
    {
        CHECK(file.reopen(SessionId("00000000-0000-4000-8000-000000000000")).error().code ==
              ProblemCode::SessionMoved);
        CHECK(file.stopped());
        return;
    }
    CHECK(file.apply(comment("trois"), "m1"));
    CHECK(file.verifyJournal());
}

TEST_CASE("a copy goes on with what the first file could not take, and that one stays as it was")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    REQUIRE(file.apply(comment("avant"), "m1"));
    const std::size_t entries = file.journal().value().size();
    auto moved =
        file.continueIn(folder / "b.jury", {{comment("m2 dit"), "m2"}, {comment("m1 dit"), "m1"}});
    REQUIRE(moved);
    CHECK(moved->at == sample::fixedNow());
    CHECK(moved->file.path() == folder / "b.jury");
    CHECK(commentIn(moved->file) == "m1 dit");
    const auto journal = moved->file.journal().value();
    REQUIRE(journal.size() == entries + 2);
    CHECK(journal[entries].actor == "m2");
    CHECK(journal[entries + 1].actor == "m1");
    CHECK(moved->file.verifyJournal());
    CHECK(commentIn(file) == "avant");
    CHECK(file.journal().value().size() == entries);
}

TEST_CASE("a copy that cannot be completed leaves nothing where it should have been")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    sample::putBytes(folder / "taken.jury", "precious");
    const std::size_t before = folder.count(); // the engine's journal is one of them
    CHECK(file.continueIn(folder / "taken.jury", {}).error().code == ProblemCode::FileExists);
    CHECK(file.continueIn(folder / "a.jury", {}).error().code == ProblemCode::FileExists);
    CHECK(file.continueIn(folder / "missing/b.jury", {}).error() ==
          Problem{
              ProblemCode::FileUnwritable, (folder / "missing/b.jury").string(), {}, {}, {ENOENT}});
    CHECK(file.continueIn(folder / "b.jury", {{SetComment{CandidateId("c9"), "x"}, ""}})
              .error()
              .code == ProblemCode::NotStorable);
    CHECK(folder.count() == before);
    CHECK(sample::bytesOf(folder / "taken.jury") == "precious");
    CHECK(file.apply(comment("encore là"), "m1"));
}

TEST_CASE("several steps reach the file together, or none of them does")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const auto lines = file.journal()->size();
    const auto position = file.journalPosition();
    REQUIRE(file.begin());
    REQUIRE(file.apply(comment("un"), "m1"));
    CHECK(commentIn(file) == "un"); // the next step sees it
    file.rollBack();
    CHECK(commentIn(file).empty());
    CHECK(file.journalPosition() == position);
    CHECK(file.journal()->size() == lines);
    REQUIRE(file.begin());
    REQUIRE(file.apply(comment("un"), "m1"));
    REQUIRE(file.apply(comment("deux"), "m1"));
    REQUIRE(file.commit());
    CHECK_FALSE(file.stopped());
    REQUIRE(file.apply(comment("trois"), "m1")); // alone again
    CHECK(file.journal()->size() == lines + 3);
    CHECK(file.verifyJournal());
}

TEST_CASE("a step that the tables refuse takes the steps before it along")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    REQUIRE(file.begin());
    REQUIRE(file.apply(comment("un"), "m1"));
    REQUIRE_FALSE(file.apply(SetComment{CandidateId("c99"), "deux"}, "m1"));
    CHECK(commentIn(file).empty());
    REQUIRE(file.apply(comment("trois"), "m1"));
    CHECK(file.verifyJournal());
    CHECK(commentIn(file) == "trois");
}
