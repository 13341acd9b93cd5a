// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of an admission session refuse, whatever the program says.
#include <optional>

#include <catch2/catch.hpp>

#include "store/session_file.h"
#include "support/sample.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using store::SessionFile;

namespace {

using sample::c1;
constexpr RankingList mainList{Track::Classic, AdmissionPhase::Main};
constexpr RankingList otherList{Track::WorkStudy, AdmissionPhase::Main};

Signature signedBy(const char* juror)
{
    return {SignerId(juror),           std::string(32, 'k'), sample::fixedNow(), {}, {},
            {1, std::string(32, 'h')}, std::string(64, 'v')};
}

// c1 applies to the classic list, c2 to the other one.
struct Office {
    sample::TemporaryFolder folder;
    std::filesystem::path path = folder / "a.jury";
    std::optional<SessionFile> file;

    Office()
    {
        file = sample::created(path);
        REQUIRE(takes(ImportSheet{sample::submitted("c1", "m1", 60, 60)}));
        REQUIRE(takes(
            SetMark{sample::key("c1", "m1"), CriterionId("C1.1"), Evidence::Dossier, Percent{60}}));
        REQUIRE(sql("INSERT INTO application (candidate, number, diploma, establishment, region, "
                    "track, phase) VALUES "
                    "('c1', '25-0344', '', '', '', 'classic', 'main'), "
                    "('c2', '25-0345', '', '', '', 'work-study', 'main'); "
                    "INSERT INTO application_answer VALUES ('c1', 'ranked', '', NULL, NULL);")
                    .empty());
    }
    bool takes(const Edit& edit) { return file->apply(edit, "").has_value(); }
    std::string sql(const std::string& statements)
    {
        file.reset();
        std::string message = sample::rawSql(path, statements);
        file = sample::reopened(path);
        return message;
    }
    void freeze(const RankingList& list, int number = 1)
    {
        REQUIRE(takes(FreezeRecord{list, number, "{}", {SignerId("m1"), SignerId("m2")}}));
    }
};

// One change of everything that the rank of c1 stands on.
std::vector<std::string> changesOfApplicant()
{
    return {"UPDATE application SET region = 'x' WHERE candidate = 'c1'",
            "UPDATE application SET track = 'work-study' WHERE candidate = 'c1'",
            "UPDATE application SET track = 'classic' WHERE candidate = 'c2'",
            "DELETE FROM application WHERE candidate = 'c1'",
            "INSERT INTO application_piece VALUES ('c1', 'cv', 'received', NULL, '')",
            "UPDATE application_answer SET kind = 'awaiting', reason = 'x' WHERE candidate = 'c1'",
            "DELETE FROM application_answer WHERE candidate = 'c1'",
            "INSERT INTO ranking_move VALUES ('c1', '', 'x', 1, 1, 2)",
            "INSERT INTO tie_settlement VALUES ('classique/principale', 1, 1, 'c1', 'x')",
            "UPDATE candidate SET company = 'x' WHERE id = 'c1'",
            "INSERT INTO recusal VALUES ('c1', 'm3', 7, 'x')",
            "INSERT INTO assignment VALUES ('c1', 'm3')",
            "INSERT INTO stated_seat VALUES ('c1', 'm3', 0)",
            "INSERT INTO sheet (candidate, juror) VALUES ('c1', 'm2')",
            "UPDATE sheet SET state = 'draft' WHERE candidate = 'c1'",
            "UPDATE mark SET value = 1 WHERE candidate = 'c1'",
            "DELETE FROM mark WHERE candidate = 'c1'",
            "INSERT INTO remark VALUES ('c1', 'm1', 'nouveau', 'x')",
            "INSERT INTO competency_entry VALUES ('c1', 'm1', 'nouvelle', 'clear', NULL)",
            "UPDATE block_entry SET dossier = 1 WHERE candidate = 'c1'"};
}

} // namespace

