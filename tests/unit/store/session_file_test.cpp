// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session_file.h"

#include <memory>
#include <set>

#include <catch2/catch.hpp>

#include "codec/edit_json.h"
#include "support/every_change.h"
#include "unit/store/oracle.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

TEST_CASE("a new file gives back the session and the framework byte for byte")
{
    const TemporaryFolder folder;
    NewSession made = sample::newSession();
    made.session.recusals = {{CandidateId("c1"), JurorId("m2"), "même équipe"}};
    made.frameworkBytes += std::string("\n\0é", 4);
    {
        const auto file = SessionFile::create(folder / "a.jury", made, sample::fixedNow);
        REQUIRE(file);
        CHECK(file->access() == Access::ReadWrite);
        CHECK(file->path() == folder / "a.jury");
    }
    const SessionFile file = sample::reopened(folder / "a.jury");
    CHECK(file.session().value() == made.session);
    CHECK(file.frameworkBytes().value() == made.frameworkBytes);
    CHECK(file.verifyJournal());
    CHECK(folder.count() == 1);
}

TEST_CASE("a new file never takes the place of another")
{
    const TemporaryFolder folder;
    sample::putBytes(folder / "a.jury", "precious");
    const auto file = SessionFile::create(folder / "a.jury", sample::newSession());
    CHECK(file.error().code == ProblemCode::FileExists);
    CHECK(sample::bytesOf(folder / "a.jury") == "precious");
    std::filesystem::create_symlink(folder / "nowhere", folder / "b.jury");
    CHECK(SessionFile::create(folder / "b.jury", sample::newSession()).error().code ==
          ProblemCode::FileExists);
    CHECK(folder.count() == 2);
}

TEST_CASE("a creation that fails leaves nothing behind")
{
    const TemporaryFolder folder;
    NewSession made = sample::newSession();
    SECTION("a date that does not exist")
    {
        made.session.info.date = {2026, 2, 30};
    }
    SECTION("an id that is no UUID")
    {
        made.session.id = SessionId("x\"}");
    }
    SECTION("a déport from someone who is not there")
    {
        made.session.recusals = {{CandidateId("nobody"), JurorId("m1"), ""}};
    }
    SECTION("a text with a hidden tail")
    {
        made.session.info.title = std::string("a\0b", 3);
    }
    SECTION("a text that would read backwards")
    {
        made.session.info.place = "a\u202Eb";
    }
    CHECK_FALSE(SessionFile::create(folder / "a.jury", made));
    CHECK(folder.count() == 0);
    CHECK(SessionFile::create(folder / "missing/a.jury", sample::newSession()).error().code ==
          ProblemCode::FileUnwritable);
}

TEST_CASE("every kind of edit is there again after a reopening")
{
    const TemporaryFolder folder;
    sample::Oracle oracle{sample::session(), {}, {}};
    auto file = std::make_unique<SessionFile>(sample::created(folder / "a.jury"));
    std::set<std::string_view> kinds;
    for (const Edit& edit : sample::everyEdit()) {
        INFO("edit " << codec::editKind(edit));
        kinds.insert(codec::editKind(edit));
        oracle.apply(edit);
        REQUIRE(file->apply(edit, "m1").value() == sample::fixedNow());
        file.reset();
        file = std::make_unique<SessionFile>(sample::reopened(folder / "a.jury"));
        CHECK(file->session().value() == oracle.session);
        for (const char* candidate : {"c1", "c2"}) {
            const CandidateId id(candidate);
            CHECK(file->sheets(id).value() == oracle.sheetsOf(id));
            CHECK(file->deliberation(id).value() == oracle.deliberation(id));
            const SheetKey key = sample::key(candidate, "m1");
            CHECK(file->sheet(key).value() == oracle.sheet(key));
            CHECK(file->history(id).value() == oracle.histories[id]);
        }
        CHECK(file->positionings().value() == oracle.positionings);
        for (const Positioning& each : oracle.positionings)
            CHECK(file->history(each.subject()).value() == oracle.histories[each.subject()]);
    }
    CHECK(file->keys().value() == oracle.keys);
    CHECK(file->packets().value() == oracle.packets);
    CHECK(file->followUp().value() == oracle.followUp);
    CHECK(file->paritaryJury().value() == oracle.paritary);
    CHECK(file->appeals().value() == oracle.appeals);
    const auto revisions = file->revisions(CandidateId("c1")).value();
    REQUIRE(revisions.size() == 3);
    CHECK(revisions.front().reason == "erreur de saisie");
    CHECK(revisions.front().before.state == SheetState::Submitted);
    CHECK(kinds.size() == sample::everyChange);
    CHECK(file->verifyJournal());
    CHECK(file->verifyContent());
}

