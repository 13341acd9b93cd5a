// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of frameworks with the rules of other branches.
#include <catch2/catch.hpp>

#include "unit/report/form_text.h"
#include "unit/report/records.h"

using namespace delibere;
using Catch::Contains;
using sample::textOf;

namespace {

// The grid of percents, its numbers taken as half-points of 40.
sample::GridCase markGrid()
{
    sample::GridCase grid = sample::percentGrid();
    EvaluationRules& rules = *grid.framework.evaluation;
    rules.marks = {50, 2};
    rules.maximumSpread.reset();
    rules.threshold.reset();
    rules.blockThresholds = {{BlockId("B1"), {70, "théorie"}}, {BlockId("B2"), {60, "pratique"}}};
    rules.whole = WholeThreshold{WholeFigure::Mean, 64, "règlement"};
    grid.synthesis.whole = WholeRow{Fraction(127, 2), false};
    return grid;
}

} // namespace

TEST_CASE("a grid of marks prints them on their scale, each bloc with its threshold")
{
    const std::string text = textOf(markGrid().view());
    CHECK_THAT(text, !Contains("%"));
    CHECK_THAT(text, Contains("Claire Martin | 36/50 | 20/50") &&
                         Contains("Moyenne | 34,75/50 sur\u00a02 | 28,75/50 sur\u00a02") &&
                         Contains("Écart | 2,5\u00a0points | 17,5\u00a0points") &&
                         Contains("Appréciation retenue | 35/50 | 28,5/50"));
    CHECK_THAT(text, Contains("Seuil du bloc | non atteint\n35/50 | non atteint\n30/50") ||
                         Contains("Seuil du bloc | non atteint / 35/50"));
}

TEST_CASE("a grid says what is asked of all blocs, and whether it is there")
{
    CHECK_THAT(textOf(markGrid().view()),
               Contains("Ensemble des blocs\u00a0: 31,75/50, moyenne des blocs d’au moins "
                        "32/50\u00a0: non atteint"));
    CHECK_THAT(textOf(sample::percentGrid().view()), !Contains("Ensemble"));
}

TEST_CASE("a grid that weighs sources prints each with its weight, what is missing, and the figure")
{
    sample::GridCase grid = markGrid();
    EvaluationRules& rules = *grid.framework.evaluation;
    rules.sources = {{SourceId("tuteur"), "Tuteur", 20, false, "règlement, p. 4"},
                     {SourceId("jury"), "Jury", 80, true, "règlement, p. 4"}};
    const OutsideMark mark{Percent{61}, "Yves Sarr", Date{2026, 3, 2}};
    BlockRow& weighed = grid.synthesis.blocks[0];
    weighed.sources = {{SourceId("tuteur"), false, 20, mark}, {SourceId("jury"), true, 80, {}}};
    weighed.weighted = weightedFigure(weighed.sources, weighed.mean);
    grid.synthesis.blocks[1].sources = {{SourceId("tuteur"), false, 20, {}},
                                        {SourceId("jury"), true, 80, {}}};
    const std::string text = textOf(grid.view());
    CHECK_THAT(text, Contains("Moyenne du jury (80\u00a0%) | 34,75/50"));
    CHECK_THAT(text, Contains("Tuteur (20\u00a0%) | 30,5/50") &&
                         Contains("Yves Sarr, 2\u00a0mars\u00a02026"));
    // 0.2·30.5 + 0.8·34.75 = 33.9.
    CHECK_THAT(text,
               Contains("Moyenne pondérée | 33,9/50 | —\nil manque la note «\u00a0Tuteur\u00a0»") ||
                   Contains("Moyenne pondérée | 33,9/50 | — / il manque la note"));
    CHECK_THAT(text, Contains("Moyenne pondérée\u00a0: Tuteur 20\u00a0% (règlement, p. 4), Jury "
                              "80\u00a0% (règlement, p. 4)"));
}

TEST_CASE("a grid of opinions says of each competency where they stand")
{
    sample::GridCase grid = sample::tableGrid();
    EvaluationRules& rules = *grid.framework.evaluation;
    rules.aggregation = Aggregation::Opinions;
    rules.opinions = OpinionRule{2, "Négoce"};
    BlockRow& row = grid.synthesis.blocks.front();
    row.competencies = {{CompetencyId("C1"), 2, 0, true}, {CompetencyId("C2"), 1, 1, std::nullopt}};
    row.flags = {Flag::Divergent};
    const std::string text = textOf(grid.view());
    CHECK_THAT(text, Contains("C1\u00a0: acquise (2\u00a0avis)") &&
                         Contains("C2\u00a0: avis divergents (1\u00a0favorable, "
                                  "1\u00a0défavorable)") &&
                         Contains("avis divergents, le jury relit le dossier") &&
                         Contains("2\u00a0avis concordants par compétence"));
}

TEST_CASE("a sheet to fill in asks for marks on the scale of the framework")
{
    sample::SheetCase sheet = sample::percentSheet();
    sheet.framework.evaluation->marks = {50, 2};
    const std::string text = textOf(sheet.view());
    CHECK_THAT(text, Contains("Note finale du bloc") && Contains("/50") && !Contains("%"));
}
