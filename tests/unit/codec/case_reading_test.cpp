// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of other programs: what CASE says becomes a draft, nothing is made up, and what is no
// tree is refused at its place.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "codec/case_floors.h"
#include "codec/case_values.h"
#include "codec/framework_case.h"
#include "codec/framework_reader.h"
#include "unit/codec/support/case_files.h"

using namespace delibere;
using sample::caseFile;
using sample::caseItem;
using sample::childOf;
using sample::draftOf;
using sample::Json;

namespace {

// Each with its code: what the draft of caseFile() must still be told by people.
Json finished(Json draft)
{
    const Json model = sample::frameworkFile();
    draft["usages"] = {"evaluation"};
    draft["evaluation"] = model["evaluation"];
    draft["echelles"] = Json::array({model["echelles"][0]});
    draft["blocs"][0]["code"] = "1";
    draft["blocs"][0]["competences"][0]["code"] = "1.1";
    return draft;
}

void setTypes(Json& package, std::initializer_list<const char*> types)
{
    std::size_t index = 0;
    for (const char* type : types)
        package["CFItems"][index++]["CFItemType"] = type;
}

} // namespace

TEST_CASE("a package of three floors without types is a draft of what it says")
{
    const Json expected = Json::parse(R"json({
      "format": "delibere-referentiel/1",
      "id": "cqp-conducteur-d-essai-fictif",
      "intitule": "CQP Conducteur d’essai (fictif)",
      "version": "2.0",
      "sources": ["CPNE fictive, CQP Conducteur d’essai (fictif), https://exemple.fr/doc"],
      "blocs": [{"id": "BC1", "intitule": "Préparer", "competences": [
        {"id": "C1.1", "intitule": "Choisir", "criteres": [
          {"id": "C1.1.1", "texte": "Il choisit."}, {"id": "C1.1.2", "texte": "Il explique."}]}]}]
    })json");
    CHECK(draftOf(caseFile()) == expected);
    CHECK(sample::caseWarnings(caseFile()).empty());
}

TEST_CASE("what CASE cannot say is missed by the reader of frameworks, not made up")
{
    const Findings faults = sample::frameworkFaults(draftOf(caseFile()));
    CHECK(sample::listed(faults) == "cle-absente @ \"\" (usages)\n"
                                    "cle-absente @ \"\" (echelles)\n"
                                    "cle-absente @ \"/blocs/0\" (code)\n"
                                    "cle-absente @ \"/blocs/0/competences/0\" (code)\n");
}

TEST_CASE("a draft that was finished goes out and comes back the same")
{
    const Json framework = finished(draftOf(caseFile()));
    REQUIRE(sample::frameworkFaults(framework).empty());
    for (const CaseVersion version : {CaseVersion::V1_0, CaseVersion::V1_1}) {
        const CaseTerms terms{version, {2026, 1, 15}, "CPNE fictive"};
        const std::string package = codec::writeCase(framework.dump(), terms);
        const auto read = codec::readCase(package);
        REQUIRE(read);
        CHECK(nlohmann::json::parse(read->json) == nlohmann::json::parse(framework.dump()));
        CHECK(codec::writeCase(read->json, terms) == package);
    }
}

TEST_CASE("codes become ids where they can be")
{
    Json package = caseFile();
    package["CFItems"][0]["humanCodingScheme"] = "BC7";
    package["CFItems"][1]["humanCodingScheme"] = "C 7 / 1";
    const Json block = draftOf(package)["blocs"][0];
    CHECK(block["id"] == "BC7");
    CHECK(block["code"] == "BC7");
    CHECK(block["competences"][0]["id"] == "C1.1");
    CHECK(block["competences"][0]["code"] == "C 7 / 1");
    package["CFItems"][1]["humanCodingScheme"] = "bc7"; // taken, whatever the case of its letters
    CHECK(draftOf(package)["blocs"][0]["competences"][0]["id"] == "C1.1");
}

