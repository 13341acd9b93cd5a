// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms that leave the jury's room count and attest.
#include <catch2/catch.hpp>

#include "domain/certificate_record.h"
#include "domain/summary_table_record.h"
#include "support/sample.h"

using namespace delibere;

namespace {

BlockRow row(const char* block, BlockState state, std::optional<bool> attained = std::nullopt)
{
    BlockRow made;
    made.block = BlockId(block);
    made.state = state;
    made.attained = attained;
    made.retained = Appraisal{state == BlockState::Validated, Percent{70}, "motif"};
    return made;
}

DecidedBlock decided(const BlockRow& row)
{
    return decidedBlocks(std::span(&row, 1)).front();
}

SummaryTableRow candidateWith(BlockState first, BlockState second,
                              std::optional<ProposalKind> proposal)
{
    SummaryTableRow made;
    made.candidate = sample::session().candidates.front();
    made.blocks = decidedBlocks(std::vector{row("B1", first, false), row("B2", second, true)});
    made.proposal = proposal;
    return made;
}

SummaryTableRow notHeard(CandidateStatus status)
{
    SummaryTableRow made =
        candidateWith(BlockState::NotHeard, BlockState::AcquiredBefore, std::nullopt);
    made.candidate.status = status;
    return made;
}

SummaryTotals totals(const std::vector<SummaryTableRow>& rows)
{
    const Framework framework = sample::percentFramework();
    const JurySession session = sample::session();
    return totalsOf(SummaryTableRecord{framework, session, rows, {}, {}});
}

RecordVersion version(RecordStage stage)
{
    RecordVersion made;
    made.stage = stage;
    return made;
}

} // namespace

TEST_CASE("a bloc validated though the rule is not attained is a rattrapage")
{
    CHECK(decided(row("B1", BlockState::Validated, false)).rescued);
    CHECK_FALSE(decided(row("B1", BlockState::Validated, true)).rescued);
    CHECK_FALSE(decided(row("B1", BlockState::Validated)).rescued); // divergent, or no rule
    CHECK_FALSE(decided(row("B1", BlockState::NotValidated, false)).rescued);
}

TEST_CASE("an appraisal left from before says nothing of a bloc that is not decided now")
{
    CHECK(decided(row("B1", BlockState::Validated)).percent == Percent{70});
    CHECK(decided(row("B1", BlockState::NotValidated)).percent == Percent{70});
    for (const BlockState state : {BlockState::Undecided, BlockState::NotHeard,
                                   BlockState::NotPresented, BlockState::AcquiredBefore})
        CHECK_FALSE(decided(row("B1", state)).percent.has_value());
}

TEST_CASE("the totals of no candidate are zeros for every bloc")
{
    const SummaryTotals none = totals({});
    CHECK(none.candidates == 0);
    CHECK(none.blocks == std::vector{BlockTotals{BlockId("B1")}, BlockTotals{BlockId("B2")}});
}

TEST_CASE("the totals count what was presented, validated, rescued and acquired before")
{
    const SummaryTotals sums = totals(
        {candidateWith(BlockState::Validated, BlockState::Validated, ProposalKind::Total),
         candidateWith(BlockState::Validated, BlockState::NotValidated, ProposalKind::Partial),
         candidateWith(BlockState::NotValidated, BlockState::NotPresented, ProposalKind::None),
         candidateWith(BlockState::Undecided, BlockState::Validated, std::nullopt)});
    CHECK(sums.candidates == 4);
    CHECK(sums.notHeard.empty());
    CHECK(std::tuple(sums.total, sums.partial, sums.none, sums.open) == std::tuple(1, 1, 1, 1));
    CHECK(sums.blocks[0] == BlockTotals{BlockId("B1"), 4, 2, 2, 1, 1, 0});
    CHECK(sums.blocks[1] == BlockTotals{BlockId("B2"), 3, 2, 0, 1, 0, 0});
}

TEST_CASE("who is not heard is counted apart, and what they acquired before still counts")
{
    const SummaryTotals sums =
        totals({notHeard(CandidateStatus::Absent), notHeard(CandidateStatus::Excused),
                notHeard(CandidateStatus::Absent)});
    CHECK(sums.candidates == 3);
    CHECK(sums.open == 0);
    CHECK(sums.notHeard == std::map<CandidateStatus, int>{{CandidateStatus::Absent, 2},
                                                          {CandidateStatus::Excused, 1}});
    CHECK(sums.blocks[0] == BlockTotals{BlockId("B1")});
    CHECK(sums.blocks[1].acquiredBefore == 3);
}

TEST_CASE("only a version that everyone has signed can be attested")
{
    const Candidate candidate = sample::session().candidates.front();
    const auto blocks = decidedBlocks(std::vector{row("B1", BlockState::Validated)});
    const auto refusal = [&](const RecordVersion* made) {
        return certifiedBlocks(candidate, made, blocks).error().code;
    };
    for (const RecordStage stage :
         {RecordStage::Signing, RecordStage::Withdrawn, RecordStage::Replaced}) {
        const RecordVersion made = version(stage);
        CHECK(refusal(&made) == ProblemCode::NotSigned);
    }
    CHECK(refusal(nullptr) == ProblemCode::NotSigned);
    const RecordVersion locked = version(RecordStage::Locked);
    CHECK(certifiedBlocks(candidate, &locked, blocks) == std::vector{BlockId("B1")});
}

TEST_CASE("what was acquired before is no bloc that this jury attests")
{
    const Candidate candidate = sample::session().candidates.front();
    const RecordVersion locked = version(RecordStage::Locked);
    const auto refused =
        certifiedBlocks(candidate, &locked,
                        decidedBlocks(std::vector{row("B1", BlockState::AcquiredBefore),
                                                  row("B2", BlockState::NotValidated)}));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Problem{ProblemCode::NoBlockValidated, candidate.id.text(), ""});
}

TEST_CASE("a candidate who is not heard is refused for that first")
{
    Candidate candidate = sample::session().candidates.front();
    candidate.status = CandidateStatus::Suspended;
    CHECK(certifiedBlocks(candidate, nullptr, {}).error().code == ProblemCode::CandidateNotHeard);
}

TEST_CASE("what the jury proposes waits for the jury paritaire, then for the CPNE")
{
    FollowUp done;
    CHECK(awaitedDecisions(done) == std::vector{FollowUpStep::ParitaryJury, FollowUpStep::Cpne});
    done[FollowUpStep::ParitaryJury] = Date{2026, 3, 20};
    CHECK(awaitedDecisions(done) == std::vector{FollowUpStep::Cpne});
    done[FollowUpStep::Cpne] = Date{2026, 4, 2};
    CHECK(awaitedDecisions(done).empty());
    CHECK_FALSE(doneOn(done, FollowUpStep::Notification).has_value());
}
