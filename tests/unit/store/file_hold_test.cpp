// SPDX-License-Identifier: GPL-3.0-or-later
// The lock of an open session, seen by a process of its own: what this one closes must not drop it.
#include "store/file_hold.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

namespace {

// What a file dialog does with every file of the folder that it shows.
void lookAt(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(descriptor >= 0);
    ::close(descriptor);
}

// Somebody else could lock these bytes. Locks of a process are not inherited by its child, which
// asks as any other program would.
bool freeForOthers(const std::filesystem::path& path, off_t start, off_t length)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
        struct flock wanted {};
        wanted.l_type = F_WRLCK;
        wanted.l_whence = SEEK_SET;
        wanted.l_start = start;
        wanted.l_len = length;
        ::_exit(::fcntl(descriptor, F_GETLK, &wanted) == 0 && wanted.l_type == F_UNLCK ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

constexpr off_t engineBytes = 0x40000000;
constexpr off_t engineByteCount = 512;
constexpr off_t ourByte = off_t{1} << 62U;

} // namespace

TEST_CASE("a session stays held when something else in the program opens and closes its file")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    {
        SessionFile file = sample::created(path);
        CHECK_FALSE(freeForOthers(path, ourByte, 1));
        CHECK_FALSE(freeForOthers(path, engineBytes, engineByteCount));
        lookAt(path);
        CHECK_FALSE(freeForOthers(path, ourByte, 1));
        REQUIRE(file.apply(SetComment{CandidateId("c1"), "après"}, "m1"));
        CHECK_FALSE(freeForOthers(path, engineBytes, engineByteCount)); // taken again
    }
    CHECK(freeForOthers(path, 0, 0));
    CHECK(SessionFile::open(path));
}

TEST_CASE("readers share a file, exclude who writes, and give it back with the last of them")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    {
        const SessionFile first = sample::reopened(path, Access::ReadOnly);
        {
            const SessionFile second = sample::reopened(path, Access::ReadOnly);
        }
        lookAt(path);
        CHECK_FALSE(freeForOthers(path, ourByte, 1));
        CHECK(SessionFile::open(path).error().code == ProblemCode::SessionLocked);
    }
    CHECK(freeForOthers(path, 0, 0));
    CHECK(SessionFile::open(path));
}

TEST_CASE("what is no session is refused as it lies")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    const std::string content =
        GENERATE(std::string(), std::string("bonjour"), std::string(4096, '\0'));
    sample::putBytes(path, content);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        CHECK(SessionFile::open(path, access).error() ==
              Problem{ProblemCode::NotASession, path.string(), {}});
    CHECK(sample::bytesOf(path) == content);
    CHECK(folder.count() == 1);
}

TEST_CASE("the database of another program is refused as it lies")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    REQUIRE(sample::rawSql(path, "PRAGMA journal_mode = WAL; CREATE TABLE t (x); "
                                 "INSERT INTO t VALUES (1)")
                .empty());
    const std::string before = sample::bytesOf(path);
    CHECK(SessionFile::open(path).error().code == ProblemCode::NotASession);
    CHECK(sample::bytesOf(path) == before);
    CHECK(folder.count() == 1);
}
