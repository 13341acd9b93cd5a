// SPDX-License-Identifier: GPL-3.0-or-later
// A framework through CASE: a strict package goes out, the same framework comes back.
#include <map>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "codec/framework_case.h"
#include "support/shipped_files.h"
#include "unit/codec/support/sample_files.h"

using namespace delibere;

namespace {

const CaseTerms terms11{CaseVersion::V1_1, {2026, 1, 15}, "CPNE fictive"};
const CaseTerms terms10{CaseVersion::V1_0, {2026, 1, 15}, "CPNE fictive"};

std::string shippedFramework(const char* name)
{
    return sample::sourceFile(std::string("referentiels/") + name);
}

sample::Json packageOf(const std::string& framework, const CaseTerms& terms = terms11)
{
    return sample::Json::parse(codec::writeCase(framework, terms));
}

std::string readBack(const std::string& package)
{
    const auto read = codec::readCase(package);
    INFO(sample::listed(read ? read->warnings : read.error()));
    REQUIRE(read);
    CHECK(read->warnings.empty());
    return read->json;
}

std::string backFromCase(const std::string& framework, const CaseTerms& terms)
{
    return readBack(codec::writeCase(framework, terms));
}

// What the standard lets an object have; "!" before what it must have.
using Keys = std::set<std::string>;

const std::map<std::string, Keys>& keysOfObjects()
{
    static const std::map<std::string, Keys> keys{
        {"", {"!CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics"}},
        {"CFDocument",
         {"!identifier", "!uri", "!creator", "!title", "!lastChangeDateTime", "publisher",
          "version", "notes"}},
        {"CFItems",
         {"!identifier", "!uri", "!fullStatement", "!lastChangeDateTime", "humanCodingScheme",
          "CFItemType", "CFItemTypeURI"}},
        {"CFAssociations",
         {"!identifier", "!uri", "!associationType", "!originNodeURI", "!destinationNodeURI",
          "!lastChangeDateTime", "sequenceNumber"}},
        {"CFDefinitions", {"CFItemTypes"}},
        {"CFItemTypes",
         {"!identifier", "!uri", "!title", "!description", "!hierarchyCode",
          "!lastChangeDateTime"}},
        {"CFRubrics", {"!identifier", "!uri", "!lastChangeDateTime", "title", "CFRubricCriteria"}},
        {"CFRubricCriteria",
         {"!identifier", "!uri", "!lastChangeDateTime", "category", "position", "rubricId",
          "CFRubricCriterionLevels"}},
        {"CFRubricCriterionLevels",
         {"!identifier", "!uri", "!lastChangeDateTime", "description", "quality", "score",
          "position", "rubricCriterionId"}},
        {"CFItemTypeURI", {"!title", "!identifier", "!uri"}},
        {"originNodeURI", {"!title", "!identifier", "!uri"}},
        {"destinationNodeURI", {"!title", "!identifier", "!uri"}}};
    return keys;
}

Keys keysOf(const std::string& object, CaseVersion version)
{
    Keys keys = keysOfObjects().at(object);
    if (version == CaseVersion::V1_0)
        return keys;
    if (object.empty())
        keys.insert("extensions");
    if (object == "CFDocument")
        keys.insert("caseVersion");
    if (object.ends_with("NodeURI"))
        keys.insert("!targetType");
    return keys;
}

void requireStrict(const sample::Json& value, const std::string& name, CaseVersion version)
{
    if (value.is_array()) {
        for (const sample::Json& item : value)
            requireStrict(item, name, version);
        return;
    }
    INFO(name << " " << value.dump().substr(0, 300));
    const Keys keys = keysOf(name, version);
    for (const std::string& key : keys)
        CHECK((!key.starts_with("!") || value.contains(key.substr(1))));
    for (const auto& [key, member] : value.items()) {
        CHECK((keys.contains(key) || keys.contains("!" + key)));
        CHECK_FALSE(member.is_null());
        if (member.is_structured() && key != "extensions")
            requireStrict(member, key, version);
    }
}

// Every identifier that an object has of its own; links repeat them.
void collect(const sample::Json& value, std::multiset<std::string>& identifiers)
{
    for (const auto& [key, member] : value.items()) {
        if (key == "identifier")
            identifiers.insert(member.get<std::string>());
        else if (member.is_structured() && !key.ends_with("URI") && key != "extensions")
            collect(member, identifiers);
    }
}

} // namespace

TEST_CASE("each shipped framework comes back from CASE byte for byte")
{
    for (const char* name : sample::everyFile) {
        INFO(name);
        const std::string framework = shippedFramework(name);
        CHECK(backFromCase(framework, terms11) == framework);
        CHECK(backFromCase(framework, terms10) == framework);
    }
}

TEST_CASE("every key of the format passes through CASE, its empty lists too")
{
    const std::string framework = sample::frameworkFile().dump(2) + "\n";
    CHECK(backFromCase(framework, terms11) == framework);
    CHECK(backFromCase(framework, terms10) == framework);
}

