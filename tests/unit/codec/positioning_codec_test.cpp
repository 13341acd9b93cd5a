// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/positioning_codec.h"

#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "domain/positioning_comparison.h"
#include "support/sample.h"

using namespace delibere;

namespace {

using Json = nlohmann::ordered_json;

codec::ExchangedPositioning whole()
{
    codec::ExchangedPositioning made;
    made.frameworkDigest = std::string(64, 'a');
    made.candidate.id = CandidateId("c1");
    made.candidate.lastName = "ROUSSEL";
    made.candidate.firstName = "Amélie";
    made.candidate.company = "Chimie fictive";
    made.positioning = sample::positioning();
    Positioning& held = made.positioning;
    held.opening = {"Dix ans\nde vente", "Évoluer", "« Forte »"};
    held.tables[CompetencyId("C1")] = sample::acquired();
    held.tables[CompetencyId("C2")] = {Answer::No, 1, true, "Détail", "Notes"};
    held.tables[CompetencyId("C3")] = {Answer::None, std::nullopt, false, {}, "Rien dit"};
    held.summary[BlockId("B1")] = {{{"L2", false}, {"L3", true}}, {"formation", "pratique"}, "D"};
    held.plan["L3"] = {"Stage", "avant juin", "l’entreprise"};
    return made;
}

Json file()
{
    return Json::parse(codec::writePositioning(whole()));
}

// The first complaint: its place and its code.
std::pair<std::string, FindingCode> complaint(const Json& json)
{
    const auto read = codec::readPositioning(json.dump());
    REQUIRE_FALSE(read.has_value());
    REQUIRE_FALSE(read.error().empty());
    return {read.error().front().where, read.error().front().code};
}

} // namespace

TEST_CASE("a repérage that is written and read again is the same")
{
    CHECK(codec::readPositioning(codec::writePositioning(whole())).value() == whole());
    codec::ExchangedPositioning blank;
    blank.candidate.lastName = "BENALI";
    blank.positioning.info.date = Date{2026, 2, 2};
    CHECK(codec::readPositioning(codec::writePositioning(blank)).value() == blank);
}

TEST_CASE("writing twice gives the same bytes, in the order of the format")
{
    CHECK(codec::writePositioning(whole()) == codec::writePositioning(whole()));
    const Json json = file();
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items())
        keys.push_back(key);
    CHECK(keys == std::vector<std::string>{"format", "referentiel", "reperage", "candidat", "date",
                                           "intervenants", "accueil", "tableaux", "bilan", "plan"});
}

TEST_CASE("an entry that says nothing reads as no entry")
{
    Json json = file();
    json["tableaux"] = Json::array({{{"id", "C1"}}});
    json["plan"] = Json::array({{{"id", "L1"}, {"qui", ""}}});
    const auto read = codec::readPositioning(json.dump());
    REQUIRE(read.has_value());
    CHECK(read->positioning.tables.empty());
    CHECK(read->positioning.plan.empty());
}

TEST_CASE("a bad repérage is refused at its place")
{
    struct Case {
        const char* pointer;
        Json value;
        const char* where;
        FindingCode code;
    };
    using Code = FindingCode;
    const std::vector<Case> cases{
        {"/date", "2 février", "/date", Code::UnknownValue},
        {"/reperage", "r1", "/reperage", Code::MalformedId},
        {"/candidat/nom", "", "/candidat/nom", Code::EmptyText},
        {"/intervenants", Json::array(), "/intervenants", Code::WrongCount},
        {"/intervenants/0/age", 40, "/intervenants/0/age", Code::UnknownKey},
        {"/tableaux/0/reponse", "peut-être", "/tableaux/0/reponse", Code::UnknownValue},
        {"/tableaux/0/niveau", 0, "/tableaux/0/niveau", Code::OutOfRange},
        {"/tableaux/0/niveau", "3", "/tableaux/0/niveau", Code::WrongType},
        {"/tableaux/1/id", "C1", "/tableaux/1/id", Code::DuplicateId},
        {"/tableaux/1/notes", "a\u202eb", "/tableaux/1/notes", Code::ForbiddenCharacter},
        {"/bilan/0/lignes/1/id", "L2", "/bilan/0/lignes/1/id", Code::DuplicateId},
        {"/bilan/0/lignes/1/retenue", "oui", "/bilan/0/lignes/1/retenue", Code::WrongType},
        {"/bilan/0/moyens/1", "formation", "/bilan/0/moyens/1", Code::DuplicateId},
        {"/plan/0/budget", 12, "/plan/0/budget", Code::UnknownKey},
        {"/accueil/age", 12, "/accueil/age", Code::UnknownKey},
    };
    for (const Case& each : cases) {
        INFO(each.pointer);
        Json json = file();
        json[Json::json_pointer(each.pointer)] = each.value;
        const auto [where, code] = complaint(json);
        CHECK(where.starts_with(std::string(each.where).substr(0, where.size())));
        CHECK(code == each.code);
    }
}