TEST_CASE("a ranking is frozen, signed, locked and replaced in tables of its own")
{
    Office office;
    office.freeze(mainList);
    CHECK_FALSE(
        office.takes(FreezeRecord{mainList, 2, "{}", {SignerId("m1")}})); // one holds already
    CHECK_FALSE(office.takes(PutSignature{mainList, 1, signedBy("m3")})); // no signatory
    REQUIRE(office.takes(PutSignature{mainList, 1, signedBy("m1")}));
    CHECK_FALSE(office.takes(PutSignature{mainList, 1, signedBy("m1")}));
    CHECK_FALSE(office.takes(LockRecord{mainList, 1})); // m2 is waited for
    const SignerId m2("m2");
    const NotSigning said{m2, NotSigningKind::Prevented, "Train", sample::fixedNow()};
    REQUIRE(office.takes(SetNotSigning{mainList, 1, m2, said}));
    REQUIRE(office.takes(SetNotSigning{mainList, 1, m2, std::nullopt}));
    CHECK_FALSE(office.takes(LockRecord{mainList, 1})); // taken back
    REQUIRE(office.takes(SetNotSigning{mainList, 1, m2, said}));
    REQUIRE(office.takes(LockRecord{mainList, 1}));
    CHECK_FALSE(office.takes(WithdrawRecord{mainList, 1, "x"}));
    CHECK_FALSE(office.takes(SetNotSigning{mainList, 1, m2, std::nullopt}));
    REQUIRE(office.takes(ReplaceRecord{mainList, 1, "Une pièce est arrivée"}));
    office.freeze(mainList, 2);
    const auto history = office.file->history(mainList);
    REQUIRE(history.has_value());
    REQUIRE(history->size() == 2);
    CHECK(history->front().subject == RecordSubject(mainList));
    CHECK(history->front().stage == RecordStage::Replaced);
    CHECK(history->front().reason == "Une pièce est arrivée");
    CHECK(history->front().signatories == std::vector{SignerId("m1"), m2});
    CHECK(history->front().signatures == std::vector{signedBy("m1")});
    CHECK(history->front().mentions() == std::vector{said});
    CHECK(history->back().open());
    CHECK(office.file->history(otherList)->empty());
    CHECK(office.file->history(c1)->empty());
}

TEST_CASE("no ranking is locked that nobody signed")
{
    Office office;
    office.freeze(mainList);
    for (const char* juror : {"m1", "m2"}) {
        const SignerId id(juror);
        REQUIRE(office.takes(SetNotSigning{
            mainList, 1, id, NotSigning{id, NotSigningKind::Refuses, "Non", sample::fixedNow()}}));
    }
    CHECK_FALSE(office.takes(LockRecord{mainList, 1}));
}

TEST_CASE("while a ranking holds, nothing of its applicants changes")
{
    const auto change = GENERATE(from_range(changesOfApplicant()));
    INFO(change);
    Office office;
    office.freeze(mainList);
    CHECK(office.sql(change) == "sealed");
    REQUIRE(office.takes(PutSignature{mainList, 1, signedBy("m1")}));
    REQUIRE(office.takes(PutSignature{mainList, 1, signedBy("m2")}));
    REQUIRE(office.takes(LockRecord{mainList, 1}));
    CHECK(office.sql(change) == "sealed");
    REQUIRE(office.takes(ReplaceRecord{mainList, 1, "faute"}));
    CHECK(office.sql(change).empty());
}

TEST_CASE("the ranking of one list leaves the applicants of another alone")
{
    Office office;
    office.freeze(otherList);
    for (const std::string& change : changesOfApplicant()) {
        INFO(change);
        const bool moves = change.find("track") != std::string::npos;
        CHECK(office.sql("BEGIN; " + change + "; ROLLBACK") == (moves ? "sealed" : ""));
    }
}

TEST_CASE("what no application may say is refused")
{
    Office office;
    for (const char* row :
         {"INSERT INTO application_answer VALUES ('c2', 'ranked', '', 1, NULL)",
          "INSERT INTO application_answer VALUES ('c2', 'ranked', '', 1, 0)",
          "INSERT INTO application_answer VALUES ('c2', 'accepted', '', NULL, NULL)",
          "INSERT INTO application_answer VALUES ('c9', 'ranked', '', NULL, NULL)",
          "INSERT INTO application_piece VALUES ('c2', 'cv', 'to-clarify', '2026-02-30', '')",
          "UPDATE application SET number = '25-0344' WHERE candidate = 'c2'",
          "UPDATE application SET number = '' WHERE candidate = 'c2'",
          "UPDATE application SET phase = '' WHERE candidate = 'c2'",
          "INSERT INTO ranking_move VALUES ('c2', 'c2', 'x', 1, NULL, NULL)",
          "INSERT INTO ranking_move VALUES ('c2', '', 'x', 0, NULL, NULL)",
          "INSERT INTO tie_settlement VALUES ('classique', 1, 1, 'c2', 'x')",
          "INSERT INTO tie_settlement VALUES ('alternance/principale', 1, 1, 'c2', '')"}) {
        INFO(row);
        CHECK_FALSE(office.sql(std::string("PRAGMA foreign_keys = ON; ") + row).empty());
    }
}
