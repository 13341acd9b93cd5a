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

TEST_CASE("what a framework asks for is said with its source, of each bloc and of all")
{
    Framework framework = sample::percentFramework();
    CHECK(thresholdWords(framework) == "Seuil de 70\u00a0% sur chaque bloc (Guide d’essai)");
    EvaluationRules& rules = *framework.evaluation;
    rules.marks = {20, 2};
    rules.threshold = Threshold{20, "CEFICEM"};
    rules.whole = WholeThreshold{WholeFigure::Mean, 24, "règlement"};
    CHECK(thresholdWords(framework) ==
          "Seuil de 10/20 sur chaque bloc (CEFICEM)\u202f; sur l’ensemble\u00a0: moyenne des blocs "
          "d’au moins 12/20 (règlement)");
    rules.blockThresholds = {{sample::b2, {28, "pratique"}}};
    rules.whole = WholeThreshold{WholeFigure::Sum, 52, "total"};
    CHECK(
        thresholdWords(framework) ==
        "Seuils\u00a0: B1 10/20 (CEFICEM), B2 14/20 (pratique)\u202f; sur l’ensemble\u00a0: somme "
        "des blocs d’au moins 26/40 (total)");
    rules = EvaluationRules{};
    CHECK(thresholdWords(framework).empty());
}

TEST_CASE("the figure over all blocs is said, or that there is none")
{
    Framework framework = sample::percentFramework();
    framework.evaluation->marks = {20, 2};
    framework.evaluation->whole = WholeThreshold{WholeFigure::Mean, 24, "règlement"};
    CHECK(wholeWords(framework, {Fraction(47, 2), false}) ==
          "11,75/20, moyenne des blocs d’au moins 12/20\u00a0: non atteint");
    CHECK(wholeWords(framework, {Fraction(24, 1), true}) ==
          "12/20, moyenne des blocs d’au moins 12/20\u00a0: atteint");
    CHECK(wholeWords(framework, {}) == "—, moyenne des blocs d’au moins 12/20\u00a0: un bloc n’a "
                                       "pas de note, rien n’est calculé");
}

TEST_CASE("a formation is counted by its criteria and its pieces, and named as what it is")
{
    Framework formation = sample::tableFramework();
    formation.admission.emplace();
    const auto criteria = std::to_string(formation.criterionCount());
    CHECK(formationWords(formation) ==
          "commission d’admission, " + criteria + "\u00a0critères, 0\u00a0pièce demandée");
    formation.admission->pieces.resize(2);
    CHECK(formationWords(formation).ends_with("2\u00a0pièces demandées"));
}
