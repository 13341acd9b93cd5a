// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

using sample::frameworkFaults;
using sample::Json;

Framework read(const Json& file)
{
    const auto loaded = codec::readFramework(file.dump());
    INFO(sample::listed(loaded ? Findings{} : loaded.error()));
    REQUIRE(loaded.has_value());
    return loaded->framework;
}

// The sample without its repérage.
Json evaluationOnly()
{
    Json file = sample::frameworkFile();
    file["usages"] = {"evaluation"};
    file.erase("reperage");
    file["echelles"].erase(1);
    for (Json& block : file["blocs"]) {
        block.erase("bilan");
        for (Json& competency : block["competences"])
            competency.erase("reperage");
    }
    return file;
}

} // namespace

TEST_CASE("a framework file becomes the words and the rules that it says")
{
    const Framework framework = read(sample::frameworkFile());
    CHECK(framework.id == "cqp-fictif");
    CHECK(framework.title == "CQP fictif d’essai");
    CHECK(framework.version == "1.0");
    CHECK(framework.fictitious);
    CHECK(framework.certifier == "Branche fictive");
    CHECK(framework.rncp == "RNCP12345");
    CHECK(framework.sources == std::vector<std::string>{"Texte d’essai"});
    CHECK(framework.blockWord == "Bloc");
    CHECK(framework.competencyWord == "Tableau");

    REQUIRE(framework.evaluation.has_value());
    const EvaluationRules& rules = *framework.evaluation;
    CHECK(rules.unit == Unit::Block);
    CHECK(rules.notation == Notation::Percent);
    CHECK(rules.aggregation == Aggregation::Mean);
    CHECK(rules.threshold == Threshold{70, "Guide d’essai"});
    CHECK(rules.maximumSpread == 15);
    CHECK(rules.quorum == Quorum{2, true, 1, {}, false, false, true, {}, "Guide d’essai"});
    CHECK(rules.blocking == std::set{PanelCheck::MinimumMembers, PanelCheck::DossierRead});
}

TEST_CASE("scales keep their levels, anchors and bands")
{
    const Framework framework = read(sample::frameworkFile());
    REQUIRE(framework.scales.size() == 2);
    const Scale& scale = *framework.scale(Evidence::Interview);
    CHECK(scale.id == "e1");
    CHECK(scale.anchorsPublished);
    REQUIRE(scale.levels.size() == 3);
    CHECK(scale.levels[0] == Level{1, "Non", {"Rien"}, 20, 0, 49});
    CHECK(scale.levels[1] == Level{2, "", {"Peu", "Très peu"}, 60, 50, 69});
    CHECK_FALSE(framework.scale(ScaleUse::Positioning)->anchorsPublished);
    CHECK(framework.scale(ScaleUse::Positioning)->levels[1] == Level{2, "", {"Oui"}, {}, {}, {}});
}

TEST_CASE("the tree keeps its order, its printed titles and its repérage tables")
{
    const Framework framework = read(sample::frameworkFile());
    REQUIRE(framework.blocks.size() == 2);
    const Block& block = framework.blocks[0];
    CHECK(block.id == BlockId("B1"));
    CHECK(block.printedTitle == "Bloc n°1");
    CHECK(block.synthesisTitle == "Premier bloc");
    CHECK(block.instruction == "Lire.");
    CHECK(block.summaryLines ==
          std::vector{SummaryLine{"B1.b1", "le faire", CompetencyId("B1.C1")}});
    REQUIRE(block.competencies.size() == 1);
    const Competency& competency = block.competencies[0];
    CHECK(competency.code == "C1");
    CHECK(competency.lead == "Qualité :");
    CHECK(competency.knowHow == std::vector<std::string>{"Faire"});
    CHECK(competency.criteria == std::vector{Criterion{CriterionId("B1.C1.1"), "Un."},
                                             Criterion{CriterionId("B1.C1.2"), "Deux."}});
    CHECK(competency.positioning == PositioningTable{"Faites-vous ?",
                                                     "Si oui :",
                                                     {"Comment ?"},
                                                     "Le candidat sait :",
                                                     "Besoins en formation sur le faire"});
    CHECK(framework.blocks[1].competencies[0].positioning->followUps.empty());
}

TEST_CASE("what stands beside the tree is kept too")
{
    const Framework framework = read(sample::frameworkFile());
    CHECK(framework.reading ==
          ReadingStatements{"Après lecture", "claire", "partielle", "Questions"});
    REQUIRE(framework.positioning.has_value());
    CHECK(framework.positioning->means == std::vector{PositioningMeans{"formation", "Formation"}});
    CHECK(framework.positioning->meansLink == "et/ou");
    CHECK(framework.positioning->signatories == std::vector<std::string>{"Candidat"});
    CHECK(framework.procedure ==
          std::vector{ProcedureStep{"Dossier", {"Déposer"}}, ProcedureStep{"Jury", {}}});
    CHECK(framework.help == std::vector{HelpText{"a1", "Aide", {"• Lire"}}});
    CHECK(framework.anomalies ==
          std::vector{Anomaly{
              "x1", {"/blocs/0/intitule"}, AnomalyKind::Misprint, "Une faute.", "Texte d’essai"}});
}

