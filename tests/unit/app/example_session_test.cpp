// SPDX-License-Identifier: GPL-3.0-or-later
// The example worked out by hand. Final percents as they stand in resources/exemple/fiches:
//
//        c1: m1  m2  m3                        c2: m1  m2  (m3 withdrew)
//   BC1      82  78  80   240/3 = 80               85  80   165/2 = 82.5
//   BC2      72  56  82   210/3 = 70, spread 26    74  76   150/2 = 75
//   BC3      75  74  77   226/3 = 75.33            acquired before
//   BC4      72  70  75   217/3 = 72.33            69  70   139/2 = 69.5
//   BC5      48  52  50   150/3 = 50               not presented
#include "app/example_session.h"

#include <catch2/catch.hpp>

#include "app/records.h"
#include "support/scratch_folder.h"

using namespace delibere;

namespace {

struct Expected {
    const char* block;
    std::optional<Fraction> mean;
    int count;
    std::optional<int> spread;
    std::optional<bool> attained;
    std::vector<Flag> flags;
    BlockState state;
};

void compare(const Synthesis& synthesis, const std::vector<Expected>& expected)
{
    REQUIRE(synthesis.blocks.size() == expected.size());
    for (const Expected& line : expected) {
        CAPTURE(line.block);
        const BlockRow& row = *synthesis.block(BlockId(line.block));
        REQUIRE(row.mean == line.mean);
        REQUIRE(row.count == line.count);
        REQUIRE(row.spread == line.spread);
        REQUIRE(row.attained == line.attained);
        REQUIRE(row.flags == line.flags);
        REQUIRE(row.state == line.state);
    }
}

} // namespace

TEST_CASE("the example's synthesis is the one worked out by hand")
{
    const sample::ScratchFolder folder;
    const auto example = app::createExample(folder.path());
    REQUIRE(example.has_value());
    REQUIRE(example->sheets.size() == 5);
    const auto session = app::Session::open(example->session);
    REQUIRE(session.has_value());
    const auto first = session->view(CandidateId("c1"), Viewer::staff());
    using enum BlockState;
    compare(first->synthesis, {{"BC1", Fraction(80, 1), 3, 4, true, {}, Validated},
                               {"BC2",
                                Fraction(70, 1),
                                3,
                                26,
                                true,
                                {Flag::SpreadAboveLimit, Flag::BothSidesOfThreshold},
                                Validated},
                               {"BC3", Fraction(226, 3), 3, 3, true, {}, Validated},
                               {"BC4", Fraction(217, 3), 3, 5, true, {}, Validated},
                               {"BC5", Fraction(50, 1), 3, 4, false, {}, NotValidated}});
    const auto second = session->view(CandidateId("c2"), Viewer::staff());
    compare(second->synthesis,
            {{"BC1", Fraction(165, 2), 2, 5, true, {}, Validated},
             {"BC2", Fraction(75, 1), 2, 2, true, {}, Validated},
             {"BC3", std::nullopt, 0, std::nullopt, std::nullopt, {}, AcquiredBefore},
             {"BC4", Fraction(139, 2), 2, 1, false, {Flag::BothSidesOfThreshold}, Validated},
             {"BC5", std::nullopt, 0, std::nullopt, std::nullopt, {}, NotPresented}});
    REQUIRE(first->deliberation.proposal == ProposalKind::Partial);
    REQUIRE(second->deliberation.proposal == ProposalKind::Total); // of the blocs aimed at
}

TEST_CASE("the example refuses a folder that already holds one")
{
    const sample::ScratchFolder folder;
    REQUIRE(app::createExample(folder.path()).has_value());
    REQUIRE(app::createExample(folder.path()).error().problem.code == ProblemCode::FileExists);
}

TEST_CASE("the same content has the same fingerprint, and a changed remark another")
{
    const sample::ScratchFolder folder;
    const auto example = app::createExample(folder.path());
    auto session = app::Session::open(example->session);
    const CandidateId candidate("c1");
    const auto fingerprint = [&] {
        const auto grid = app::GridDocument::of(*session, candidate, Viewer::staff());
        return std::get<GridRecord>(grid->view()).stamp.fingerprint;
    };
    const std::string before = fingerprint();
    REQUIRE(before.size() == 64);
    REQUIRE(fingerprint() == before);
    REQUIRE(session->apply(SetProposal{candidate, std::nullopt}, JurorId("m1")).has_value());
    REQUIRE(fingerprint() != before);
    REQUIRE(
        session->apply(SetProposal{candidate, ProposalKind::Partial}, JurorId("m1")).has_value());
    REQUIRE(fingerprint() == before);
}
