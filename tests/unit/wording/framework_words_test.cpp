// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "support/sample.h"
#include "unit/report/positioning_case.h"
#include "wording/framework_words.h"

using namespace delibere;
using namespace delibere::wording;

TEST_CASE("a bloc and a competency are named once, whether or not the code says what they are")
{
    const Framework& tables = sample::technico();
    CHECK(blockName(tables, tables.blocks[0]) == "Compétence 1");
    CHECK(competencyName(tables, tables.blocks[0].competencies[1]) == "Tableau 2");
    Framework blocs = sample::tableFramework();
    CHECK(blockName(blocs, blocs.blocks[0]) == "Bloc de compétences B1");
    CHECK(competencyName(blocs, blocs.blocks[0].competencies[0]) == "Compétence C1");
    blocs.blocks[0].printedTitle = "Bloc n°1";
    CHECK(blockName(blocs, blocs.blocks[0]) == "Bloc n°1");
}

TEST_CASE("a framework's word for a competency goes into a sentence and into the plural")
{
    const auto nouns = [](const char* word) {
        Framework framework = sample::tableFramework();
        framework.competencyWord = word;
        return competencyNoun(framework) + ", " + competencyNouns(framework);
    };
    CHECK(nouns("Tableau") == "tableau, tableaux");
    CHECK(nouns("Compétence") == "compétence, compétences");
    CHECK(nouns("Savoir-faire") == "savoir-faire, savoir-faire");
    CHECK(nouns("Épreuve") == "épreuve, épreuves");
    CHECK(nouns("Unité d’enseignement") == "unité d’enseignement, unités d’enseignement");
}

TEST_CASE("a level is called by its printed name, by its number only where it has none")
{
    const Scale* printed = sample::technico().scale(ScaleUse::Interview);
    CHECK(levelName(printed, 3) == "En totalité");
    CHECK(atLevel(printed, 3) == "«\u00a0En totalité\u00a0»");
    const Framework numbered = sample::tableFramework();
    CHECK(levelName(numbered.scale(ScaleUse::Interview), 3) == "niveau\u00a03");
    CHECK(atLevel(numbered.scale(ScaleUse::Interview), 3) == "au niveau\u00a03");
    CHECK(levelName(printed, 9) == "niveau\u00a09");
    CHECK(levelName(nullptr, 1) == "niveau\u00a01");
}