TEST_CASE("null, [], unknown keys and ids of any form are no fault")
{
    Json package = caseFile();
    package["CFDocument"]["CFPackageURI"] = nullptr;
    package["CFRubrics"] = nullptr;
    package["CFDefinitions"] = Json::array();
    package["autre"] = {{"a", 1}};
    for (Json& item : package["CFItems"]) {
        item["humanCodingScheme"] = nullptr;
        item["conceptKeywords"] = Json::array();
        item["educationLevel"] = nullptr;
    }
    package["CFItems"].push_back(nullptr);
    CHECK(draftOf(package) == draftOf(caseFile()));
    CHECK(sample::listed(sample::caseWarnings(package)) == "case-laisse @ \"/autre\" (autre)\n");
    for (const char* id : {"10000000-0000-0000-0000-000000000001", // no variant
                           "0190B4F0-7C5E-7ABC-8DEF-0123456789AB", // version 7, capitals
                           "https://exemple.fr/b1", "B 1 é"}) {
        INFO(id);
        Json named = caseFile();
        named["CFItems"][0]["identifier"] = id;
        named["CFAssociations"][0]["originNodeURI"]["identifier"] = id;
        named["CFAssociations"][1]["destinationNodeURI"]["identifier"] = id;
        CHECK(draftOf(named) == draftOf(caseFile()));
    }
}

TEST_CASE("an end of an association is found by identifier or address, in capitals or not")
{
    Json package = caseFile();
    package["CFItems"][0]["identifier"] = "AB";
    package["CFItems"][0]["uri"] = "https://exemple.fr/AB";
    package["CFAssociations"][0]["originNodeURI"] = {{"uri", "urn:uuid:ab"}};
    package["CFAssociations"][1]["destinationNodeURI"] = "https://exemple.fr/ab";
    package["CFAssociations"][0]["destinationNodeURI"] = {{"uri", "https://exemple.fr/doc"}};
    CHECK(draftOf(package) == draftOf(caseFile()));
}

TEST_CASE("the order is that of the numbers, else that of the items")
{
    const auto texts = [](const Json& package) {
        std::string read;
        const Json draft = draftOf(package);
        for (const Json& criterion : draft["blocs"][0]["competences"][0]["criteres"])
            read +=
                criterion["texte"].get<std::string>() + criterion["id"].get<std::string>() + " ";
        return read;
    };
    Json package = caseFile();
    std::swap(package["CFAssociations"][2], package["CFAssociations"][3]);
    CHECK(texts(package) == "Il choisit.C1.1.1 Il explique.C1.1.2 ");
    package["CFAssociations"][2]["sequenceNumber"] = 1; // Il explique
    package["CFAssociations"][3]["sequenceNumber"] = 2;
    CHECK(texts(package) == "Il explique.C1.1.1 Il choisit.C1.1.2 ");
    package["CFAssociations"][2]["sequenceNumber"] = nullptr; // the others first
    CHECK(texts(package) == "Il choisit.C1.1.1 Il explique.C1.1.2 ");
}

TEST_CASE("a number is the same however it is written; one that is none is named")
{
    const auto first = [](const Json& one, const Json& other) {
        Json package = caseFile();
        package["CFAssociations"][2]["sequenceNumber"] = one;
        package["CFAssociations"][3]["sequenceNumber"] = other;
        return draftOf(package)["blocs"][0]["competences"][0]["criteres"][0]["texte"];
    };
    CHECK(first("2", "1") == "Il explique.");
    CHECK(first("10", "9") == "Il explique.");
    CHECK(first(2.0, 1.0) == "Il explique.");
    CHECK(first("2.0", 1) == "Il explique.");
    Json package = caseFile();
    package["CFAssociations"][2]["sequenceNumber"] = "après";
    package["CFAssociations"][3]["sequenceNumber"] = 1.5;
    CHECK(sample::listed(sample::caseWarnings(package)) ==
          "case-laisse @ \"/CFAssociations/2/sequenceNumber\" (sequenceNumber)\n"
          "case-laisse @ \"/CFAssociations/3/sequenceNumber\" (sequenceNumber)\n");
}

TEST_CASE("a code or a version that is a number is taken as it is written")
{
    Json package = caseFile();
    package["CFDocument"]["version"] = 3;
    package["CFItems"][0]["humanCodingScheme"] = 1;
    package["CFItems"][1]["humanCodingScheme"] = 1.5;
    const Json draft = draftOf(package);
    CHECK(draft["version"] == "3");
    CHECK(draft["blocs"][0]["code"] == "1");
    CHECK(draft["blocs"][0]["competences"][0]["code"] == "1.5");
    CHECK(sample::caseWarnings(package).empty());
}