TEST_CASE("a framework without a certifier does not get one from who exports it")
{
    sample::Json framework = sample::frameworkFile();
    CHECK(packageOf(framework.dump())["CFDocument"]["publisher"] == "Branche fictive");
    framework.erase("certificateur");
    const sample::Json document = packageOf(framework.dump())["CFDocument"];
    CHECK(document["creator"] == "CPNE fictive");
    CHECK_FALSE(document.contains("publisher"));
    CHECK(sample::Json::parse(backFromCase(framework.dump(), terms11)) == framework);
}

TEST_CASE("what goes out is what the standard allows, and nothing else")
{
    const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    for (const char* name : sample::everyFile) {
        for (const CaseTerms& terms : {terms10, terms11}) {
            INFO(name);
            const sample::Json package = packageOf(shippedFramework(name), terms);
            requireStrict(package, "", terms.version);
            std::multiset<std::string> identifiers;
            collect(package, identifiers);
            for (const std::string& identifier : identifiers) {
                CHECK(std::regex_match(identifier, form));
                CHECK(identifiers.count(identifier) == 1);
            }
        }
    }
}

// Version 5 UUIDs of "cqp-fictif", "cqp-fictif/item/B1" …, worked out with Python (ADR 34).
TEST_CASE("a bloc and its place are said as CASE 1.1 says them")
{
    const sample::Json package = packageOf(sample::frameworkFile().dump());
    const std::string document = "8f4e9572-7d03-59ed-ac84-826f9c101f8e";
    const std::string block = "65ec7548-8980-5e68-85be-012e9b40dee6";
    CHECK(package["CFDocument"] == sample::Json{{"identifier", document},
                                                {"uri", "urn:uuid:" + document},
                                                {"caseVersion", "1.1"},
                                                {"creator", "CPNE fictive"},
                                                {"title", "CQP fictif d’essai"},
                                                {"publisher", "Branche fictive"},
                                                {"version", "1.0"},
                                                {"lastChangeDateTime", "2026-01-15T00:00:00Z"}});
    const sample::Json& item = package["CFItems"][0];
    CHECK(item["identifier"] == block);
    CHECK(item["fullStatement"] == "Premier bloc");
    CHECK(item["humanCodingScheme"] == "B1");
    CHECK(item["CFItemType"] == "Bloc"); // the word of this framework
    CHECK(item["CFItemTypeURI"]["identifier"] ==
          package["CFDefinitions"]["CFItemTypes"][0]["identifier"]);
    const sample::Json& association = package["CFAssociations"][0];
    CHECK(association["associationType"] == "isChildOf");
    CHECK(association["sequenceNumber"] == 1);
    CHECK(association["originNodeURI"] == sample::Json{{"title", "B1"},
                                                       {"identifier", block},
                                                       {"uri", "urn:uuid:" + block},
                                                       {"targetType", "CASE"}});
    CHECK(association["destinationNodeURI"]["identifier"] == document);
    CHECK(package["CFItems"].size() == 8);
    CHECK(package["CFAssociations"].size() == 8);
}

TEST_CASE("a scale goes out as a rubric: label, descriptors, lower bound")
{
    const sample::Json package = packageOf(sample::frameworkFile().dump());
    const sample::Json& rubric = package["CFRubrics"][0];
    CHECK(rubric["title"] == "Échelle");
    const sample::Json& levels = rubric["CFRubricCriteria"][0]["CFRubricCriterionLevels"];
    REQUIRE(levels.size() == 3);
    CHECK(levels[0]["quality"] == "Non");
    CHECK(levels[0]["score"] == 0);
    CHECK(levels[1]["description"] == "Peu\nTrès peu");
    CHECK(levels[1]["score"] == 50);
    CHECK(levels[1]["position"] == 2);
    CHECK_FALSE(levels[1].contains("quality"));
    CHECK(levels[2]["rubricCriterionId"] == rubric["CFRubricCriteria"][0]["identifier"]);
}

TEST_CASE("what CASE has no place for stands under one key, and nothing twice")
{
    const sample::Json package = packageOf(sample::frameworkFile().dump());
    REQUIRE(package["extensions"].size() == 1);
    const sample::Json& data = package["extensions"]["delibere"];
    CHECK(data["format"] == "delibere-case/1");
    CHECK(data["referentiel"]["evaluation"]["seuil"]["pourcentage"] == 70);
    for (const char* said : {"intitule", "version", "certificateur", "blocs"})
        CHECK_FALSE(data["referentiel"].contains(said));
    CHECK(data["items"]["65ec7548-8980-5e68-85be-012e9b40dee6"] ==
          sample::Json{{"id", "B1"},
                       {"titre_imprime", "Bloc n°1"},
                       {"intitule_synthese", "Premier bloc"},
                       {"consigne", "Lire."},
                       {"bilan", sample::frameworkFile()["blocs"][0]["bilan"]}});
}

TEST_CASE("the same framework on the same terms is the same package; the day is only a day")
{
    const std::string framework = shippedFramework(sample::levelFile);
    const std::string package = codec::writeCase(framework, terms11);
    CHECK(codec::writeCase(framework, terms11) == package);
    CaseTerms later = terms11;
    later.lastChange = {2027, 3, 1};
    const std::string other = codec::writeCase(framework, later);
    CHECK(std::regex_replace(other, std::regex("2027-03-01T"), "2026-01-15T") == package);
    CHECK(readBack(other) == framework);
}

