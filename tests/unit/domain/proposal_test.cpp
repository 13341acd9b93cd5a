// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proposal.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

Synthesis withStates(std::vector<BlockState> states)
{
    Synthesis synthesis;
    synthesis.candidate = CandidateId("c1");
    int number = 0;
    for (const BlockState state : states) {
        BlockRow row;
        row.block = BlockId("B" + std::to_string(++number));
        row.state = state;
        synthesis.blocks.push_back(row);
    }
    return synthesis;
}

} // namespace

TEST_CASE("every bloc validated or acquired before makes a total proposal")
{
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::Validated})) ==
            ProposalKind::Total);
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::AcquiredBefore})) ==
            ProposalKind::Total);
}

TEST_CASE("one bloc validated among others makes a partial proposal")
{
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::NotValidated})) ==
            ProposalKind::Partial);
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::NotPresented})) ==
            ProposalKind::Partial);
}

TEST_CASE("no bloc validated in this session proposes nothing, whatever was acquired before")
{
    REQUIRE(propose(withStates({BlockState::NotValidated, BlockState::AcquiredBefore})) ==
            ProposalKind::None);
}

TEST_CASE("a bloc still undecided leaves the proposal open and is named")
{
    const auto result =
        propose(withStates({BlockState::Undecided, BlockState::Validated, BlockState::Undecided}));
    REQUIRE(result.error().code == ProblemCode::ProposalOpen);
    REQUIRE(result.error().detail == "B1, B3");
}

TEST_CASE("nothing is proposed for a candidate who is not heard")
{
    const auto result = propose(withStates({BlockState::NotHeard, BlockState::AcquiredBefore}));
    REQUIRE(result.error().code == ProblemCode::CandidateNotHeard);
}
