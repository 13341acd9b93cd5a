// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "codec/edit_json.h"
#include "store/journal_body.h"
#include "unit/store/oracle.h"
#include "unit/store/store_sample.h"

using namespace delibere;
using namespace delibere::store;
using sample::TemporaryFolder;

TEST_CASE("the journal numbers every edit, with its time, its author and its kind")
{
    const TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const std::vector<JournalEntry> preparation = file.journal().value();
    const Edit mark =
        SetMark{sample::key("c1", "m1"), CriterionId("C1.1"), Evidence::Dossier, Percent{50}};
    REQUIRE(file.apply({mark, SubmitSheet{sample::key("c1", "m1")}}, "m1"));
    const std::vector<JournalEntry> journal = file.journal().value();
    REQUIRE(journal.size() == preparation.size() + 2);
    // the session, its title and date, three jurors, two candidates
    CHECK(preparation.size() == 7);
    CHECK(journal.front().kind == "session-creee");
    CHECK(journal.front().actor.empty());
    for (std::size_t at = 0; at < journal.size(); ++at) {
        CHECK(journal[at].sequence == static_cast<std::int64_t>(at) + 1);
        CHECK(journal[at].at == sample::fixedNow());
    }
    const JournalEntry& entry = journal[journal.size() - 2];
    CHECK(entry.kind == codec::editKind(mark));
    CHECK(entry.actor == "m1");
    CHECK(entry.body == journalBody(mark));
}

TEST_CASE("the hash of an entry is over bytes that anyone can lay out again")
{
    // printf 'delibere-journal-1\0' ; 32 zero bytes ; printf '1\n1773306000\nm1\nmarque\n{}'
    const JournalEntry entry{1, sample::fixedNow(), "m1", "marque", "{}"};
    CHECK(crypto::hex(journalHash({}, entry)) ==
          "9e96b321b3d31ed82537d8c535972c12fa9aa3100b9f2f69a83c3bb7001639cf");
}

TEST_CASE("no text about a person is in the journal")
{
    const std::string canary = "ZZCANARI";
    const SheetKey key = sample::key("c1", "m1");
    ScoreSheet sheet;
    sheet.key = key;
    sheet.criteria[CriterionId("C1.1")].remark = canary;
    sheet.competencies[CompetencyId("C1")].questions = {{canary, true}};
    Juror juror;
    juror.id = JurorId("m1");
    juror.name = juror.function = juror.employer = canary;
    Candidate candidate;
    candidate.id = CandidateId("c1");
    candidate.lastName = candidate.firstName = candidate.company = canary;
    candidate.status = CandidateStatus::Excused;
    candidate.statusReason = canary;
    candidate.acquired = {{BlockId("B1"), Date{2024, 1, 1}, canary}};
    const std::string digest = "sha256:" + crypto::hex(crypto::sha256(canary));
    for (const Edit& edit : std::initializer_list<Edit>{
             SetRemark{key, CriterionId("C1.1"), canary},
             SetCompetencyEntry{key, CompetencyId("C1"), sheet.competencies[CompetencyId("C1")]},
             ImportSheet{sheet}, SetComment{key.candidate, canary},
             SetRecommendation{key.candidate, BlockId("B1"), canary},
             SetCommonAppraisal{key.candidate, CriterionId("C1.1"), canary},
             SetAppraisal{key.candidate, BlockId("B1"), Appraisal{true, {}, canary}},
             SetRecusal{key.candidate, key.juror, canary}, PutJuror{juror},
             PutCandidate{candidate}}) {
        INFO("edit " << edit.index());
        const std::string body = journalBody(edit);
        CHECK(body.find(canary) == std::string::npos);
        CHECK(body.find(digest) != std::string::npos);
    }
    CHECK(journalBody(PutCandidate{candidate}).find(R"("presence":"excuse")") != std::string::npos);
    CHECK(journalBody(SetComment{key.candidate, ""}).find("sha256") == std::string::npos);
    CHECK(journalBody(ReopenSheet{key, "erreur"}).find("erreur") != std::string::npos);
}

TEST_CASE("the journal cannot be changed, even by who replaces rows")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const auto path = folder / "a.jury";
    const std::string before = sample::bytesOf(path);
    const char* replace = "INSERT OR REPLACE INTO journal SELECT sequence, at_utc, 'other', kind, "
                          "body, previous, hash FROM journal WHERE sequence = 2";
    for (const std::string recursive : {"PRAGMA recursive_triggers = ON; ", ""}) {
        for (const char* sql :
             {replace,
              "REPLACE INTO journal VALUES (1, 0, '', 'x', '', zeroblob(32), zeroblob(32))",
              "UPDATE journal SET actor = 'other'", "DELETE FROM journal",
              "UPDATE OR REPLACE journal SET sequence = 3 WHERE sequence = 2",
              "INSERT INTO journal VALUES (99, 0, '', 'x', '', zeroblob(32), zeroblob(32))",
              "INSERT INTO journal VALUES (NULL, 0, '', 'x', '', zeroblob(32), zeroblob(32))",
              "INSERT INTO journal VALUES (8, 0, '', 'x', '', zeroblob(32), zeroblob(32))"})
            CHECK(sample::rawSql(path, recursive + sql) == "the journal only grows");
    }
    CHECK(sample::bytesOf(path) == before);
}

TEST_CASE("a past that was rewritten is named by its first bad entry")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const auto path = folder / "a.jury";
    const std::string trigger = sample::rawValue(
        path, "SELECT sql FROM sqlite_schema WHERE name = 'journal_kept_on_update'");
    const std::string change =
        GENERATE(as<std::string>(), "actor = 'm2'", "at_utc = at_utc + 1", "kind = 'autre'",
                 "body = body || ' '", "hash = zeroblob(32)", "previous = zeroblob(32)",
                 "body = CAST(x'ff' AS TEXT)");
    REQUIRE(sample::rawSql(path, "DROP TRIGGER journal_kept_on_update; UPDATE journal SET " +
                                     change + " WHERE sequence IN (4, 6); " + trigger)
                .empty());
    const SessionFile file = sample::reopened(path);
    CHECK(file.verifyJournal().error() ==
          Problem{ProblemCode::SessionCorrupt, path.string(), "journal 4"});
}

TEST_CASE("an entry that was taken out is named, and so is an empty journal")
{
    const TemporaryFolder folder;
    sample::created(folder / "a.jury");
    const auto path = folder / "a.jury";
    const std::string trigger = sample::rawValue(
        path, "SELECT sql FROM sqlite_schema WHERE name = 'journal_kept_on_delete'");
    const auto removeEntries = [&](const std::string& which) {
        REQUIRE(sample::rawSql(path, "DROP TRIGGER journal_kept_on_delete; DELETE FROM journal " +
                                         which + "; " + trigger)
                    .empty());
        return sample::reopened(path).verifyJournal().error().detail;
    };
    CHECK(removeEntries("WHERE sequence = 3") == "journal 3");
    CHECK(removeEntries("") == "journal 1");
}
