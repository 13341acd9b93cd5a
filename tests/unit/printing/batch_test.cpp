// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <fstream>

#include "app/files.h"
#include "printing/batch.h"
#include "printing/file_names.h"
#include "unit/app/signed_room.h"

using namespace delibere;
using namespace delibere::printing;

namespace {

std::vector<Form> everySheet(sample::SignedRoom& room)
{
    auto sheets = forms(room.session(), Viewer::staff(), FormKind::Sheet);
    REQUIRE(sheets);
    REQUIRE(sheets->size() >= 4);
    return *sheets;
}

std::string contentOf(const std::filesystem::path& path)
{
    const auto bytes = app::readFile(path, 1'000'000);
    REQUIRE(bytes);
    return *bytes;
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    const std::filesystem::directory_iterator files(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

const Form unknown{FormKind::Grid, CandidateId("c99"), {}, 0};

} // namespace

TEST_CASE("every form asked for comes out, in its order, in a folder that is made")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    const auto folder = scratch.path() / "a" / "b";
    const auto sheets = everySheet(room);
    const auto written = writeForms(room.session(), Viewer::staff(), sheets, {folder});
    REQUIRE(written);
    CHECK(written->complete());
    CHECK(written->forms == sheets.size());
    REQUIRE(written->files.size() == sheets.size());
    for (std::size_t index = 0; index < sheets.size(); ++index) {
        CHECK(written->files[index] ==
              folder / (fileStem(room.session(), sheets[index], Naming::Ids) + ".pdf"));
        CHECK(contentOf(written->files[index]).starts_with("%PDF-1.4"));
    }
    CHECK(filesIn(folder) == sheets.size());
}

TEST_CASE("two runs of a batch write the same bytes, whichever worker drew what")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    const auto sheets = everySheet(room);
    const auto first = writeForms(room.session(), Viewer::staff(), sheets, {scratch.path() / "1"});
    const auto second = writeForms(room.session(), Viewer::staff(), sheets, {scratch.path() / "2"});
    REQUIRE(first);
    REQUIRE(second);
    for (std::size_t index = 0; index < sheets.size(); ++index)
        CHECK(contentOf(first->files[index]) == contentOf(second->files[index]));
}

TEST_CASE("a form that fails is named, and the others are written")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    auto sheets = everySheet(room);
    sheets.insert(sheets.begin() + 1, unknown);
    const auto written = writeForms(room.session(), Viewer::staff(), sheets, {scratch.path()});
    REQUIRE(written);
    CHECK_FALSE(written->complete());
    REQUIRE(written->failures.size() == 1);
    CHECK(written->failures.front().form == unknown);
    CHECK(written->failures.front().problem.code == ProblemCode::UnknownCandidate);
    CHECK(written->forms + written->failures.size() == sheets.size());
}

TEST_CASE("one file of many forms is whole or is not written")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    auto sheets = everySheet(room);
    const Destination together{scratch.path(), FileKind::Pdf, Naming::Ids, "fiches"};
    const auto written = writeForms(room.session(), Viewer::staff(), sheets, together);
    REQUIRE(written);
    CHECK(written->complete());
    CHECK(written->forms == sheets.size());
    CHECK(written->files == std::vector{scratch.path() / "fiches.pdf"});

    std::filesystem::remove(scratch.path() / "fiches.pdf");
    sheets.push_back(unknown);
    const auto broken = writeForms(room.session(), Viewer::staff(), sheets, together);
    REQUIRE(broken);
    CHECK_FALSE(broken->complete());
    CHECK(broken->files.empty());
    CHECK(filesIn(scratch.path()) == 0);
}

TEST_CASE("a cancelled batch says so, and what it says to be written is there and whole")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    auto batch = Batch::start(room.session(), Viewer::staff(), everySheet(room), {scratch.path()});
    REQUIRE(batch);
    CHECK(batch->advance());
    CHECK(batch->advance());
    batch->cancel();
    CHECK_FALSE(batch->advance());
    const Written written = batch->finish();
    CHECK(written.cancelled);
    CHECK_FALSE(written.complete());
    CHECK(written.files.size() == 2);
    CHECK(filesIn(scratch.path()) == 2);
    for (const auto& file : written.files)
        CHECK(contentOf(file).ends_with("%%EOF\n"));
}

TEST_CASE("a folder that cannot be made is refused before anything is laid out")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    std::ofstream(scratch.path() / "fichier") << "ici";
    const auto batch = Batch::start(room.session(), Viewer::staff(), everySheet(room),
                                    {scratch.path() / "fichier" / "dossier"});
    REQUIRE_FALSE(batch);
    CHECK(batch.error().code == ProblemCode::FileUnwritable);
}

TEST_CASE("a file that cannot be written is a failure of its form")
{
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    const auto sheets = everySheet(room);
    const std::string stem = fileStem(room.session(), sheets.front(), Naming::Ids);
    std::filesystem::create_directories(scratch.path() / (stem + ".pdf") / "plein");
    const auto written = writeForms(room.session(), Viewer::staff(), sheets, {scratch.path()});
    REQUIRE(written);
    REQUIRE(written->failures.size() == 1);
    CHECK(written->failures.front().form == sheets.front());
    CHECK(written->forms == sheets.size() - 1);
}

TEST_CASE("forms whose names meet get files of their own, on a disk without case too")
{
    DistinctNames names;
    CHECK(names.distinct("fiche-c1-m1") == "fiche-c1-m1");
    CHECK(names.distinct("fiche-c1-M1") == "fiche-c1-M1-2");
    CHECK(names.distinct("fiche-c1-m1-2") == "fiche-c1-m1-2-2");
    CHECK(names.distinct("Été") == "Été");
    CHECK(names.distinct("E\u0301TE\u0301") == "E\u0301TE\u0301-2"); // decomposed
}

TEST_CASE("one file for all stays in its folder")
{
    for (const char* bad : {"", ".", "..", "../x", "/tmp/x", "a/b", ".x", "a\nb", "a\x1b[2J"})
        CHECK_FALSE(isPlainName(bad));
    CHECK(isPlainName("Lyon 12 mars"));
    sample::SignedRoom room;
    const sample::ScratchFolder scratch;
    const auto folder = scratch.path() / "a";
    const auto written = writeForms(room.session(), Viewer::staff(), everySheet(room),
                                    {folder, FileKind::Pdf, Naming::Ids, "../x"});
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ProblemCode::BadRequest);
    CHECK_FALSE(std::filesystem::exists(folder));
}
