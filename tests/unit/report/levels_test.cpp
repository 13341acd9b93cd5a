// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a jury that appraises by levels: its levels and its tables under their own names.
#include <catch2/catch.hpp>

#include "unit/report/form_text.h"
#include "unit/report/records.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;
using sample::textOf;

TEST_CASE("no sheet and no grid of a framework in levels shows a percent")
{
    for (const std::string& text :
         {textOf(sample::namedLevelsSheet().view()), textOf(sample::tableSheet().view()),
          textOf(sample::blankSheet().view()), textOf(sample::namedLevelsGrid().view()),
          textOf(sample::tableGrid().view()), textOf(sample::concordanceGrid().view())})
        CHECK_THAT(text, !Contains("%") && !Contains("pourcent"));
}

TEST_CASE("a sheet in percents says that 0 % is an appraisal")
{
    CHECK_THAT(textOf(sample::percentSheet().view()),
               Contains("saisi\u00a0; 0\u00a0% est une appréciation."));
}

TEST_CASE("a level with a printed name is never printed as a number")
{
    const std::string sheet = textOf(sample::namedLevelsSheet().view());
    CHECK_THAT(sheet, Contains("| Partiellement | En totalité | Exemple donné."));
    CHECK_THAT(sheet, Contains("Appréciation finale – Tableau 1 | En totalité") &&
                          Contains("Appréciation finale – Tableau 2 | Pas du tout"));
    CHECK_THAT(sheet, !Contains("niveau\u00a0"));
    CHECK_THAT(textOf(sample::namedLevelsGrid().view()), !Contains("niveau\u00a0"));
}

TEST_CASE("a required level and the levels of the members go by their printed names")
{
    sample::GridCase grid = sample::concordanceGrid();
    grid.framework.scales.front().levels[2].label = "Acquis";
    CHECK_THAT(textOf(grid.view()), Contains("\nClaire Martin | Acquis | ") &&
                                        Contains("\nPaul Okafor | niveau\u00a02 | ") &&
                                        Contains("\nNiveau requis\u00a0: Acquis | ") &&
                                        Contains("Niveau requis\u00a0: Acquis (Guide d’essai)."));
}

TEST_CASE("a grid of tables counts tables, not competencies")
{
    const std::string text = textOf(sample::namedLevelsGrid().view());
    CHECK_THAT(text, Contains("chaque bloc\u00a0: tableaux «\u00a0En totalité\u00a0»") &&
                         Contains("\nChaque tableau «\u00a0En totalité\u00a0» | non atteint"));
    CHECK_THAT(text, Contains("3 sur 5 (1 sans appréciation)"));
}

TEST_CASE("the heading of a bloc says its word once")
{
    const std::string text = textOf(sample::namedLevelsSheet().view());
    CHECK_THAT(text, Contains("# Compétence 1\u00a0: Élaborer et mettre en œuvre") &&
                         !Contains("Compétence Compétence"));
    CHECK_THAT(textOf(sample::tableSheet().view()), Contains("# Bloc de compétences B1\u00a0: "));
}

TEST_CASE("a scale whose descriptors only repeat its names prints them once")
{
    CHECK_THAT(textOf(sample::namedLevelsSheet().view()),
               Contains("Le candidat a acquis ces compétences\n---\n"
                        "Pas du tout | Partiellement | En totalité\n\n"));
}

TEST_CASE("a descriptor that says more than the name of its level is printed under it")
{
    sample::SheetCase sheet = sample::namedLevelsSheet();
    for (Scale& scale : sheet.framework.scales)
        scale.levels[1].description = {"Partiellement", "Avec un appui."};
    CHECK_THAT(textOf(sheet.view()),
               Contains("Pas du tout | Partiellement | En totalité\n---\n | Avec un appui. | \n"));
}