TEST_CASE("what a framework leaves out has the default of the format")
{
    Json file = evaluationOnly();
    for (const char* key : {"fictif", "certificateur", "rncp", "vocabulaire"})
        file.erase(key);
    file["evaluation"].erase("ecart_max");
    const Framework framework = read(file);
    CHECK_FALSE(framework.fictitious);
    CHECK(framework.certifier.empty());
    CHECK(framework.blockWord == "Bloc de compétences");
    CHECK(framework.competencyWord == "Compétence");
    CHECK(framework.evaluation->maximumSpread == 20);
    CHECK_FALSE(framework.positioning.has_value());
}

TEST_CASE("a framework without evaluation cannot be evaluated by a jury")
{
    Json file = sample::frameworkFile();
    file["usages"] = {"reperage"};
    file.erase("evaluation");
    CHECK_FALSE(read(file).evaluation.has_value());
}

TEST_CASE("levels may be required with concordance, in the scale of the interview")
{
    Json file = evaluationOnly();
    file["evaluation"] = Json::parse(
        R"({"unite":"bloc","notation":"niveaux","agregation":"concordance",
            "niveau_requis":{"rang":2,"source":"Guide"},
            "quorum":{"membres_min":2,"president":false}})");
    const EvaluationRules rules = *read(file).evaluation;
    CHECK(rules.requiredLevel == RequiredLevel{2, "Guide"});
    CHECK_FALSE(rules.maximumSpread.has_value());
    CHECK_FALSE(rules.quorum.president);

    file["evaluation"]["niveau_requis"]["rang"] = 4;
    CHECK(sample::has(frameworkFaults(file), FindingCode::UnknownReference,
                      "/evaluation/niveau_requis/rang"));
}

TEST_CASE("a file of another kind or a newer one is judged by its format alone")
{
    const auto only = [](const char* format) {
        Json file = Json::object();
        file["format"] = format;
        file["bogus"] = 1;
        const Findings found = frameworkFaults(file);
        REQUIRE(found.size() == 1);
        CHECK(found[0].where == "/format");
        CHECK(found[0].detail == format);
        return found[0].code;
    };
    CHECK(only("delibere-referentiel/2") == FindingCode::NewerFormat);
    CHECK(only("delibere-referentiel/10") == FindingCode::NewerFormat);
    CHECK(only("delibere-referentiel/99999999999999999999999") == FindingCode::NewerFormat);
    for (const char* format :
         {"delibere-referentiel", "delibere-referentiel/", "delibere-referentiel/0",
          "delibere-referentiel/01", "delibere-referentiel/1.1", "delibere-fiche/1", "autre", ""}) {
        INFO(format);
        CHECK(only(format) == FindingCode::UnknownFormat);
    }
    CHECK(frameworkFaults(Json::object()) ==
          Findings{{Severity::Error, FindingCode::MissingKey, "", "format"}});
}

TEST_CASE("all the findings come at once, in the order of the reading")
{
    Json file = sample::frameworkFile();
    file["intitule"] = "";
    file["evaluation"]["seuil"]["pourcentage"] = 101;
    file["blocs"][1]["id"] = "b1";
    file["blocs"][1]["competences"][0]["criteres"][1]["id"] = "B2.C1.3";
    file["note"] = 1;
    const Findings found = frameworkFaults(file);
    INFO(sample::listed(found));
    REQUIRE(found.size() == 5);
    CHECK(found[0] == Finding{Severity::Error, FindingCode::EmptyText, "/intitule", ""});
    CHECK(found[1] == Finding{Severity::Error, FindingCode::OutOfRange,
                              "/evaluation/seuil/pourcentage", "101 0 100"});
    CHECK(found[2] == Finding{Severity::Error, FindingCode::DuplicateId, "/blocs/1/id", "b1"});
    CHECK(found[3] == Finding{Severity::Error, FindingCode::CriterionPosition,
                              "/blocs/1/competences/0/criteres/1/id", "B2.C1.2"});
    CHECK(found[4] == Finding{Severity::Error, FindingCode::UnknownKey, "/note", "note"});
}

TEST_CASE("a file with a fault in every line does not drown its reader")
{
    Json file = sample::frameworkFile();
    for (int i = 0; i < 5000; ++i)
        file["sources"].push_back("");
    CHECK(frameworkFaults(file).size() == 1000);
}

TEST_CASE("what a finding quotes of the file can be shown safely")
{
    Json file = sample::frameworkFile();
    file["evaluation"]["unite"] = "\u001b[31m\u202e" + std::string(1000, 'x');
    const Findings found = frameworkFaults(file);
    REQUIRE(found.size() == 1);
    CHECK(found[0].detail ==
          "bloc, competence, critere ∌ \uFFFD[31m\uFFFD" + std::string(166, 'x') + "…");
}

TEST_CASE("usages that were refused bring no further finding of their own")
{
    Json file = evaluationOnly();
    file["usages"] = {"evaluations"};
    const Findings found = frameworkFaults(file);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == FindingCode::UnknownValue);
    CHECK(found[0].where == "/usages/0");
}

} // namespace delibere
