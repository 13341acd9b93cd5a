// SPDX-License-Identifier: GPL-3.0-or-later
// The framework of a formation: what it publishes becomes values, what contradicts itself is
// refused at its place, what it does not publish stays unsaid.
#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "codec/framework_case.h"
#include "codec/framework_difference.h"
#include "codec/framework_reader.h"
#include "codec/framework_workbook.h"
#include "support/shipped_files.h"
#include "unit/codec/support/finding_names.h"
#include "unit/codec/support/framework_forms.h"
#include "unit/codec/support/sample_files.h"

using namespace delibere;

namespace {

using sample::Json;
using Pointer = Json::json_pointer;

std::string shippedFormation(const char* name)
{
    return sample::sourceFile(std::string("referentiels/") + name);
}

// Every key that a formation may have occurs in it.
Json formation()
{
    return Json::parse(sample::sourceFile("tests/data/referentiels/valide-admission.json"));
}

codec::LoadedFramework loadedFormation(const std::string& json)
{
    auto loaded = codec::readFramework(json);
    INFO(sample::listed(loaded ? Findings{} : loaded.error()));
    REQUIRE(loaded);
    return std::move(*loaded);
}

// With `value` at the place; without it for null.
Json formationWith(const char* pointer, const Json& value)
{
    Json file = formation();
    const Pointer at(pointer);
    if (value.is_null())
        file[at.parent_pointer()].erase(at.back());
    else
        file[at] = value;
    return file;
}

std::string findingsListed(const Findings& findings)
{
    std::string list;
    for (const Finding& finding : findings)
        list.append(sample::findingCodeName(finding.code))
            .append(" @ " + finding.where + " (" + finding.detail + ")\n");
    return list;
}

std::string faultsWith(const char* pointer, const Json& value)
{
    return findingsListed(sample::frameworkFaults(formationWith(pointer, value)));
}

} // namespace

TEST_CASE("what a formation publishes becomes values")
{
    const Framework framework = loadedFormation(formation().dump()).framework;
    REQUIRE(framework.admission);
    const Admission& admission = *framework.admission;
    CHECK(admission.field == "Lettres (fictif)");
    CHECK(admission.mention == "Lettres (fictive)");
    CHECK(admission.course == "Parcours inventé");
    CHECK(admission.establishment == "Université imaginaire");
    CHECK(admission.place == "Ville imaginaire");
    CHECK(admission.reference == "FICTIF-1");
    CHECK(admission.teachingModes == std::vector<std::string>{"Formation initiale"});
    CHECK(admission.capacities == std::vector{Capacity{{Track::Classic}, 20, "Règle inventée"},
                                              Capacity{{Track::WorkStudy}, 4, ""}});
    CHECK(admission.previous == PreviousCampaign{25, 90, "Chiffres inventés"});
    CHECK(admission.expectations.size() == 2);
    CHECK(admission.announcedCriteria == 4);
    CHECK(admission.examinations == std::vector{Examination{ExaminationMode::Dossier, 70},
                                                Examination{ExaminationMode::Interview, 30},
                                                Examination{ExaminationMode::Competition, {}}});
    CHECK(admission.weightsSource == "Fiche inventée");
    CHECK(admission.criterionWeights == std::map<CriterionId, int>{{CriterionId("E1.1"), 4},
                                                                   {CriterionId("E1.2"), 3},
                                                                   {CriterionId("E2.1"), 2},
                                                                   {CriterionId("E2.2"), 1}});
    CHECK(admission.tieRule ==
          TieRule{{CriterionId("E1.1"), CriterionId("E2.1")}, "Fiche inventée"});
    CHECK(admission.pieces ==
          std::vector{RequestedPiece{PieceId("releves"),
                                     "Relevés",
                                     "Résultats",
                                     true,
                                     {"PDF", "PNG"},
                                     2,
                                     "Tous",
                                     "Lisibles."},
                      RequestedPiece{PieceId("lettre"), "Lettre", "", false, {}, {}, "", ""}});
    CHECK(admission.languages == std::vector<std::string>{"Latin"});
    CHECK(admission.advisedDiplomas == std::vector<std::string>{"Licence Lettres"});
    REQUIRE(framework.evaluation);
    CHECK(framework.evaluation->unit == Unit::Criterion);
    CHECK(framework.evaluation->aggregation == Aggregation::None);
    CHECK(framework.marks() == MarkScale{20, 2});
}

TEST_CASE("what a formation does not publish is not invented")
{
    Json file = formation();
    const Json whole = file["admission"];
    file["admission"] = {{"mention", whole["mention"]},
                         {"capacites", whole["capacites"]},
                         {"examen", Json::array({{{"modalite", "dossier"}}})}};
    const auto loaded = loadedFormation(file.dump());
    CHECK(loaded.warnings.empty());
    const Admission& admission = *loaded.framework.admission;
    CHECK_FALSE(admission.weightsPublished());
    CHECK(admission.weightsSource.empty());
    CHECK(admission.weightOf(CriterionId("E1.1")) == 1); // all the same
    CHECK(admission.weightOf(ExaminationMode::Interview) == 0);
    CHECK_FALSE(admission.tieRule);
    CHECK_FALSE(admission.previous);
    CHECK_FALSE(admission.announcedCriteria);
}

