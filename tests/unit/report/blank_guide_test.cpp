// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"
#include "unit/report/form_text.h"
#include "unit/report/paper_case.h"
#include "unit/report/positioning_case.h"

using namespace delibere;
using namespace delibere::report;
using Catch::Contains;

namespace {

int times(const std::string& text, const std::string& words)
{
    int found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("a blank guide holds no value, not even the word for none")
{
    for (const Framework& framework :
         {sample::percentFramework(), sample::concordanceFramework(), sample::tableFramework()}) {
        const std::string text = textOf(sample::blankGuide(framework));
        CHECK_THAT(text, !Contains("non renseigné") && !Contains("☑"));
        CHECK_THAT(text, !Contains("BROUILLON"));
        CHECK_THAT(text, Contains("Nom et prénom du candidat") && Contains("Remarques"));
        CHECK_THAT(text, Contains("Critère C1.1. |  |  |  [7 mm]"));
    }
}

TEST_CASE("a framework of percents leaves room for two percents a bloc")
{
    const std::string text = textOf(sample::blankGuide(sample::percentFramework()));
    CHECK(times(text, "% après le dossier (aide-mémoire) | …………… %") == 2);
    CHECK(times(text, "% de maîtrise de la compétence finale (bloc entier) | …………… %") == 2);
}

TEST_CASE("the headings of the certifier's grid are printed where its statements are")
{
    const std::string text = textOf(sample::blankGuide(sample::maintenance()));
    CHECK(times(text, "Compétences du référentiel | Validation\n"
                      "Critères d’évaluation, observables ou mesurables | Dossier") == 5);
    CHECK(times(text, "% de maîtrise de la compétence finale") == 5);
}

TEST_CASE("a framework of levels leaves a box for each level and asks for no percent")
{
    const std::string blocks = textOf(sample::blankGuide(sample::concordanceFramework()));
    CHECK(times(blocks, "Niveau final du bloc | ☐ niveau\u00a01      ☐ niveau\u00a02") == 2);
    CHECK_THAT(blocks, !Contains("%") && !Contains("pourcentage"));
    const std::string tables = textOf(sample::blankGuide(sample::technico()));
    CHECK(times(tables, "| ☐ Pas du tout      ☐ Partiellement      ☐ En totalité") == 24);
}

TEST_CASE("a guide for somebody is filled in with them and skips what they do not present")
{
    const std::string text = textOf(sample::namedGuide(sample::percentFramework()));
    CHECK_THAT(text, Contains("Nom et prénom du candidat | ROUSSEL Amélie"));
    CHECK_THAT(text, Contains("Membre du jury | Claire Martin, professionnel, président(e)"));
    CHECK_THAT(text, Contains("Bloc acquis antérieurement (1er\u00a0mars\u00a02024, PV 2024-07)."));
    CHECK_THAT(text, !Contains("[2 lines] Nom"));
    CHECK(times(text, "% de maîtrise de la compétence finale (bloc entier)") == 1);
}

TEST_CASE("the guide of the seed keeps the order and the words of its form")
{
    const std::string text = textOf(sample::blankGuide(sample::maintenance()));
    std::size_t at = 0;
    for (const char* words :
         {"Guide individuel", "Ce guide est destiné à chacun des membres du jury VAE",
          "# AVANT le passage devant le jury", "# PENDANT le passage devant le jury",
          "# APRÈS le passage devant le jury", "Lors d’analyse du dossier déclaratif",
          "Lorsque le candidat répond à une question",
          "Bloc de compétences n°1\u00a0: Organiser des interventions", "C1.1 Examiner",
          "Après lecture du livret déclaratif",
          "☐ La description des activités est claire et précise",
          "☐ La description des activités est partielle, à approfondir",
          "Questions à poser lors de l’entretien, pour vérification",
          "Bloc de compétences n°5\u00a0: Mener des projets", "C.5.4. Accompagner",
          "Date et signature du membre du jury"}) {
        INFO(words);
        at = text.find(words, at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(times(text, "[7 mm]") == 106);
    CHECK(times(text, "Questions à poser") == 19);
    CHECK_THAT(text, !Contains("destinée au président")); // the other form
}

TEST_CASE("the advice of a repérage is not printed for a jury")
{
    CHECK_THAT(textOf(sample::blankGuide(sample::technico())),
               !Contains("entretien de positionnement") && Contains("Guide individuel"));
}
