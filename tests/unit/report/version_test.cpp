// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "report/layout.h"
#include "report/plain_text.h"
#include "report/version_parts.h"
#include "unit/report/minutes_case.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;

namespace {

using Notices = std::vector<std::string>;

sample::GridCase at(RecordStage stage, RecordState state)
{
    sample::GridCase grid = sample::signedGrid();
    grid.framework.fictitious = false;
    grid.stamp.state = state;
    grid.version->stage = stage;
    return grid;
}

std::string textOf(Table table)
{
    Document document;
    document.elements.emplace_back(std::move(table));
    return plainText(document);
}

std::string textOf(const sample::GridCase& grid)
{
    return plainText(layOut(grid.view()));
}

} // namespace

TEST_CASE("a version that no longer holds says so on every page, one that does says nothing")
{
    const auto notices = [](RecordStage stage, RecordState state) {
        return layOut(at(stage, state).view()).notices;
    };
    CHECK(notices(RecordStage::Locked, RecordState::Signed).empty());
    CHECK(notices(RecordStage::Signing, RecordState::Signing).empty());
    CHECK(notices(RecordStage::Withdrawn, RecordState::Withdrawn) == Notices{"ABANDONNÉE"});
    CHECK(notices(RecordStage::Replaced, RecordState::Replaced) == Notices{"ANNULÉE ET REMPLACÉE"});
}

TEST_CASE("a correction says which version it annuls, as far as it can be known")
{
    sample::GridCase grid = at(RecordStage::Signing, RecordState::Signing);
    CHECK_THAT(textOf(grid), Contains("Annule et remplace la version\u00a01. Motif\u00a0: Une "
                                      "appréciation avait été mal reportée."));
    grid.version->number = 3; // version 2 may have been given up
    CHECK_THAT(textOf(grid), Contains("Annule et remplace la version signée précédente."));
    grid.stamp.correction.clear();
    CHECK_THAT(textOf(grid), !Contains("Annule et remplace"));
}

TEST_CASE("a version given up or replaced gives its reason")
{
    sample::GridCase grid = at(RecordStage::Withdrawn, RecordState::Withdrawn);
    grid.version->reason = "Un vote manquait.";
    CHECK_THAT(textOf(grid), Contains("Motif de l’abandon\u00a0: Un vote manquait."));
    grid.version->stage = RecordStage::Replaced;
    CHECK_THAT(textOf(grid), Contains("Motif du remplacement\u00a0: Un vote manquait."));
}

TEST_CASE("the box of a member who signed says when, the others that a signature is missing")
{
    const sample::GridCase grid = sample::signedGrid();
    const SignatureBoxes boxes = signatureBoxes(grid.session, grid.candidate.id, &*grid.version);
    REQUIRE(boxes.boxes.size() == 2);
    CHECK(boxes.boxes[0].statement ==
          "signé le 12\u00a0mars\u00a02026 à 14\u00a0h\u00a006\u00a0(UTC), avec réserve");
    CHECK(boxes.boxes[0].image == "not a picture yet");
    CHECK(boxes.boxes[1].statement == "signature manquante");
}

TEST_CASE("who does not sign is printed with the reason, and nothing claims that all signed")
{
    sample::GridCase grid = at(RecordStage::Locked, RecordState::Signed);
    grid.version->notSigning = {{grid.version->signatories.back(), NotSigningKind::Refuses,
                                 "Désaccord sur le bloc 2", grid.version->frozenAt}};
    const SignatureBoxes boxes = signatureBoxes(grid.session, grid.candidate.id, &*grid.version);
    CHECK(boxes.boxes[1].statement == "refuse de signer");
    const std::string text = textOf(grid);
    CHECK_THAT(text, Contains("refuse de signer — motif\u00a0: Désaccord sur le bloc 2"));
    CHECK_THAT(text, Contains("signée par les membres qui ont siégé, sauf 1 qui ne signe pas"));
    CHECK_THAT(text, !Contains("signée par tous"));
    const std::string rows = textOf(versionTable(grid.session, {*grid.version}));
    CHECK_THAT(rows, Contains("refuse de signer — motif\u00a0: Désaccord sur le bloc 2"));
    CHECK_THAT(rows, !Contains("signée par tous") && !Contains("signature manquante"));
}

TEST_CASE("who presides in the president's place is printed, and only while the president is away")
{
    sample::GridCase grid = sample::signedGrid();
    const CandidateId& id = grid.candidate.id;
    grid.session.actingPresidents = {{id, JurorId("m2"), PresidencyBasis::VicePresident}};
    grid.session.recusals.push_back({id, JurorId("m1"), {}});
    CHECK_THAT(textOf(grid),
               Contains("Présidence pour ce candidat\u00a0: ") && Contains("(vice-présidence)."));
    grid.session.recusals.clear();
    CHECK_THAT(textOf(grid), !Contains("Présidence pour ce candidat"));
}

TEST_CASE("a version keeps its signatories when the panel changed since")
{
    const RecordVersion version =
        sample::version("c1", 1, RecordStage::Locked, {"m1", "m9"}, {"m1", "m9"});
    const SignatureBoxes boxes = signatureBoxes(sample::session(), CandidateId("c1"), &version);
    REQUIRE(boxes.boxes.size() == 2);
    CHECK(boxes.boxes[1].signatory == "m9");
}

TEST_CASE("one missing signature is not several")
{
    RecordVersion version = sample::version("c1", 1, RecordStage::Signing, {"m1", "m2"}, {"m1"});
    CHECK(versionSummary(version) ==
          "version\u00a01, en cours de signature\u00a0: 1\u00a0signature manquante");
    version.signatures.clear();
    CHECK(versionSummary(version) ==
          "version\u00a01, en cours de signature\u00a0: 2\u00a0signatures manquantes");
}
