// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <catch2/catch.hpp>

#include "report/layout.h"
#include "report/plain_text.h"
#include "unit/report/form_text.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;
using sample::textOf;

namespace {

std::vector<std::string> signatories(const RecordView& record)
{
    std::vector<std::string> names;
    for (const Element& element : layOut(record).elements) {
        if (const auto* boxes = std::get_if<SignatureBoxes>(&element))
            std::ranges::transform(boxes->boxes, std::back_inserter(names),
                                   &SignatureBox::signatory);
    }
    return names;
}

} // namespace

TEST_CASE("only the members who sit for the candidate sign the grid")
{
    sample::GridCase grid = sample::percentGrid();
    CHECK(signatories(grid.view()) ==
          std::vector<std::string>{"Claire Martin, professionnel, président(e) du jury",
                                   "Paul Okafor, professionnel"});
    grid.session.recusals = {{grid.candidate.id, JurorId("m2"), ""}};
    CHECK(signatories(grid.view()).size() == 1);
}

TEST_CASE("the intimate reason of a déport is never printed")
{
    CHECK_THAT(textOf(sample::tableGrid().view()), !Contains("ancien collègue"));
    CHECK_THAT(textOf(sample::tableGrid().view()), Contains("Sophie Lefèvre – déport | — | —"));
}

TEST_CASE("a framework that publishes no threshold prints none")
{
    for (const auto& grid : {sample::concordanceGrid(), sample::tableGrid()}) {
        const std::string text = textOf(grid.view());
        CHECK_THAT(text, !Contains("%") && !Contains("Seuil"));
    }
    sample::GridCase grid = sample::percentGrid();
    grid.framework.evaluation->threshold.reset();
    CHECK_THAT(textOf(grid.view()), !Contains("Seuil"));
}

TEST_CASE("proposed marks of a scale are never printed")
{
    sample::SheetCase sheet = sample::percentSheet();
    sheet.framework.scales.front().levels.front().anchor = 33;
    CHECK_THAT(textOf(sheet.view()), !Contains("33"));
}

TEST_CASE("a fictitious framework says so on every page, a real one does not")
{
    sample::GridCase grid = sample::percentGrid();
    CHECK(layOut(grid.view()).notices == std::vector<std::string>{"RÉFÉRENTIEL FICTIF"});
    grid.framework.fictitious = false;
    CHECK(layOut(grid.view()).notices.empty());
    grid.stamp.state = RecordState::Draft;
    CHECK(layOut(grid.view()).notices == std::vector<std::string>{"BROUILLON"});
}

TEST_CASE("a member who did not submit is told from one who did not grade this bloc")
{
    sample::GridCase grid = sample::percentGrid();
    for (BlockRow& row : grid.synthesis.blocks)
        row.cells[1] = {JurorId("m2"), CellStatus::NotSubmitted, {}, {}};
    grid.synthesis.blocks[0].cells[0] = {JurorId("m1"), CellStatus::NotGraded, {}, {}};
    const std::string text = textOf(grid.view());
    CHECK_THAT(text, Contains("Paul Okafor – fiche non remise | — | —"));
    CHECK_THAT(text, Contains("Claire Martin | —\nbloc non apprécié | 40\u00a0%"));
}

TEST_CASE("a bloc without any grade shows dashes, never zeros")
{
    sample::GridCase grid = sample::percentGrid();
    BlockRow& row = grid.synthesis.blocks.front();
    row = BlockRow{};
    row.block = BlockId("B1");
    const std::string text = textOf(grid.view());
    CHECK_THAT(text, Contains("Moyenne | — |") && Contains("Écart | — |") &&
                         Contains("Seuil de 70\u00a0% | — |") && Contains("État | à décider |"));
}

TEST_CASE("the forms of a candidate who is not heard say the status and show no mark")
{
    const std::vector<std::pair<CandidateStatus, const char*>> titles{
        {CandidateStatus::Absent, "Candidat absent."},
        {CandidateStatus::Excused, "Candidat excusé sur justificatif."},
        {CandidateStatus::Pending, "En attente."},
        {CandidateStatus::Suspended,
         "Décision suspendue (C.\u00a0trav. art.\u00a0R.\u00a06412-7)."}};
    for (const auto& [status, title] : titles) {
        const std::string grid = textOf(sample::notHeardGrid(status, "").view());
        CHECK_THAT(grid, Contains(title) && Contains("Claire Martin | — | —"));
        CHECK_THAT(grid, !Contains("à décider") && !Contains("Validité du jury"));
        CHECK_THAT(grid, Contains("Moyenne | — | —") && Contains("Sera reconvoqué."));
        const std::string sheet = textOf(sample::notHeardSheet(status, "").view());
        CHECK_THAT(sheet, Contains(title) && !Contains("non renseigné"));
        CHECK_THAT(sheet, !Contains("65\u00a0%") && !Contains("75\u00a0%"));
        CHECK_THAT(sheet, Contains("Critère C1.1. | — | — | \n"));
    }
    CHECK_THAT(textOf(sample::percentGrid().view()), !Contains("Candidat"));
}

TEST_CASE("why a candidate is excused stands on the grid, not on a member's sheet")
{
    const auto excused = CandidateStatus::Excused;
    CHECK_THAT(textOf(sample::notHeardGrid(excused, "certificat médical").view()),
               Contains("certificat médical"));
    CHECK_THAT(textOf(sample::notHeardSheet(excused, "certificat médical").view()),
               !Contains("certificat médical"));
}

// In the State's words; « totale » alone is what was signed before them.
TEST_CASE("a total proposal names the blocs it rests on")
{
    sample::GridCase grid = sample::tableGrid();
    grid.synthesis.blocks.front().state = BlockState::Validated;
    grid.synthesis.blocks.front().attained = true;
    grid.deliberation.proposal = ProposalKind::Total;
    const std::string blocks = "\u00a0; bloc validé\u00a0: B1"
                               "\u00a0; bloc acquis antérieurement\u00a0: B2";
    const std::string label = "Proposition d’attribution\u00a0: ";
    CHECK_THAT(textOf(grid.view()),
               Contains(label + "réussite totale à la certification visée" + blocks));
    grid.synthesis.edition = RecordEdition::First;
    CHECK_THAT(textOf(grid.view()), Contains(label + "totale" + blocks));
}

TEST_CASE("more than six blocs go into further tables, none is lost")
{
    sample::GridCase grid = sample::percentGrid();
    const BlockRow model = grid.synthesis.blocks.front();
    grid.synthesis.blocks.clear();
    for (int number = 1; number <= 8; ++number) {
        BlockRow row = model;
        row.block = BlockId("bloc" + std::to_string(number));
        grid.synthesis.blocks.push_back(row);
    }
    const Document form = layOut(grid.view());
    CHECK(std::ranges::count_if(form.elements, [](const Element& element) {
              const auto* table = std::get_if<Table>(&element);
              return table && table->columns.size() == 5;
          }) == 2);
    CHECK_THAT(plainText(form), Contains("bloc1") && Contains("bloc4") && Contains("bloc8"));
}

TEST_CASE("a sheet names its member on every page after the first")
{
    CHECK_THAT(layOut(sample::percentSheet().view()).runningTitle, Contains("Claire Martin"));
}

TEST_CASE("the footer carries the fingerprint first, so that it is never cut")
{
    const Document form = layOut(sample::percentGrid().view());
    REQUIRE(form.footer.size() == 2);
    CHECK(form.footer[1].starts_with(
        "Empreinte\u00a0: 0123\u00a04567\u00a089ab\u00a0cdef – état\u00a0: remise"));
}
