// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/output_place.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "store/atomic_file.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

namespace {

// Refused with this code, and what lies there is as it was.
void checkRefused(const std::filesystem::path& path, ProblemCode code)
{
    INFO(path);
    CHECK(checkOutput(path).error() == Problem{code, path.string(), {}});
    for (const IfExists ifExists : {IfExists::Replace, IfExists::Refuse})
        CHECK(writeFile(path, "x", ifExists).error().code == code);
}

} // namespace

TEST_CASE("a session is replaced by no output, under whatever name it is reached")
{
    const TemporaryFolder folder;
    const auto session = folder / "a.jury";
    sample::created(session);
    std::filesystem::create_symlink(session, folder / "lien.csv");
    std::filesystem::create_hard_link(session, folder / "double.csv");
    const std::string before = sample::bytesOf(session);
    checkRefused(session, ProblemCode::OutputIsSession);
    checkRefused(folder / "lien.csv", ProblemCode::OutputIsSession);
    checkRefused(folder / "double.csv", ProblemCode::OutputIsSession);
    checkRefused(folder / "../" / folder.path().filename() / "a.jury",
                 ProblemCode::OutputIsSession);
    checkRefused(folder / "pas-encore.JURY", ProblemCode::OutputIsSession);
    CHECK(std::filesystem::is_symlink(folder / "lien.csv"));
    CHECK(sample::bytesOf(session) == before);
    CHECK(folder.count() == 3);
}

TEST_CASE("a session that is open is refused as an output and stays held")
{
    const TemporaryFolder folder;
    const SessionFile file = sample::created(folder / "a.jury");
    std::filesystem::create_hard_link(folder / "a.jury", folder / "double.csv");
    checkRefused(folder / "double.csv", ProblemCode::OutputIsSession);
    CHECK(SessionFile::open(folder / "a.jury").error().code == ProblemCode::SessionLocked);
}

TEST_CASE("what is no regular file is replaced by no output")
{
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "tube").c_str(), 0600) == 0);
    std::filesystem::create_symlink("/dev/null", folder / "lien");
    std::filesystem::create_directory(folder / "dossier");
    for (const char* name : {"tube", "lien", "dossier"})
        checkRefused(folder / name, ProblemCode::OutputNotAFile);
    checkRefused("/dev/full", ProblemCode::OutputNotAFile);
    CHECK(std::filesystem::is_fifo(folder / "tube"));
    CHECK(std::filesystem::is_symlink(folder / "lien"));
    CHECK(folder.count() == 3);
}

TEST_CASE("a file that was read is replaced by no output; what this program wrote is")
{
    const TemporaryFolder folder;
    sample::putBytes(folder / "lu.json", "{}");
    REQUIRE(readFile(folder / "lu.json", 10));
    std::filesystem::create_symlink(folder / "lu.json", folder / "lien");
    checkRefused(folder / "lu.json", ProblemCode::OutputIsInput);
    checkRefused(folder / "lien", ProblemCode::OutputIsInput);
    CHECK(sample::bytesOf(folder / "lu.json") == "{}");
    REQUIRE(writeFile(folder / "ecrit.json", "1"));
    REQUIRE(readFile(folder / "ecrit.json", 10));
    REQUIRE(writeFile(folder / "ecrit.json", "2"));
    CHECK(sample::bytesOf(folder / "ecrit.json") == "2");
    sample::putBytes(folder / "autre.json", "{}");
    CHECK(writeFile(folder / "autre.json", "3"));
}
