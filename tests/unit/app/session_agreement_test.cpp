// SPDX-License-Identifier: GPL-3.0-or-later
// The example's figures, worked out by hand from the table of example_session_test.cpp: BC1 has
// c1 82 78 80 and c2 85 80, BC3 only c1 75 74 77.
#include "app/session_agreement.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/example_session.h"
#include "app/framework_library.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/shipped_files.h"

using namespace delibere;

namespace {

// A session nobody has marked yet, on a shipped framework.
app::Session emptySession(const std::filesystem::path& path, const char* framework,
                          std::size_t panel)
{
    const auto file = app::loadFramework(app::frameworkFolder() / framework);
    JurySession jury = sample::session();
    for (Candidate& candidate : jury.candidates) {
        candidate.presented.clear();
        for (const Block& block : file->framework.blocks)
            candidate.presented.push_back(block.id);
    }
    while (jury.jurors.size() < panel) {
        Juror juror = jury.jurors.back();
        juror.id = JurorId("n" + std::to_string(jury.jurors.size()));
        jury.jurors.push_back(juror);
    }
    return std::move(*app::Session::create(path, jury, *file));
}

} // namespace

TEST_CASE("the agreement of the example compares every candidate, bloc by bloc")
{
    const sample::ScratchFolder folder;
    const auto example = app::createExample(folder.path());
    const auto session = app::Session::open(example->session);
    const auto agreement = app::sessionAgreement(*session, Viewer::staff());
    REQUIRE(agreement.has_value());
    CHECK(agreement->scope == AgreementScope::Computed);
    REQUIRE(agreement->blocks.size() == 5);

    const BlockAgreement& first = agreement->blocks[0];
    CHECK(first.block == BlockId("BC1"));
    CHECK(first.candidates == 2);
    CHECK(first.jurors == 3);
    CHECK(first.meanSpread == Fraction(9, 2));
    CHECK(first.greatestSpread == 5);
    // m1: (82 - 79) and (85 - 80); m2: (78 - 81) and (80 - 85); m3: 80 - 80, for c1 only.
    CHECK(first.leniencies == std::vector<Leniency>{{JurorId("m1"), 2, Fraction(4, 1)},
                                                    {JurorId("m2"), 2, Fraction(-4, 1)},
                                                    {JurorId("m3"), 1, Fraction(0, 1)}});
    CHECK(first.reading == AgreementReading::TooFew);
    CHECK(agreement->blocks[2].candidates == 1); // c2 acquired BC3 before
}

TEST_CASE("a candidate who is no longer heard is no longer compared")
{
    const sample::ScratchFolder folder;
    const auto example = app::createExample(folder.path());
    auto session = app::Session::open(example->session);
    Candidate candidate = *session->jury().candidate(CandidateId("c2"));
    candidate.status = CandidateStatus::Pending;
    // The proposal stands in the way of any change: withdrawn first.
    REQUIRE(session->apply(SetProposal{candidate.id, std::nullopt}, JurorId("m1")).has_value());
    REQUIRE(session->apply(PutCandidate{candidate}, JurorId()).has_value());
    CHECK(app::sessionAgreement(*session, Viewer::staff())->blocks[0].candidates == 1);
}

TEST_CASE("a session nobody marked has figures for no bloc, and no zero among them")
{
    const sample::ScratchFolder folder;
    const auto session = emptySession(folder.path() / "vide.jury", sample::percentFile, 3);
    const auto agreement = app::sessionAgreement(session, Viewer::staff());
    REQUIRE(agreement->blocks.size() == 5);
    for (const BlockAgreement& block : agreement->blocks) {
        CHECK(block.candidates == 0);
        CHECK_FALSE(block.meanSpread.has_value());
        CHECK_FALSE(block.alpha.value.has_value());
        CHECK_FALSE(block.icc.value.has_value());
    }
}

TEST_CASE("nothing is computed for a framework marked in levels")
{
    const sample::ScratchFolder folder;
    const auto session = emptySession(folder.path() / "niveaux.jury", sample::levelFile, 3);
    const auto agreement = app::sessionAgreement(session, Viewer::staff());
    CHECK(agreement->scope == AgreementScope::LevelsOnly);
    CHECK(agreement->blocks.empty());
}

TEST_CASE("nothing is computed for a panel whose exact fractions would not fit")
{
    const sample::ScratchFolder folder;
    const auto widest =
        emptySession(folder.path() / "vingt.jury", sample::percentFile, widestPanelToCompare);
    CHECK(app::sessionAgreement(widest, Viewer::staff())->scope == AgreementScope::Computed);
    const auto wider =
        emptySession(folder.path() / "plus.jury", sample::percentFile, widestPanelToCompare + 1);
    CHECK(app::sessionAgreement(wider, Viewer::staff())->scope == AgreementScope::PanelTooLarge);
    CHECK(app::sessionAgreement(wider, Viewer::staff())->blocks.empty());
}