TEST_CASE("another program may sort the keys and leave out the blanks")
{
    for (const char* name : sample::everyFile) {
        const std::string framework = shippedFramework(name);
        const std::string package =
            nlohmann::json::parse(codec::writeCase(framework, terms11)).dump();
        CHECK(nlohmann::json::parse(readBack(package)) == nlohmann::json::parse(framework));
    }
}

TEST_CASE("what another program changes in CASE is changed in the framework")
{
    sample::Json package = packageOf(sample::frameworkFile().dump());
    package["CFItems"][0]["fullStatement"] = "Bloc refait";
    package["CFAssociations"][0]["sequenceNumber"] = 9; // the first bloc after the second
    package["CFDocument"]["version"] = "1.1";
    package["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"][0]["quality"] = "Nul";
    const auto framework = sample::Json::parse(readBack(package.dump()));
    CHECK(framework["blocs"][0]["id"] == "B2");
    CHECK(framework["blocs"][1]["intitule"] == "Bloc refait");
    CHECK(framework["blocs"][1]["titre_imprime"] == "Bloc n°1");
    CHECK(framework["version"] == "1.1");
    CHECK(framework["echelles"][0]["niveaux"][0]["libelle"] == "Nul");
}

TEST_CASE("the lower bound of a level is its score; lines end as another program ends them")
{
    sample::Json package = packageOf(sample::frameworkFile().dump());
    sample::Json& levels =
        package["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"];
    levels[1]["score"] = 40.0;
    levels[1]["description"] = "Peu\r\n\r\n  \nTrès peu\rPresque rien\r\n";
    package["CFItems"][0]["fullStatement"] = "Bloc\r\nrefait\n";
    const auto framework = sample::Json::parse(readBack(package.dump()));
    CHECK(framework["echelles"][0]["niveaux"][1]["de"] == 40);
    CHECK(framework["echelles"][0]["niveaux"][1]["descriptif"] ==
          sample::Json{"Peu", "Très peu", "Presque rien"});
    CHECK(framework["blocs"][0]["intitule"] == "Bloc refait");
}

TEST_CASE("what another program adds to a package of ours is named")
{
    for (const CaseTerms& terms : {terms10, terms11}) {
        sample::Json package =
            sample::Json::parse(codec::writeCase(sample::frameworkFile().dump(), terms));
        CHECK(codec::readCase(package.dump())->warnings.empty());
        package["CFItems"][0]["notes"] = "à voir";
        package["CFDocument"]["subject"] = {"Vélo"};
        sample::Json& lines = package["CFRubrics"][0]["CFRubricCriteria"];
        lines[0]["CFRubricCriterionLevels"][0]["feedback"] = "Bravo";
        lines.push_back(lines[0]);
        CHECK(sample::listed(codec::readCase(package.dump())->warnings) ==
              "case-laisse @ \"/CFRubrics/0/CFRubricCriteria/1\" (CFRubricCriteria)\n"
              "case-laisse @ "
              "\"/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels/0/feedback\" "
              "(feedback)\n"
              "case-laisse @ \"/CFDocument/subject\" (subject)\n"
              "case-laisse @ \"/CFItems/0/notes\" (notes)\n");
    }
}

TEST_CASE("an item that another program adds is a draft among what we know")
{
    sample::Json package = packageOf(sample::frameworkFile().dump());
    sample::Json added = package["CFItems"][0];
    added["identifier"] = "ajout";
    added["humanCodingScheme"] = "B1"; // the id of the first bloc
    package["CFItems"].push_back(added);
    sample::Json association = package["CFAssociations"][0];
    association["originNodeURI"]["identifier"] = "ajout";
    association["sequenceNumber"] = 3;
    package["CFAssociations"].push_back(association);
    const auto framework = sample::Json::parse(readBack(package.dump()));
    CHECK(framework["blocs"].size() == 3);
    CHECK(framework["blocs"][0] == sample::frameworkFile()["blocs"][0]);
    CHECK(framework["blocs"][2]["id"] == "BC3");
    CHECK(sample::listed(sample::frameworkFaults(framework)) ==
          "nombre-elements @ \"/blocs/2/competences\" (0 1 500000)\n"
          "cle-absente @ \"/blocs/2\" (bilan)\n");
}

TEST_CASE("our data that somebody spoiled are said and left aside")
{
    sample::Json package = packageOf(sample::frameworkFile().dump());
    package["extensions"]["delibere"]["items"] = 3;
    const auto read = codec::readCase(package.dump());
    REQUIRE(read);
    CHECK(sample::has(read->warnings, FindingCode::CaseDataUnreadable, ""));
    const auto draft = sample::Json::parse(read->json);
    CHECK_FALSE(draft.contains("evaluation"));
    CHECK(draft["blocs"][0]["intitule"] == "Premier bloc");
}