TEST_CASE("what turns blank leaves no row")
{
    const TemporaryFolder folder;
    const SheetKey key = sample::key("c1", "m1");
    const CandidateId c1("c1");
    {
        SessionFile file = sample::created(folder / "a.jury");
        REQUIRE(file.apply(
            {SetRemark{key, CriterionId("C1.1"), "ZZCANARI"},
             SetMark{key, CriterionId("C1.1"), Evidence::Dossier, Percent{0}},
             SetCompetencyEntry{
                 key, CompetencyId("C1"), {Reading::Clear, {{"ZZCANARI", true}}, {}}},
             SetBlockEntry{key, BlockId("B1"), {Percent{1}, {}}}, SetComment{c1, "ZZCANARI"}},
            ""));
        CHECK(file.hasMarks(JurorId("m1")).value());
        CHECK_FALSE(file.hasMarks(JurorId("m2")).value());
        CHECK(file.hasMarks(c1).value());
        CHECK_FALSE(file.hasMarks(CandidateId("c2")).value());
        REQUIRE(file.apply({SetRemark{key, CriterionId("C1.1"), ""},
                            SetMark{key, CriterionId("C1.1"), Evidence::Dossier, NotEntered{}},
                            SetCompetencyEntry{key, CompetencyId("C1"), {}},
                            SetBlockEntry{key, BlockId("B1"), {}}, SetComment{c1, ""}},
                           ""));
        CHECK_FALSE(file.hasMarks(JurorId("m1")).value());
        CHECK_FALSE(file.hasMarks(c1).value());
        CHECK(file.sheets(c1).value().empty());
        REQUIRE(file.apply(RemoveJuror{JurorId("m1")}, ""));
    }
    CHECK(sample::bytesOf(folder / "a.jury").find("ZZCANARI") == std::string::npos);
}

TEST_CASE("several edits are one transaction: the last one refused undoes the first")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const std::size_t before = file.journal().value().size();
    const SheetKey key = sample::key("c1", "m1");
    const Edit good = SetMark{key, CriterionId("C1.1"), Evidence::Dossier, Percent{50}};
    for (const Edit& bad : std::initializer_list<Edit>{
             SetMark{key, CriterionId("C1.1"), Evidence::Dossier, Percent{101}},
             SetMark{key, CriterionId("C1.1"), Evidence::Dossier, LevelMark{0}},
             SetMark{key, CriterionId(""), Evidence::Dossier, LevelMark{1}},
             SetMark{sample::key("c9", "m1"), CriterionId("C1.1"), Evidence::Dossier, Percent{1}},
             SetMark{sample::key("c1", "m9"), CriterionId("C1.1"), Evidence::Dossier, Percent{1}},
             SetBlockEntry{key, BlockId("B1"), {Percent{-1}, {}}},
             SetAppraisal{CandidateId("c1"), BlockId("B1"), Appraisal{true, Percent{200}, ""}},
             SetComment{CandidateId("c9"), "x"}, RemoveJuror{JurorId("m1")},
             RemoveCandidate{CandidateId("c1")}}) {
        INFO("edit " << bad.index());
        const auto refused = file.apply({good, bad}, "m1");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ProblemCode::NotStorable);
        CHECK(file.sheets(CandidateId("c1")).value().empty());
        CHECK(file.journal().value().size() == before);
    }
    const auto forbidden = file.apply({good, SetRemark{key, CriterionId("C1.1"), "\xFF"}}, "m1");
    CHECK(forbidden.error().code == ProblemCode::TextForbidden);
    CHECK(file.apply(good, "m1"));
    CHECK(file.verifyJournal());
}

TEST_CASE("no edit at all writes nothing")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const std::string before = sample::bytesOf(folder / "a.jury");
    CHECK(file.apply(std::vector<Edit>{}, "m1").value() == sample::fixedNow());
    CHECK(sample::bytesOf(folder / "a.jury") == before);
}

TEST_CASE("a sheet that nobody touched is a blank draft")
{
    const TemporaryFolder folder;
    const SessionFile file = sample::created(folder / "a.jury");
    ScoreSheet blank;
    blank.key = sample::key("c1", "m1");
    CHECK(file.sheet(blank.key).value() == blank);
    CHECK(file.sheets(CandidateId("c1")).value().empty());
}

TEST_CASE("a copy is a session of its own, and never overwrites")
{
    const TemporaryFolder folder;
    {
        SessionFile file = sample::created(folder / "a.jury");
        REQUIRE(file.apply(SetComment{CandidateId("c1"), "Bien."}, "m1"));
        REQUIRE(file.copyTo(folder / "b.jury"));
        CHECK(file.copyTo(folder / "b.jury").error() ==
              Problem{ProblemCode::FileExists, (folder / "b.jury").string(), ""});
        REQUIRE(file.apply(SetComment{CandidateId("c1"), "Très bien."}, "m1"));
    }
    CHECK(folder.count() == 2);
    const SessionFile copy = sample::reopened(folder / "b.jury");
    CHECK(copy.deliberation(CandidateId("c1")).value().comment == "Bien.");
    CHECK(copy.verifyJournal());
}

TEST_CASE("the file itself refuses a status that is no word of ours")
{
    const TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    for (const char* status : {"'present'", "''", "NULL", "x'00'"})
        CHECK_FALSE(
            sample::rawSql(path, std::string("UPDATE candidate SET status = ") + status).empty());
    CHECK_FALSE(sample::rawSql(path, "UPDATE candidate SET status_reason = char(0)").empty());
    for (const char* status :
         {"expected", "absent", "excused", "pending", "suspended", "abandoned"})
        CHECK(sample::rawSql(path, std::string("UPDATE candidate SET status = '") + status + "'")
                  .empty());
}