TEST_CASE("no word is lost without a line: codes of criteria, texts that are none, extensions")
{
    Json package = caseFile();
    package["CFItems"][2]["humanCodingScheme"] = "K-1";
    package["CFItems"][3]["humanCodingScheme"] = "C1.1.2"; // the id that it gets
    package["CFDocument"]["creator"] = {{"nom", "CPNE fictive"}};
    package["CFDocument"]["extensions"] = {{"autre", "mots"}};
    package["extensions"] = {{"autre", "mots"}};
    package["CFAssociations"][0]["notes"] = "à voir";
    package["CFDefinitions"] = {{"CFItemTypes", Json::array()},
                                {"CFConcepts", {{{"title", "Frein"}}}}};
    package["commentaire"] = "à relire";
    CHECK(sample::listed(sample::caseWarnings(package)) ==
          "case-laisse @ \"/CFItems/2/humanCodingScheme\" (humanCodingScheme)\n"
          "case-laisse @ \"/commentaire\" (commentaire)\n"
          "case-laisse @ \"/extensions/autre\" (autre)\n"
          "case-laisse @ \"/CFDefinitions/CFConcepts\" (CFConcepts)\n"
          "case-laisse @ \"/CFDocument/creator\" (creator)\n"
          "case-laisse @ \"/CFDocument/extensions\" (extensions)\n"
          "case-laisse @ \"/CFAssociations/0/notes\" (notes)\n");
}

TEST_CASE("property: with every number given, the order of the lists says nothing")
{
    Json package = caseFile();
    package["CFAssociations"] = Json::array();
    int sequence = 0;
    for (const auto& [child, parent] : {std::pair("b1", "doc"), std::pair("c1", "b1"),
                                        std::pair("k1", "c1"), std::pair("k2", "c1")})
        package["CFAssociations"].push_back(childOf(child, parent, ++sequence));
    const Json expected = draftOf(package);
    std::mt19937 random(20260115);
    for (int round = 0; round < 50; ++round) {
        std::shuffle(package["CFItems"].begin(), package["CFItems"].end(), random);
        std::shuffle(package["CFAssociations"].begin(), package["CFAssociations"].end(), random);
        CHECK(draftOf(package) == expected);
    }
}

TEST_CASE("associations from the parent to the child are read the other way round, and it is said")
{
    Json package = caseFile();
    for (Json& association : package["CFAssociations"])
        std::swap(association["originNodeURI"], association["destinationNodeURI"]);
    CHECK(draftOf(package) == draftOf(caseFile()));
    CHECK(sample::listed(sample::caseWarnings(package)) ==
          "case-inverse @ \"/CFAssociations\" ()\n");
}

TEST_CASE("a package that hangs nothing from its document has its items without a parent on top")
{
    Json package = caseFile();
    package["CFAssociations"].erase(0);
    CHECK(draftOf(package) == draftOf(caseFile()));
}

TEST_CASE("the words of types, French and English, however they are spelt")
{
    using enum codec::CaseFloor;
    for (const char* type : {"Bloc de compétences", "BLOC", "Competency block", "blocs"})
        CHECK(codec::floorOfType(type) == Block);
    for (const char* type : {"Compétence", "competency", "Skill", "COMPE\u0301TENCES"})
        CHECK(codec::floorOfType(type) == Competency);
    for (const char* type : {"Critère d’évaluation", "Criterion", "Indicateurs",
                             "Performance criteria", "critère de compétence"})
        CHECK(codec::floorOfType(type) == Criterion);
    for (const char* type : {"", "Standard", "Domaine", "Blocage"})
        CHECK_FALSE(codec::floorOfType(type));
}

TEST_CASE("a heading above the blocs gives way to them")
{
    Json package = caseFile();
    setTypes(package, {"Bloc", "Compétence", "Critère", "Critère"});
    package["CFItems"].push_back(caseItem("h", "Activité A"));
    package["CFAssociations"][0] = childOf("b1", "h");
    package["CFAssociations"].push_back(childOf("h", "doc"));
    CHECK(draftOf(package) == draftOf(caseFile()));
    CHECK(sample::listed(sample::caseWarnings(package)) ==
          "case-titre @ \"/CFItems/4\" (Activité A)\n");
}