TEST_CASE("a format of another kind or of a newer program is told apart")
{
    Json json = file();
    json["format"] = "delibere-fiche/1";
    CHECK(complaint(json).second == FindingCode::UnknownFormat);
    json["format"] = "delibere-reperage/2";
    CHECK(complaint(json).second == FindingCode::NewerFormat);
    json.erase("format");
    CHECK(complaint(json).second == FindingCode::MissingKey);
    CHECK_FALSE(codec::readPositioning("{").has_value());
}

TEST_CASE("what is frozen reads back to what was frozen, byte for byte")
{
    const Framework framework = sample::positioningFramework();
    codec::FrozenPositioning record{2, 1, "Faute de frappe",
                                    SessionId("11111111-2222-4333-8444-555555555555"), whole()};
    const std::string bytes = codec::canonical(record, framework);
    const auto read = codec::readFrozenPositioning(bytes);
    REQUIRE(read.has_value());
    CHECK(*read == record);
    CHECK(codec::canonical(*read, framework) == bytes);
    record.replaces = 0;
    record.correction.clear();
    CHECK(codec::readFrozenPositioning(codec::canonical(record, framework)).value() == record);
}

TEST_CASE("the session and what the plan compares with are frozen where they are known")
{
    const Framework framework = sample::positioningFramework();
    codec::FrozenPositioning record{1, 0, "", SessionId("11111111-2222-4333-8444-555555555555"),
                                    whole()};
    const std::string before = codec::canonical(record, framework);
    CHECK(before.find("seance") == std::string::npos);
    CHECK(before.find("anterieur") == std::string::npos);
    CHECK(codec::readFrozenPositioning(before).value() == record);

    record.info.title = "Repérages d’automne";
    record.info.date = Date{2026, 11, 20};
    record.earlier = comparable(whole().positioning);
    record.earlier->id = PositioningId("00000000-0000-4000-8000-000000000009");
    const std::string bytes = codec::canonical(record, framework);
    const auto read = codec::readFrozenPositioning(bytes);
    REQUIRE(read.has_value());
    CHECK(*read == record);
    CHECK(codec::canonical(*read, framework) == bytes);

    for (const char* key :
         {"/seance/intitule", "/seance/date", "/anterieur/reperage", "/anterieur/date"}) {
        INFO(key);
        Json json = Json::parse(bytes);
        json[Json::json_pointer(key)] = "";
        CHECK_FALSE(codec::readFrozenPositioning(json.dump()).has_value());
    }
    Json json = Json::parse(bytes);
    json["anterieur"]["accueil"] = Json::object();
    CHECK_FALSE(codec::readFrozenPositioning(json.dump()).has_value());
}

TEST_CASE("the bilan for scripts says what is mastered, every line, and what is not coherent")
{
    const Json json =
        Json::parse(codec::writePositioningSummary(sample::positioningFramework(), whole()));
    const Json& first = json.at("competences").at(0);
    CHECK(first.at("resultat") == "a-developper");
    CHECK(first.at("besoins").size() == 3);
    CHECK(first.at("besoins").at(1).at("besoin") == false); // its table says yes, they say no
    CHECK(first.at("besoins").at(2).at("besoin") == true);
    CHECK(json.at("competences").at(1).at("resultat") == "en-cours");
    CHECK(json.at("plan").size() == 1);
    CHECK(json.at("plan").at(0).at("qui") == "l’entreprise");
    const Json& warnings = json.at("alertes");
    CHECK(std::ranges::any_of(warnings, [](const Json& warning) {
        return warning.at("constat") == "besoin-retire-du-bilan" && warning.at("ligne") == "L2";
    }));
    CHECK(json.dump().find('%') == std::string::npos);
}
