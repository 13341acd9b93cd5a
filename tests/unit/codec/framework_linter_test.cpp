// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "codec/html_left_overs.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

using sample::Json;

Findings warnings(const Json& file)
{
    const auto loaded = codec::readFramework(file.dump());
    INFO(sample::listed(loaded ? Findings{} : loaded.error()));
    REQUIRE(loaded.has_value());
    return loaded->warnings;
}

Finding warning(FindingCode code, const char* where, const char* detail)
{
    return {Severity::Warning, code, where, detail};
}

} // namespace

TEST_CASE("a framework without an oddity brings no warning")
{
    const Findings found = warnings(sample::frameworkFile());
    INFO(sample::listed(found));
    CHECK(found.empty());
}

TEST_CASE("the same criterion under two competencies is a warning that names the first")
{
    Json file = sample::frameworkFile();
    file["blocs"][1]["competences"][0]["criteres"][1]["texte"] = "Deux.";
    CHECK(warnings(file) == Findings{warning(FindingCode::RepeatedCriterion,
                                             "/blocs/1/competences/0/criteres/1/texte",
                                             "/blocs/0/competences/0/criteres/1/texte")});
}

TEST_CASE("two titles for one bloc are a warning")
{
    Json file = sample::frameworkFile();
    file["blocs"][0]["intitule_synthese"] = "Bloc premier";
    CHECK(warnings(file) == Findings{warning(FindingCode::TitlesDiffer,
                                             "/blocs/0/intitule_synthese", "Premier bloc")});
}

TEST_CASE("a code that is written unlike most is a warning")
{
    Json file = sample::frameworkFile();
    const auto codes = [&](const char* first, const char* second, const char* third) {
        Json& competencies = file["blocs"][0]["competences"];
        competencies[0]["code"] = first;
        competencies[1] = competencies[0];
        competencies[1]["id"] = "B1.C2";
        competencies[1]["criteres"] =
            Json::parse(R"([{"id":"B1.C2.1","texte":"a"},{"id":"B1.C2.2","texte":"b"}])");
        competencies[1]["code"] = second;
        file["blocs"][1]["competences"][0]["code"] = third;
        return warnings(file);
    };
    CHECK(codes("C.1.1.", "C.1.12.", "C.2.1.").empty());
    CHECK(codes("Tableau 1", "Tableau 2", "Compétence 1").empty());
    CHECK(codes("C1.1", "C.1.2.", "C.2.1.") ==
          Findings{warning(FindingCode::MixedCodeStyle, "/blocs/0/competences/0/code", "C1.1")});
    CHECK(codes("C.1.1.", "C.1.2.", "C.2.1") ==
          Findings{warning(FindingCode::MixedCodeStyle, "/blocs/1/competences/0/code", "C.2.1")});
}

TEST_CASE("a line of the bilan without its table is a warning")
{
    Json file = sample::frameworkFile();
    file["blocs"][0]["bilan"].push_back(
        Json::parse(R"({"id":"B1.b2","texte":"l’identification des risques"})"));
    CHECK(warnings(file) == Findings{warning(FindingCode::SummaryLineWithoutTable,
                                             "/blocs/0/bilan/1", "l’identification des risques")});
}

TEST_CASE("anchors and bands that the certifier did not publish are a warning")
{
    Json file = sample::frameworkFile();
    file["echelles"][0]["source_reperes"] = "equipe";
    const Findings expected{warning(FindingCode::AnchorsNotPublished, "/echelles/0", "")};
    CHECK(warnings(file) == expected);
    for (Json& level : file["echelles"][0]["niveaux"])
        level.erase("repere");
    CHECK(warnings(file) == expected);
}

TEST_CASE("a need that the bilan words otherwise is a warning")
{
    Json file = sample::frameworkFile();
    file["blocs"][0]["bilan"][0]["texte"] = "le faire bien";
    CHECK(warnings(file) ==
          Findings{warning(FindingCode::NeedLabelDiffers, "/blocs/0/competences/0/reperage/besoin",
                           "le faire bien")});
}

TEST_CASE("a competency with one criterion is a warning")
{
    Json file = sample::frameworkFile();
    file["blocs"][1]["competences"][0]["criteres"].erase(1);
    CHECK(warnings(file) ==
          Findings{warning(FindingCode::FewCriteria, "/blocs/1/competences/0", "")});
}

TEST_CASE("what a web page left in a text is a warning, but where anomalies quote it")
{
    Json file = sample::frameworkFile();
    file["blocs"][0]["consigne"] = "Lire <BR/> le dossier.";
    file["aide"][0]["paragraphes"].push_back("pr&eacute;sence &amp; absence");
    file["anomalies"][0]["constat"] = "« &eacute; » est imprimé.";
    CHECK(warnings(file) ==
          Findings{warning(FindingCode::HtmlLeftOver, "/blocs/0/consigne", "<BR/>"),
                   warning(FindingCode::HtmlLeftOver, "/aide/0/paragraphes/1", "&eacute;")});
}

TEST_CASE("an ampersand, a sign less than and words in angles are no left-overs")
{
    for (const char* text :
         {"R&D ; essais", "R&D;", "a < b > c", "<candidat>", "A&B", "&", "<", "&;", "&#;", "&#x;",
          "&#12a;", "<>", "</>", "<pa>", "& eacute;", "&0a;", "fin &eacute"}) {
        INFO(text);
        CHECK_FALSE(codec::htmlLeftOver(text));
    }
    for (const char* text : {"<p>", "x </P>", "<span style=\"a\">", "&#233;", "&#xE9;", "&nbsp;",
                             "&frac12;", "& &lt;", "<o:p>", "a < b <br>"}) {
        INFO(text);
        CHECK(codec::htmlLeftOver(text));
    }
}

} // namespace delibere
