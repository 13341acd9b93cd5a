// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full, gone or failing: what was entered stays, is never said to be saved, and
// reaches the file, a copy elsewhere, or at the worst a sheet file.
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/framework_library.h"
#include "app/person_data.h"
#include "app/session.h"
#include "app/sheet_import.h"
#include "app/sheet_rescue.h"
#include "positioning_room.h"
#include "support/file_bytes.h"
#include "support/file_size_limit.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/small_disk.h"

using namespace delibere;

namespace {

using sample::bytesOf;
using sample::m1;
const SheetKey key = sample::key("c1", "m1");

app::Session sessionAt(const std::filesystem::path& path)
{
    const auto file =
        app::loadFramework(app::frameworkFolder() / "cqp-technicien-maintenance-alimentaire.json");
    JurySession jury = sample::session();
    sample::presentEverything(jury, file->framework);
    return std::move(*app::Session::create(path, jury, *file));
}

Edit percentMark(int percent, const char* criterion = "C1.1.1")
{
    return SetMark{key, CriterionId(criterion), Evidence::Dossier, Percent{percent}};
}

Edit longRemark()
{
    return SetRemark{key, CriterionId("C1.1.2"), std::string(2000, 'r')};
}

Mark markIn(const app::Session& session, const char* criterion = "C1.1.1")
{
    return session.sheet(key, Viewer::staff())->criterion(CriterionId(criterion)).dossier;
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

// A session whose file was taken away, and can be brought back.
class Unplugged {
public:
    Unplugged() : m_session(sessionAt(path()))
    {
        REQUIRE(m_session.apply(percentMark(10), m1));
        std::filesystem::create_directory(place("ailleurs"));
        unplug();
    }
    app::Session& session() { return m_session; }
    [[nodiscard]] std::filesystem::path place(const char* name) const
    {
        return m_folder.path() / name;
    }
    [[nodiscard]] std::filesystem::path path() const { return place("a.jury"); }
    void unplug() const { std::filesystem::rename(path(), place("a.ailleurs")); }
    void plugIn() const { std::filesystem::rename(place("a.ailleurs"), path()); }

private:
    sample::ScratchFolder m_folder;
    app::Session m_session;
};

} // namespace

TEST_CASE("an entry that the file cannot take stays in the sheet and is not said to be saved")
{
    Unplugged room;
    app::Session& session = room.session();
    const auto saved = session.savedAt();
    const auto kept = session.apply(percentMark(60), m1);
    REQUIRE(kept);
    CHECK_FALSE(kept->at);
    CHECK(kept->inverse == percentMark(10));
    CHECK(markIn(session) == Mark(Percent{60}));
    REQUIRE(session.view(CandidateId("c1"), Viewer::staff())->sheets.size() == 1);
    CHECK(session.view(CandidateId("c1"), Viewer::staff())->sheets[0] ==
          *session.sheet(key, Viewer::staff()));
    REQUIRE(session.unsaved());
    CHECK(session.unsaved()->entries == 1);
    CHECK(session.unsaved()->problem.code == ProblemCode::SessionMoved);
    CHECK(session.savedAt() == saved);
    CHECK(session.retry().error().code == ProblemCode::SessionMoved);
    CHECK(session.unsaved()->entries == 1);
}

TEST_CASE("a person's data are not given while the file lacks entries about them")
{
    Unplugged room;
    REQUIRE(room.session().apply(percentMark(60), m1));
    const auto data = app::personDataJson(room.session(), Viewer::staff(), CandidateId("c1"));
    REQUIRE_FALSE(data);
    CHECK(data.error() == Problem{ProblemCode::EntriesUnsaved, room.path().string(), {}, {}, {1}});
    room.plugIn();
    REQUIRE(room.session().retry());
    CHECK(app::personDataJson(room.session(), Viewer::staff(), CandidateId("c1")));
}

TEST_CASE("the next entry saves all the kept ones once the file is back")
{
    Unplugged room;
    app::Session& session = room.session();
    REQUIRE(session.apply(percentMark(60), m1));
    REQUIRE(session.apply(percentMark(70, "C1.1.2"), JurorId("m2")));
    room.plugIn();
    const auto applied = session.apply(percentMark(80, "C1.1.3"), m1);
    REQUIRE(applied);
    CHECK(applied->at);
    CHECK_FALSE(session.unsaved());
    CHECK(session.savedAt() == applied->at);
    REQUIRE(session.copyTo(room.place("copie.jury")));
    const auto copy = app::Session::open(room.place("copie.jury"));
    REQUIRE(copy);
    CHECK(markIn(*copy) == Mark(Percent{60}));
    CHECK(markIn(*copy, "C1.1.2") == Mark(Percent{70}));
    CHECK(markIn(*copy, "C1.1.3") == Mark(Percent{80}));
}

TEST_CASE("an entry into a repérage is kept like one into a sheet, and saved once the file is back")
{
    sample::PositioningRoom room;
    app::Session& session = room.session();
    room.enter("C1.T1", sample::acquired());
    const auto away = room.folder() / "a.ailleurs";
    std::filesystem::create_directory(room.folder() / "ailleurs");
    std::filesystem::rename(room.path(), away);
    const Edit edit = SetPositioningTable{room.id(), CompetencyId("C1.T1"), sample::partly()};
    const auto kept = session.apply(edit, {});
    REQUIRE(kept);
    CHECK_FALSE(kept->at);
    CHECK(session.positioning(room.id(), Viewer::staff())->table(CompetencyId("C1.T1")) ==
          sample::partly());
    REQUIRE(session.unsaved());
    CHECK(session.unsaved()->entries == 1);
    CHECK(room.sign(candidateSigner()).error().code == ProblemCode::EntriesUnsaved);
    std::filesystem::rename(away, room.path());
    REQUIRE(session.retry());
    room.reopen();
    CHECK(room.stored().table(CompetencyId("C1.T1")) == sample::partly());
}

TEST_CASE("a kept entry is undone like a saved one")
{
    Unplugged room;
    app::Session& session = room.session();
    const auto first = session.apply(percentMark(60), m1);
    const auto second = session.apply(percentMark(70), m1);
    REQUIRE(session.apply(*second->inverse, m1));
    CHECK(markIn(session) == Mark(Percent{60}));
    REQUIRE(session.apply(*first->inverse, m1));
    CHECK(markIn(session) == Mark(Percent{10}));
    room.plugIn();
    REQUIRE(session.retry());
    CHECK_FALSE(session.unsaved());
    CHECK(markIn(session) == Mark(Percent{10}));
}

TEST_CASE("what the rules refuse is not kept")
{
    Unplugged room;
    CHECK(room.session().apply(percentMark(101), m1).error().code ==
          ProblemCode::PercentOutOfRange);
    CHECK_FALSE(room.session().unsaved());
}

TEST_CASE("acts wait for the entries to be saved, and go on by themselves when they can be")
{
    Unplugged room;
    app::Session& session = room.session();
    const Edit comment = SetComment{CandidateId("c1"), "bien"};
    CHECK(session.apply(comment, m1).error().code == ProblemCode::SessionMoved);
    CHECK_FALSE(session.unsaved()); // an act is never kept
    REQUIRE(session.apply(percentMark(60), m1));
    JurySession jury = session.jury();
    for (const Edit& act : std::initializer_list<Edit>{
             comment, SubmitSheet{key}, PutJuror{jury.jurors[0]}, SetSessionInfo{jury.info},
             RemoveCandidate{CandidateId("c2")}}) {
        CAPTURE(act.index());
        CHECK(session.apply(act, m1).error() ==
              Problem{ProblemCode::EntriesUnsaved, room.path().string(), {}, {}, {1}});
    }
    CHECK(session.importSheets({sample::submitted("c2", "m2", 1, 2)}, {}).error().code ==
          ProblemCode::EntriesUnsaved);
    room.plugIn();
    CHECK(session.apply(comment, m1));
    CHECK_FALSE(session.unsaved());
    CHECK(markIn(session) == Mark(Percent{60}));
}

TEST_CASE("after an error of the medium the next entry opens the file again and saves all")
{
    const sample::ScratchFolder folder;
    app::Session session = sessionAt(folder.path() / "a.jury");
    {
        const sample::FileSizeLimit tooSmall(1024);
        REQUIRE(session.apply(percentMark(60), m1));
        REQUIRE(session.unsaved());
        CHECK(session.unsaved()->problem.code == ProblemCode::StorageFailed);
    }
    REQUIRE(session.apply(percentMark(70, "C1.1.2"), m1));
    CHECK_FALSE(session.unsaved());
    CHECK(markIn(session) == Mark(Percent{60}));
}

TEST_CASE("a medium that goes on failing keeps entries of every sheet")
{
    const sample::ScratchFolder folder;
    app::Session session = sessionAt(folder.path() / "a.jury");
    const SheetKey second = sample::key("c2", "m1");
    {
        const sample::FileSizeLimit tooSmall(1024);
        REQUIRE(session.apply(percentMark(60), m1));
        REQUIRE(session.apply(SetDossierRead{second, true}, m1));
        REQUIRE(session.apply(percentMark(70), m1));
        CHECK(session.unsaved()->entries == 3);
        CHECK(session.sheet(second, Viewer::staff())->dossierRead);
        CHECK(markIn(session) == Mark(Percent{70}));
        CHECK(session.knownSheets().size() == 2);
        CHECK(session.apply(SubmitSheet{key}, m1).error().code == ProblemCode::EntriesUnsaved);
    }
    REQUIRE(session.view(CandidateId("c2"), Viewer::staff()));
    CHECK(session.view(CandidateId("c2"), Viewer::staff())->sheets.size() == 1);
    REQUIRE(session.retry());
    CHECK(session.sheet(second, Viewer::staff())->dossierRead);
    CHECK(markIn(session) == Mark(Percent{70}));
}

TEST_CASE("on a full disk entries wait, and are saved together when there is room")
{
    const sample::ScratchFolder folder;
    const sample::SmallDisk disk(folder.path() / "disque");
    if (!disk.mounted()) {
        WARN("no right to mount a small file system here: a full disk is not tested");
        return;
    }
    app::Session session = sessionAt(disk / "a.jury");
    disk.fill();
    REQUIRE(session.apply(longRemark(), m1));
    REQUIRE(session.apply(percentMark(60), m1));
    REQUIRE(session.unsaved());
    CHECK(session.unsaved()->entries == 2);
    CHECK(session.unsaved()->problem.code == ProblemCode::DiskFull);
    CHECK(markIn(session) == Mark(Percent{60}));
    SECTION("room on the same disk")
    {
        disk.makeRoom();
        REQUIRE(session.apply(percentMark(70, "C1.1.3"), m1));
    }
    SECTION("the same disk again, still full, then another one")
    {
        CHECK(session.moveTo(disk / "b.jury").error().code == ProblemCode::DiskFull);
        CHECK_FALSE(std::filesystem::exists(disk / "b.jury"));
        CHECK(session.path() == disk / "a.jury");
        CHECK(session.unsaved()->entries == 2);
        REQUIRE(session.moveTo(folder.path() / "b.jury"));
        CHECK(session.path() == folder.path() / "b.jury");
        REQUIRE(session.apply(percentMark(70, "C1.1.3"), m1));
    }
    CHECK_FALSE(session.unsaved());
    CHECK(markIn(session) == Mark(Percent{60}));
}

TEST_CASE("another place takes everything over and the first file stays as it was")
{
    Unplugged room;
    app::Session& session = room.session();
    REQUIRE(session.apply(percentMark(60), m1));
    const std::string before = bytesOf(room.place("a.ailleurs"));
    REQUIRE(session.moveTo(room.place("ailleurs/b.jury")));
    CHECK(session.path() == room.place("ailleurs/b.jury"));
    CHECK_FALSE(session.unsaved());
    CHECK(session.savedAt());
    CHECK(session.apply(percentMark(70, "C1.1.2"), m1)->at);
    CHECK(session.apply(SetComment{CandidateId("c1"), "bien"}, m1)->at);
    CHECK(bytesOf(room.place("a.ailleurs")) == before);
    const auto old = app::Session::open(room.place("a.ailleurs"));
    REQUIRE(old);
    CHECK(markIn(*old) == Mark(Percent{10}));
    CHECK(markIn(session) == Mark(Percent{60}));
}

TEST_CASE("a place that cannot take the session changes nothing")
{
    Unplugged room;
    app::Session& session = room.session();
    REQUIRE(session.apply(percentMark(60), m1));
    const auto taken = room.place("ailleurs/pris.jury");
    std::ofstream(taken) << "précieux";
    CHECK(session.moveTo(taken).error().code == ProblemCode::FileExists);
    CHECK(session.moveTo(room.place("absent/b.jury")).error().code == ProblemCode::FileUnwritable);
    {
        const sample::FileSizeLimit tooSmall(20000);
        CHECK_FALSE(session.moveTo(room.place("ailleurs/b.jury")));
    }
    room.plugIn();
    CHECK(session.moveTo(room.path()).error().code == ProblemCode::FileExists); // the same file
    CHECK(bytesOf(taken) == "précieux");
    CHECK(filesIn(room.place("ailleurs")) == 1);
    CHECK(session.path() == room.path());
    CHECK(session.unsaved()->entries == 1);
    CHECK(session.retry());
}

TEST_CASE("the sheets known in memory become files that another session takes in")
{
    Unplugged room;
    app::Session& session = room.session();
    REQUIRE(session.apply(percentMark(60), m1));
    REQUIRE(
        session.sheet(sample::key("c2", "m1"), Viewer::staff())); // read, blank: nothing to rescue
    const auto written = app::writeKnownSheets(session, room.place("ailleurs"));
    REQUIRE(written);
    CHECK(*written == std::vector{room.place("ailleurs/fiche-c1-m1.json")});
    CHECK(session.unsaved()); // the session is not saved by this

    app::Session other = sessionAt(room.place("autre.jury"));
    const auto plan = app::planImport(other, *written);
    REQUIRE_FALSE(plan.refused());
    REQUIRE(app::commitImport(other, plan));
    CHECK(*other.sheet(key, Viewer::staff()) == *session.sheet(key, Viewer::staff()));
}

TEST_CASE("sheet files are all written or none, and replace nothing")
{
    Unplugged room;
    app::Session& session = room.session();
    const SheetKey second = sample::key("c2", "m1");
    REQUIRE(session.apply(SetDossierRead{second, true}, m1));
    std::ofstream(room.place("ailleurs/fiche-c2-m1.json")) << "précieux";
    const auto refused = app::writeKnownSheets(session, room.place("ailleurs"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::FileExists);
    CHECK(filesIn(room.place("ailleurs")) == 1);
    CHECK(bytesOf(room.place("ailleurs/fiche-c2-m1.json")) == "précieux");
    CHECK(app::writeKnownSheets(session, room.place("absent")).error().code ==
          ProblemCode::FileUnwritable);
}
