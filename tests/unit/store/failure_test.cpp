// SPDX-License-Identifier: GPL-3.0-or-later
// The file under our feet: held by another, moved, deleted, not ours to write.
#include <catch2/catch.hpp>

#include "store/session_file.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::comment;
using sample::commentIn;
using sample::TemporaryFolder;

TEST_CASE("a second instance is refused at once, and let in afterwards")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    {
        const SessionFile first = sample::created(path);
        for (const Access access : {Access::ReadWrite, Access::ReadOnly})
            CHECK(SessionFile::open(path, access).error().code == ProblemCode::SessionLocked);
    }
    CHECK(SessionFile::open(path));
}

TEST_CASE("readers share a file and keep writers out")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const SessionFile first = sample::reopened(path, Access::ReadOnly);
    const SessionFile second = sample::reopened(path, Access::ReadOnly);
    CHECK(second.session().value() == sample::session());
    CHECK(SessionFile::open(path).error().code == ProblemCode::SessionLocked);
}

TEST_CASE("a file opened for reading refuses every edit")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    SessionFile file = sample::reopened(path, Access::ReadOnly);
    CHECK(file.access() == Access::ReadOnly);
    CHECK(file.apply(comment("x"), "m1").error() ==
          Problem{ProblemCode::SessionReadOnly, path.string(), ""});
}

TEST_CASE("a file moved, deleted or replaced while open takes no edit but can be copied")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    SessionFile file = sample::created(path);
    REQUIRE(file.apply(comment("avant"), "m1"));
    SECTION("moved")
    {
        std::filesystem::rename(path, folder / "b.jury");
    }
    SECTION("deleted")
    {
        std::filesystem::remove(path);
    }
    SECTION("replaced")
    {
        sample::putBytes(folder / "c", "x");
        std::filesystem::rename(folder / "c", path);
    }
    const auto refused = file.apply(comment("après"), "m1");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::SessionMoved);
    CHECK(refused.error().where == path.string());
    CHECK(commentIn(file) == "avant");
    REQUIRE(file.copyTo(folder / "copy.jury"));
    CHECK(commentIn(sample::reopened(folder / "copy.jury")) == "avant");
}

TEST_CASE("a file or a folder that may not be written is said so before any edit")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    using std::filesystem::perms;
    sample::created(path);
    const perms readable = perms(0755);
    std::filesystem::permissions(path, readable);
    std::filesystem::permissions(folder.path(), readable);
    SECTION("the file")
    {
        std::filesystem::permissions(folder.path(), perms::all);
    }
    SECTION("the folder")
    {
        std::filesystem::permissions(path, perms::all);
    }
    const sample::WithoutPrivileges nobody;
    CHECK(SessionFile::open(path).error() ==
          Problem{ProblemCode::SessionReadOnly, path.string(), ""});
    CHECK(sample::reopened(path, Access::ReadOnly).session().value() == sample::session());
}

TEST_CASE("a file that may not be read is not called damaged")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const sample::WithoutPrivileges nobody;
    CHECK(SessionFile::open(path, Access::ReadOnly).error().code == ProblemCode::FileUnreadable);
}

TEST_CASE("a folder reached through a link is an ordinary folder")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_directory_symlink(folder / "real", folder / "link");
    SessionFile file = sample::created(folder / "link/a.jury");
    CHECK(file.apply(comment("x"), "m1"));
    CHECK(std::filesystem::exists(folder / "real/a.jury"));
}
