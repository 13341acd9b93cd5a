// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/block_overview.h"

#include <catch2/catch.hpp>

#include "unit/store/store_sample.h"

using namespace delibere;
using store::SessionFile;

namespace {

ScoreSheet sheet(const char* candidate, const char* juror, int percent)
{
    ScoreSheet made = sample::submitted(candidate, juror, percent, percent);
    made.criteria[CriterionId("C1.1")].interview = Percent{percent};
    made.competencies[CompetencyId("C1")].final = LevelMark{2};
    return made;
}

} // namespace

TEST_CASE("an overview holds states, finals and decisions, and no criterion")
{
    const sample::TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const Appraisal appraisal{true, Percent{72}, "motif"};
    REQUIRE(file.apply(
        {ImportSheet{sheet("c2", "m1", 60)}, ImportSheet{sheet("c1", "m2", 80)},
         SetMark{sample::key("c1", "m3"), CriterionId("C1.1"), Evidence::Dossier, Percent{1}},
         SetAppraisal{CandidateId("c2"), BlockId("B1"), appraisal},
         SetProposal{CandidateId("c1"), ProposalKind::None}},
        ""));
    const auto overview = file.blockOverview(Unit::Block);
    REQUIRE(overview);
    REQUIRE(overview->sheets.size() == 3);
    CHECK(overview->sheets[0].key == sample::key("c1", "m2"));
    CHECK(overview->sheets[0].state == SheetState::Submitted);
    CHECK(overview->sheets[0].block(BlockId("B2")).final == Grade(Percent{80}));
    CHECK(overview->sheets[1].state == SheetState::Draft);
    CHECK(overview->sheets[2].key == sample::key("c2", "m1"));
    for (const ScoreSheet& each : overview->sheets) {
        CHECK(each.criteria.empty());
        CHECK(each.competencies.empty());
    }
    CHECK(overview->deliberations.at(CandidateId("c2")).appraisals.at(BlockId("B1")) == appraisal);
    CHECK(overview->deliberations.at(CandidateId("c1")).proposal == ProposalKind::None);
    CHECK(overview->records.empty());

    const auto byCompetency = file.blockOverview(Unit::Competency);
    REQUIRE(byCompetency);
    CHECK(byCompetency->sheets[2].competency(CompetencyId("C1")).final == LevelMark{2});
    CHECK(byCompetency->sheets[2].blocks.empty());
}

TEST_CASE("an overview knows which criteria were not addressed, and no other mark")
{
    const sample::TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const SheetKey key = sample::key("c1", "m1");
    REQUIRE(file.apply({SetMark{key, CriterionId("C1.1"), Evidence::Interview, NotCovered{}},
                        SetMark{key, CriterionId("C1.2"), Evidence::Dossier, NotCovered{}},
                        SetMark{key, CriterionId("C2.1"), Evidence::Interview, NotCovered{}},
                        SetMark{key, CriterionId("C2.1"), Evidence::Dossier, Percent{40}},
                        SetMark{key, CriterionId("C3.1"), Evidence::Interview, Percent{40}}},
                       ""));
    const auto overview = file.blockOverview(Unit::Block);
    REQUIRE(overview);
    const auto& criteria = overview->sheets.at(0).criteria;
    REQUIRE(criteria.size() == 2);
    CHECK(criteria.at(CriterionId("C1.1")).interview == Mark(NotCovered{}));
    CHECK(criteria.at(CriterionId("C1.2")).interview == Mark(NotCovered{}));
}

TEST_CASE("an overview counts the signatures of the newest version only")
{
    const sample::TemporaryFolder folder;
    SessionFile file = sample::created(folder / "a.jury");
    const CandidateId candidate("c1");
    const std::vector<SignerId> panel{SignerId("m1"), SignerId("m2")};
    REQUIRE(file.apply({FreezeRecord{candidate, 1, "{}", panel},
                        WithdrawRecord{candidate, 1, "une note à revoir"},
                        FreezeRecord{candidate, 2, "{}", {SignerId("m1")}}},
                       "m1"));
    const auto overview = file.blockOverview(Unit::Block);
    REQUIRE(overview);
    REQUIRE(overview->records.size() == 1);
    CHECK(overview->records.at(candidate) == store::RecordProgress{2, RecordStage::Signing, 1, 0});
}

TEST_CASE("a final that belongs to no sheet is refused")
{
    const sample::TemporaryFolder folder;
    const auto path = folder / "a.jury";
    sample::created(path);
    const auto [sql, unit] =
        GENERATE(std::pair("INSERT INTO block_entry VALUES ('c1', 'm1', 'B1', NULL, 'percent', 70)",
                           Unit::Block),
                 std::pair("INSERT INTO competency_entry VALUES ('c1', 'm1', 'C1', 'clear', 2)",
                           Unit::Competency));
    INFO(sql);
    REQUIRE(sample::rawSql(path, std::string("PRAGMA foreign_keys = OFF; ") + sql).empty());
    const auto file = SessionFile::open(path);
    REQUIRE(file);
    const auto overview = file->blockOverview(unit);
    REQUIRE_FALSE(overview);
    CHECK(overview.error().code == ProblemCode::SessionCorrupt);
}