TEST_CASE("the access rate is 33 of 398, which is shown as 8 %, for the formation of the source")
{
    const auto loaded = loadedFormation(shippedFormation(sample::formationFile));
    const Framework& framework = loaded.framework;
    REQUIRE(framework.admission);
    const Admission& admission = *framework.admission;
    CHECK(admission.previous->accessRate() == 8); // 8.29
    CHECK(admission.capacityOf(Track::Classic) == admission.capacityOf(Track::WorkStudy));
    CHECK(admission.capacityOf(Track::Classic)->places == 47);
    CHECK_FALSE(admission.weightsPublished());
    CHECK(admission.examination(ExaminationMode::Interview) == nullptr);
    CHECK(framework.criterionCount() == 3);
    CHECK(admission.announcedCriteria == 4); // an anomaly says so: no warning
    CHECK(loaded.warnings.empty());
    CHECK(std::ranges::count(admission.pieces, true, &RequestedPiece::compulsory) == 1);
    CHECK_FALSE(framework.fictitious);
}

TEST_CASE("the fictitious formation publishes all that a ranking may rest on")
{
    const auto loaded = loadedFormation(shippedFormation(sample::fictitiousFormationFile));
    const Framework& framework = loaded.framework;
    CHECK(loaded.warnings.empty());
    CHECK(framework.fictitious);
    CHECK(framework.criterionCount() == 8);
    CHECK(framework.marks() == MarkScale{20, 2});
    const Admission& admission = *framework.admission;
    CHECK(admission.criterionWeights.size() == 8);
    CHECK(std::accumulate(admission.criterionWeights.begin(), admission.criterionWeights.end(), 0,
                          [](int sum, const auto& each) { return sum + each.second; }) == 20);
    CHECK(admission.weightOf(ExaminationMode::Dossier) == 60);
    CHECK(admission.weightOf(ExaminationMode::Interview) == 40);
    CHECK(admission.capacityOf(Track::Classic)->places == 47);
    CHECK(admission.capacityOf(Track::WorkStudy)->places == 12);
    CHECK(admission.tieRule->criteria == std::vector{CriterionId("R1.1")});
}

TEST_CASE("everything that is wrong with a formation is said at once, each at its place")
{
    Json file = formation();
    Json& admission = file["admission"];
    admission["capacites"][0]["places"] = 0;
    admission["capacites"][1]["voies"] = {"alternance", "classique"};
    admission["examen"][0]["poids"] = 60;
    admission["poids_des_criteres"][3]["critere"] = "E2.9";
    admission["departage"]["criteres"][1] = "E9.1";
    admission["pieces"][1]["id"] = "RELEVES";
    CHECK(findingsListed(sample::frameworkFaults(file)) ==
          "valeur-hors-bornes @ /admission/capacites/0/places (0 1 100000)\n"
          "capacite-double @ /admission/capacites/1/voies (classique)\n"
          "poids-des-modalites-hors-total @ /admission/examen (90)\n"
          "reference-inconnue @ /admission/poids_des_criteres/3/critere (E2.9)\n"
          "poids-de-critere-absent @ /admission/poids_des_criteres (E2.2)\n"
          "reference-inconnue @ /admission/departage/criteres/1 (E9.1)\n"
          "id-double @ /admission/pieces/1/id (RELEVES)\n");
}

TEST_CASE("a criterion that was refused is not missed a second time where it is weighed")
{
    Json file = formation();
    file["blocs"][0]["competences"][1]["criteres"][1]["texte"] = "";
    CHECK(findingsListed(sample::frameworkFaults(file)) ==
          "texte-vide @ /blocs/0/competences/1/criteres/1/texte ()\n");
}

TEST_CASE("examinations that give marks are weighed all or none, and make 100")
{
    const char* first = "/admission/examen/0/poids";
    CHECK(faultsWith(first, 71) == "poids-des-modalites-hors-total @ /admission/examen (101)\n");
    CHECK(faultsWith(first, nullptr) == "poids-de-modalite-absent @ /admission/examen/0 "
                                        "(dossier)\n");
    CHECK(faultsWith("/admission/examen/2/poids", 10) ==
          "modalite-sans-note @ /admission/examen/2 (concours)\n");
    CHECK(faultsWith("/admission/examen/2/modalite", "entretien") ==
          "modalite-double @ /admission/examen/2/modalite (entretien)\n");
    Json alone = formation();
    alone["admission"]["examen"] = Json::array({{{"modalite", "entretien"}, {"poids", 100}}});
    CHECK(sample::frameworkFaults(alone).empty());
    alone["admission"]["examen"] = Json::array({{{"modalite", "concours"}}});
    CHECK(sample::frameworkFaults(alone).empty()); // the commission ranks by hand
}