TEST_CASE("a type that its place cannot have is refused: nothing says which of the two is wrong")
{
    Json package = caseFile();
    setTypes(package, {"Compétence", "Critère", "", ""});
    CHECK(sample::listed(sample::caseFaults(package)) == "case-type @ \"/CFItems/0\" (Compétence)\n"
                                                         "case-type @ \"/CFItems/1\" (Critère)\n");
    setTypes(package, {"Domaine", "Standard", "Indicator", "Indicator"});
    CHECK(sample::caseFaults(package).empty());
}

TEST_CASE("what hangs from a criterion is left out, and named")
{
    Json package = caseFile();
    package["CFItems"].push_back(caseItem("x", "Détail"));
    package["CFAssociations"].push_back(childOf("x", "k1"));
    CHECK(draftOf(package) == draftOf(caseFile()));
    CHECK(sample::listed(sample::caseWarnings(package)) ==
          "case-profond @ \"/CFItems/4\" (Détail)\n");
}

TEST_CASE("what a framework has no place for is named once")
{
    Json package = caseFile();
    package["CFDocument"]["adoptionStatus"] = "Draft";
    for (Json& item : package["CFItems"])
        item["notes"] = "à voir";
    for (int count = 0; count < 2; ++count) {
        Json other = childOf("k1", "k2");
        other["associationType"] = "isRelatedTo";
        package["CFAssociations"].push_back(other);
    }
    package["CFRubrics"] = {{{"identifier", "r"}, {"title", "Échelle d’ailleurs"}}};
    CHECK(draftOf(package) == draftOf(caseFile()));
    CHECK(sample::listed(sample::caseWarnings(package)) ==
          "case-laisse @ \"/CFAssociations/4\" (isRelatedTo)\n"
          "case-laisse @ \"/CFRubrics/0\" (Échelle d’ailleurs)\n"
          "case-laisse @ \"/CFDocument/adoptionStatus\" (adoptionStatus)\n"
          "case-laisse @ \"/CFItems/0/notes\" (notes)\n");
}

TEST_CASE("texts are laid on one line and composed; what a web page left is kept and found")
{
    CHECK(codec::laidOnOneLine("  Un \r\n\t deux  trois\n") == "Un deux  trois");
    CHECK(codec::laidOnOneLine("\n \t") == "");
    CHECK(codec::laidOnOneLine("Pre\u0301parer") == "Préparer");
    Json package = caseFile();
    package["CFItems"][2]["fullStatement"] = "<p>Il choisit\nbien.</p>";
    const Json framework = finished(draftOf(package));
    const auto read = codec::readFramework(framework.dump());
    REQUIRE(read);
    CHECK(sample::has(read->warnings, FindingCode::HtmlLeftOver,
                      "/blocs/0/competences/0/criteres/0/texte"));
}

TEST_CASE("several documents are refused; one alone may stand in a list or in a CFPackage")
{
    const Json package = caseFile();
    CHECK(draftOf(Json{{"CFPackage", package}}) == draftOf(package));
    CHECK(draftOf(Json::array({package})) == draftOf(package));
    CHECK(sample::listed(sample::caseFaults(Json::array({package, package}))) ==
          "case-documents @ \"\" (2)\n");
    Json two = package;
    two["CFDocument"] = Json::array({package["CFDocument"], package["CFDocument"]});
    CHECK(sample::listed(sample::caseFaults(two)) == "case-documents @ \"/CFDocument\" (2)\n");
    two.erase("CFDocument");
    CHECK(sample::listed(sample::caseFaults(two)) == "cle-absente @ \"\" (CFDocument)\n");
}

