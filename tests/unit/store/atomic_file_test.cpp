// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/atomic_file.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "unit/store/files.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

TEST_CASE("a written file holds every byte and is private")
{
    const TemporaryFolder folder;
    const std::string bytes = std::string(200000, 'x') + std::string("\0é", 3);
    REQUIRE(writeFile(folder / "a.pdf", bytes));
    CHECK(sample::bytesOf(folder / "a.pdf") == bytes);
    struct stat status {};
    REQUIRE(::stat((folder / "a.pdf").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    CHECK(folder.count() == 1);
}

TEST_CASE("an existing file is replaced when that is asked, and refused otherwise")
{
    const TemporaryFolder folder;
    sample::putBytes(folder / "a", "old");
    CHECK(writeFile(folder / "a", "new", IfExists::Refuse).error() ==
          Problem{ProblemCode::FileExists, (folder / "a").string(), ""});
    CHECK(sample::bytesOf(folder / "a") == "old");
    REQUIRE(writeFile(folder / "a", "new"));
    CHECK(sample::bytesOf(folder / "a") == "new");
    REQUIRE(writeFile(folder / "b", "", IfExists::Refuse));
    CHECK(sample::bytesOf(folder / "b").empty());
    CHECK(folder.count() == 2);
}

TEST_CASE("a write that cannot be done says so and leaves nothing")
{
    const TemporaryFolder folder;
    CHECK(writeFile(folder / "missing/a", "x").error().code == ProblemCode::FileUnwritable);
    std::filesystem::create_directory(folder / "a");
    const Result<void> onFolder = writeFile(folder / "a", "x");
    CHECK(onFolder.error().code == ProblemCode::OutputNotAFile);
    CHECK(folder.count() == 1);
    {
        const sample::WithoutPrivileges nobody;
        CHECK(writeFile(folder / "b", "x").error().code == ProblemCode::FileUnwritable);
    }
    CHECK(folder.count() == 1);
}

TEST_CASE("a file is read whole up to its limit and never beyond")
{
    const TemporaryFolder folder;
    sample::putBytes(folder / "a", "12345");
    CHECK(readFile(folder / "a", 5).value() == "12345");
    CHECK(readFile(folder / "a", 4).error() ==
          Problem{ProblemCode::FileTooLarge, (folder / "a").string(), {}, {}, {4}});
    // Announces no size: the limit holds for what comes.
    CHECK(readFile("/proc/self/status", 10).error().code == ProblemCode::FileTooLarge);
    CHECK(readFile(folder / "none", 5).error() ==
          Problem{ProblemCode::FileNotFound, (folder / "none").string(), ""});
}

TEST_CASE("only regular files are read, through links as well")
{
    const TemporaryFolder folder;
    sample::putBytes(folder / "a", "x");
    std::filesystem::create_symlink(folder / "a", folder / "link");
    CHECK(readFile(folder / "link", 5).value() == "x");
    CHECK(readFile(folder.path(), 5).error().code == ProblemCode::FileUnreadable);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(readFile(folder / "pipe", 5).error().code == ProblemCode::FileUnreadable);
}

TEST_CASE("a file that may not be read is not one that is missing")
{
    const TemporaryFolder folder;
    sample::putBytes(folder / "a", "x");
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all |
                                                    std::filesystem::perms::others_exec);
    std::filesystem::permissions(folder / "a", std::filesystem::perms::none);
    const sample::WithoutPrivileges nobody;
    CHECK(readFile(folder / "a", 5).error().code == ProblemCode::FileUnreadable);
}