TEST_CASE("weights have a source, and a source has weights")
{
    CHECK(faultsWith("/admission/ponderation", nullptr) ==
          "cle-absente @ /admission (ponderation)\n");
    CHECK(faultsWith("/admission/ponderation/total", 12) ==
          "poids-des-criteres-hors-total @ /admission/ponderation/total (10 12)\n");
    Json file = formation();
    file["admission"].erase("poids_des_criteres");
    file["admission"]["ponderation"].erase("total");
    CHECK(sample::frameworkFaults(file).empty()); // of the examinations
    file["admission"]["examen"] = Json::array({{{"modalite", "dossier"}}});
    CHECK(findingsListed(sample::frameworkFaults(file)) ==
          "ponderation-sans-poids @ /admission/ponderation ()\n");
}

TEST_CASE("a commission marks criteria, a jury does not, and no file is of both")
{
    CHECK(faultsWith("/evaluation/unite", "bloc") ==
          "combinaison @ /evaluation/unite (usages, unite)\n");
    CHECK(faultsWith("/evaluation/agregation", "concordance") ==
          "combinaison @ /evaluation (unite, notation, agregation)\n");
    CHECK(faultsWith("/usages", {"admission", "reperage"}) ==
          "combinaison @ /usages (admission, reperage)\n");
    CHECK(faultsWith("/evaluation/seuil", {{"note", 10}, {"source", "Inventé"}}) ==
          "combinaison @ /evaluation (unite, seuil)\n");
    CHECK(faultsWith("/blocs/0/seuil", {{"note", 10}, {"source", "Inventé"}}) ==
          "combinaison @ /blocs/0 (unite, seuil)\n");
    Json jury = sample::frameworkFile();
    jury["evaluation"]["unite"] = "critere";
    CHECK(sample::has(sample::frameworkFaults(jury), FindingCode::BadCombination,
                      "/evaluation/unite"));
}

TEST_CASE("what the sheet of a formation contradicts is a warning, until an anomaly says it")
{
    Json file = formationWith("/admission/criteres_annonces", 5);
    CHECK(findingsListed(loadedFormation(file.dump()).warnings) ==
          "criteres-annonces @ /admission/criteres_annonces (4 5)\n");
    file["anomalies"] = Json::array({{{"id", "un-de-moins"},
                                      {"ou", {"/admission/criteres_annonces"}},
                                      {"gravite", "incoherence"},
                                      {"constat", "Cinq annoncés, quatre listés."}}});
    CHECK(loadedFormation(file.dump()).warnings.empty());
    const Json rank = formationWith("/admission/campagne_precedente/dernier_appele", 91);
    CHECK(findingsListed(loadedFormation(rank.dump()).warnings) ==
          "rang-au-dela-des-candidatures @ /admission/campagne_precedente/dernier_appele "
          "(91 90)\n");
}

TEST_CASE("a formation comes back from a workbook and from CASE byte for byte")
{
    for (const std::string& json :
         {shippedFormation(sample::formationFile),
          shippedFormation(sample::fictitiousFormationFile), formation().dump(2) + "\n"}) {
        const auto workbook = codec::readFrameworkWorkbook(sample::frameworkWorkbook(json));
        INFO(sample::cellsListed(workbook ? Findings{} : workbook.error()));
        REQUIRE(workbook);
        CHECK(workbook->json == json);
        for (const CaseVersion version : {CaseVersion::V1_0, CaseVersion::V1_1}) {
            const auto back = codec::readCase(
                codec::writeCase(json, {version, {2026, 1, 15}, "Université imaginaire"}));
            REQUIRE(back);
            CHECK(back->warnings.empty());
            CHECK(back->json == json);
        }
    }
}

TEST_CASE("what is wrong with a formation has its cell")
{
    Workbook workbook = sample::frameworkWorkbook(formation().dump());
    sample::cellOf(workbook, "Capacités", 2, "Places") = {"0", CellKind::Number};
    sample::cellOf(workbook, "Poids des critères", 3, "Critère").text = "E7.1";
    sample::cellOf(workbook, "Pièces", 3, "Identifiant").text = "releves";
    sample::answerTo(workbook, "Formation", "Source du départage") = {};
    CHECK(sample::cellsListed(sample::findingsOf(workbook)) ==
          "cle-absente @ Formation!B17 (Source du départage)\n"
          "valeur-hors-bornes @ Capacités!B2 (0 1 100000)\n"
          "poids-de-critere-absent @ Poids des critères!0 (E1.2)\n"
          "reference-inconnue @ Poids des critères!A3 (E7.1)\n"
          "id-double @ Pièces!A3 (releves)\n");
}

TEST_CASE("a weight that changed from one version to the next is told")
{
    Json after = formation();
    after["admission"]["poids_des_criteres"][0]["poids"] = 3;
    after["admission"]["poids_des_criteres"][3]["poids"] = 2;
    const auto changes = codec::frameworkChanges(formation().dump(), after.dump());
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].sheet == "Poids des critères");
    CHECK(changes[0].before == "4");
    CHECK(changes[0].after == "3");
}