TEST_CASE("what is no tree is refused at its place")
{
    Json package = caseFile();
    package["CFAssociations"].push_back(childOf("k1", "b1"));
    CHECK(sample::listed(sample::caseFaults(package)) ==
          "case-deux-parents @ \"/CFAssociations/4\" (Il choisit.)\n");
    package["CFAssociations"][4] = childOf("k1", "c1"); // said twice, once understood
    CHECK(draftOf(package) == draftOf(caseFile()));
    package["CFAssociations"].erase(4);
    package["CFAssociations"].erase(3);
    CHECK(sample::listed(sample::caseFaults(package)) ==
          "case-orphelin @ \"/CFItems/3\" (Il explique.)\n");
    package["CFAssociations"].push_back(childOf("k2", "ailleurs"));
    CHECK(sample::listed(sample::caseFaults(package)) ==
          "reference-inconnue @ \"/CFAssociations/3/destinationNodeURI\" (ailleurs)\n");
    package = caseFile();
    package["CFItems"][3]["identifier"] = "K1";
    CHECK(sample::has(sample::caseFaults(package), FindingCode::DuplicateId,
                      "/CFItems/3/identifier"));
    package["CFItems"][3] = {{"fullStatement", "Sans nom"}};
    CHECK(sample::has(sample::caseFaults(package), FindingCode::MissingKey, "/CFItems/3"));
    package["CFItems"][3] = "texte";
    CHECK(sample::has(sample::caseFaults(package), FindingCode::WrongType, "/CFItems/3"));
    package["CFItems"] = "texte";
    CHECK(sample::has(sample::caseFaults(package), FindingCode::WrongType, "/CFItems"));
}

TEST_CASE("an item that hangs from itself, by others or not, is a cycle that is said once")
{
    Json package = caseFile();
    package["CFAssociations"][2] = childOf("k1", "k2");
    package["CFAssociations"][3] = childOf("k2", "k1");
    CHECK(sample::listed(sample::caseFaults(package)) ==
          "case-cycle @ \"/CFItems/2\" (Il choisit.)\n");
    package["CFAssociations"][2] = childOf("k1", "k1");
    CHECK(sample::listed(sample::caseFaults(package)) ==
          "case-cycle @ \"/CFItems/2\" (Il choisit.)\n");
}

TEST_CASE("a file is CASE by what it holds")
{
    CHECK(codec::isCasePackage(caseFile().dump()));
    CHECK(codec::isCasePackage("[{\"CFItems\": []}]"));
    for (const char* other :
         {"", "[]", "3", "null", "{}", "{\"format\": \"delibere-referentiel/1\"}",
          "{\"CFDocument\": {}", "[[]]"})
        CHECK_FALSE(codec::isCasePackage(other));
    CHECK_FALSE(codec::isCasePackage(sample::frameworkFile().dump()));
}

TEST_CASE("hostile: deep chains, thousands of one code, cut files, ends of the wrong type")
{
    Json chain = caseFile();
    for (int index = 0; index < 20'000; ++index) {
        const std::string id = "x" + std::to_string(index);
        chain["CFItems"].push_back(caseItem(id, "Suite"));
        chain["CFAssociations"].push_back(
            childOf(id, index == 0 ? "k1" : "x" + std::to_string(index - 1)));
    }
    CHECK(draftOf(chain) == draftOf(caseFile()));
    Json wide = caseFile();
    for (int index = 0; index < 20'000; ++index) {
        Json item = caseItem("x" + std::to_string(index), "Bloc");
        item["humanCodingScheme"] = index % 2 == 0 ? "BC1" : "BC3";
        wide["CFItems"].push_back(item);
        wide["CFAssociations"].push_back(childOf("x" + std::to_string(index), "doc"));
    }
    CHECK(draftOf(wide)["blocs"].size() == 20'001);
    const std::string whole = caseFile().dump();
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(codec::readCase(whole.substr(0, length)));
    Json wrong = caseFile();
    wrong["CFAssociations"][0]["originNodeURI"] = true;
    CHECK(sample::has(sample::caseFaults(wrong), FindingCode::MissingKey, "/CFAssociations/0"));
    wrong = caseFile();
    wrong["CFDocument"] = "doc";
    CHECK(sample::has(sample::caseFaults(wrong), FindingCode::WrongType, "/CFDocument"));
}

TEST_CASE("property: a value of any type anywhere in a package is refused or read, never more")
{
    const CaseTerms terms{CaseVersion::V1_1, {2026, 1, 15}, "CPNE fictive"};
    const Json package = Json::parse(codec::writeCase(sample::frameworkFile().dump(), terms));
    const Json flat = package.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        for (const Json& other : {Json(nullptr), Json(3), Json(1.5), Json("x"), Json::array(),
                                  Json::object(), Json(true)}) {
            Json changed = package;
            changed[Json::json_pointer(pointer)] = other;
            const auto read = codec::readCase(changed.dump());
            if (read)
                (void)codec::readFramework(read->json);
        }
    }
    SUCCEED();
}
