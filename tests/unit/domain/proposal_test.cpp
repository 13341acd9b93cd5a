// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proposal.h"

#include <catch2/catch.hpp>

#include "domain/proposed_outcome.h"

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
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::NotValidated,
                                BlockState::NotPresented})) == ProposalKind::Partial);
}

TEST_CASE("every bloc aimed at makes a total proposal, though others are not presented")
{
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::NotPresented})) ==
            ProposalKind::Total);
    REQUIRE(propose(withStates({BlockState::Validated, BlockState::NotPresented,
                                BlockState::AcquiredBefore})) == ProposalKind::Total);
}

TEST_CASE("there is nothing to propose where no bloc is presented")
{
    for (const auto& states : {std::vector{BlockState::AcquiredBefore, BlockState::AcquiredBefore},
                               std::vector{BlockState::AcquiredBefore, BlockState::NotPresented},
                               std::vector{BlockState::NotPresented}})
        REQUIRE(propose(withStates(states)).error().code == ProblemCode::NothingToPropose);
}

TEST_CASE("the outcome is said in the State's words, of the certification or of the blocs aimed at")
{
    using enum BlockState;
    const auto outcome = [](std::vector<BlockState> states, std::optional<ProposalKind> proposal) {
        return proposedOutcome(states, proposal);
    };
    CHECK(outcome({Validated, AcquiredBefore}, ProposalKind::Total) == ProposedOutcome::WholeTotal);
    CHECK(outcome({Validated, NotValidated}, ProposalKind::Partial) ==
          ProposedOutcome::WholePartial);
    CHECK(outcome({Validated, NotPresented}, ProposalKind::Total) == ProposedOutcome::BlocksTotal);
    // as grids of the first edition hold it
    CHECK(outcome({Validated, NotPresented}, ProposalKind::Partial) ==
          ProposedOutcome::BlocksTotal);
    CHECK(outcome({Validated, NotValidated, NotPresented}, ProposalKind::Partial) ==
          ProposedOutcome::BlocksPartial);
    CHECK(outcome({NotValidated, AcquiredBefore}, ProposalKind::None) ==
          ProposedOutcome::NoneValidated);
    CHECK(outcome({AcquiredBefore, AcquiredBefore}, std::nullopt) ==
          ProposedOutcome::AcquiredBefore);
    CHECK(outcome({AcquiredBefore, NotPresented}, std::nullopt) ==
          ProposedOutcome::NothingPresented);
    CHECK(outcome({Validated, Undecided}, std::nullopt) == ProposedOutcome::Open);
    CHECK(outcome({NotHeard, NotHeard}, ProposalKind::Total) == ProposedOutcome::NotHeard);
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
    REQUIRE(result.error().ids == std::vector<std::string>{"B1", "B3"});
}

TEST_CASE("nothing is proposed for a candidate who is not heard")
{
    const auto result = propose(withStates({BlockState::NotHeard, BlockState::AcquiredBefore}));
    REQUIRE(result.error().code == ProblemCode::CandidateNotHeard);
}
