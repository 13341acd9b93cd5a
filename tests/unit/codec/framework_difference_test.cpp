// SPDX-License-Identifier: GPL-3.0-or-later
// What a new version says otherwise, told by hand on the fictitious framework.
#include <algorithm>
#include <functional>
#include <utility>

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "codec/framework_difference.h"
#include "codec/framework_reader.h"
#include "codec/rows_in_place.h"
#include "unit/codec/support/sample_files.h"

using namespace delibere;
using sample::Json;

namespace {

const std::string& original()
{
    static const std::string bytes =
        sample::sourceFile("referentiels/cqp-fictif-atelier-velo.json");
    return bytes;
}

template <class Change>
FrameworkChanges after(Change change)
{
    Json json = Json::parse(original());
    change(json);
    REQUIRE(codec::readFramework(json.dump()));
    return codec::frameworkChanges(original(), json.dump());
}

// "M Critères C1.1, C1.1.3" for each, of a framework that is changed by hand.
std::string told(const FrameworkChanges& changes)
{
    std::string lines;
    for (const FrameworkChange& change : changes)
        lines += std::string(1, "CARM"[static_cast<std::size_t>(change.kind)]) + " " +
                 change.sheet + " " + change.row +
                 (change.heading.empty() ? "" : " (" + change.heading + ")") + "\n";
    return lines;
}

// One bloc, one competency of five criteria "un" to "cinq", and another of one.
Json fiveCriteria()
{
    Json json = Json::parse(original());
    json.erase("anomalies"); // they name places by number
    Json& competencies = json["blocs"][0]["competences"];
    Json criteria = Json::array();
    for (const char* text : {"un", "deux", "trois", "quatre", "cinq"})
        criteria.push_back({{"id", ""}, {"texte", text}});
    competencies[0]["criteres"] = criteria;
    return json;
}

std::string changed(const std::function<void(Json&)>& change)
{
    const auto numbered = [](Json json) {
        for (Json& block : json["blocs"]) {
            for (Json& competency : block["competences"]) {
                std::size_t number = 0;
                for (Json& criterion : competency["criteres"])
                    criterion["id"] =
                        competency["id"].get<std::string>() + "." + std::to_string(++number);
            }
        }
        return json.dump();
    };
    const Json before = fiveCriteria();
    Json after = before;
    change(after);
    for (const Json* each : {&before, &std::as_const(after)})
        REQUIRE(codec::readFramework(numbered(*each)));
    return told(codec::frameworkChanges(numbered(before), numbered(after)));
}

} // namespace

TEST_CASE("two versions of the same words differ in nothing")
{
    CHECK(codec::frameworkChanges(original(), original()).empty());
    CHECK(codec::frameworkChanges(original(), Json::parse(original()).dump(7)).empty());
}

TEST_CASE("a word that changed is said with its place, before and after")
{
    const auto changes = after([](Json& json) { json["blocs"][1]["intitule"] = "Réparer"; });
    REQUIRE(changes.size() == 1);
    const std::string before = Json::parse(original())["blocs"][1]["intitule"];
    CHECK(changes.front() == FrameworkChange{ChangeKind::Changed, "Blocs",
                                             Json::parse(original())["blocs"][1]["id"], "Intitulé",
                                             before, "Réparer"});
}

TEST_CASE("a criterion put in front of another is one that came, and the others did not change")
{
    const auto changes = after([](Json& json) {
        Json& criteria = json["blocs"][0]["competences"][0]["criteres"];
        Json added = criteria[0];
        added["texte"] = "Un critère nouveau.";
        criteria.insert(criteria.begin(), added);
        const std::string competency = json["blocs"][0]["competences"][0]["id"];
        for (std::size_t at = 0; at < criteria.size(); ++at)
            criteria[at]["id"] = competency + "." + std::to_string(at + 1);
    });
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().sheet == "Critères");
    CHECK(changes.front().kind == ChangeKind::Added);
    CHECK(changes.front().after.find("Un critère nouveau.") != std::string::npos);
}

TEST_CASE("what went is said, and a rule that changed")
{
    const auto changes = after([](Json& json) {
        Json& criteria = json["blocs"][0]["competences"][0]["criteres"];
        criteria.erase(criteria.size() - 1);
        json["evaluation"]["quorum"]["membres_min"] = 4;
    });
    REQUIRE(changes.size() == 2);
    CHECK(changes.front().sheet == "Règles");
    CHECK(changes.front().row == "Membres au moins");
    CHECK(changes.front().after == "4");
    CHECK(changes.back().sheet == "Critères");
    CHECK(changes.back().kind == ChangeKind::Removed);
    CHECK_FALSE(changes.back().before.empty());
}

TEST_CASE("rows that moved are the fewest that can have")
{
    using Rows = std::vector<bool>;
    CHECK(codec::rowsInPlace({}).empty());
    CHECK(codec::rowsInPlace({0, 1, 2}) == Rows{true, true, true});
    CHECK(codec::rowsInPlace({4, 0, 1, 2, 3}) == Rows{false, true, true, true, true});
    CHECK(codec::rowsInPlace({1, 2, 3, 4, 0}) == Rows{true, true, true, true, false});
    CHECK(codec::rowsInPlace({0, 3, 1, 2, 7}) == Rows{true, false, true, true, true});
}

TEST_CASE("a row that only moved is said to have moved, and none of its neighbours")
{
    CHECK(changed([](Json& json) {
              Json& criteria = json["blocs"][0]["competences"][0]["criteres"];
              std::rotate(criteria.begin(), criteria.begin() + 1, criteria.end());
          }) == "M Critères D1.1, D1.1.5\n");
    CHECK(changed([](Json& json) {
              Json& blocks = json["blocs"];
              std::rotate(blocks.begin(), blocks.end() - 1, blocks.end());
          }) == "M Blocs D3\n");
    CHECK(changed([](Json& json) {
              Json& competencies = json["blocs"][0]["competences"];
              competencies[1]["criteres"].push_back(competencies[0]["criteres"][1]);
              competencies[0]["criteres"].erase(1);
          }).starts_with("M Critères D1.2, D1.2."));
}

TEST_CASE("what moved says what it was called, and its texts")
{
    const auto changes = after([](Json& json) {
        std::swap(json["blocs"][1]["competences"][0], json["blocs"][1]["competences"][1]);
        json["anomalies"][0]["ou"][0] = "/blocs/1/competences/0/criteres/0/texte";
    });
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == ChangeKind::Moved);
    CHECK(changes[0].before == changes[0].row);
    CHECK_FALSE(changes[0].after.empty());
}

TEST_CASE("a text that changes beside one that comes is one that changed")
{
    CHECK(changed([](Json& json) {
              Json& criteria = json["blocs"][0]["competences"][0]["criteres"];
              criteria[3]["texte"] = "quatre, autrement";
              criteria.insert(criteria.begin(), Json{{"id", ""}, {"texte", "zéro"}});
          }) == "A Critères D1.1, D1.1.1\nC Critères D1.1, D1.1.5 (Texte)\n");
    // Two where one was: nothing says which of them it became.
    CHECK(changed([](Json& json) {
              Json& criteria = json["blocs"][0]["competences"][0]["criteres"];
              criteria[0]["texte"] = "un, premier";
              criteria.insert(criteria.begin(), Json{{"id", ""}, {"texte", "un, second"}});
          }) == "A Critères D1.1, D1.1.1\nA Critères D1.1, D1.1.2\nR Critères D1.1, D1.1.1\n");
}

TEST_CASE("a row with an id is that row wherever it stands, whatever else it says")
{
    CHECK(changed([](Json& json) {
              Json& blocks = json["blocs"];
              std::rotate(blocks.begin(), blocks.begin() + 1, blocks.end());
              blocks.back()["intitule"] = "Un bloc refait";
          }) == "M Blocs D1\nC Blocs D1 (Intitulé)\n");
}

TEST_CASE("the number of a step and the rank of a level are places")
{
    Json before = Json::parse(original());
    before["procedure"] = Json::array({{{"etape", 1}, {"intitule", "Délibération"}}});
    Json later = before;
    later["procedure"] = Json::array(
        {{{"etape", 1}, {"intitule", "Accueil"}}, {{"etape", 2}, {"intitule", "Délibération"}}});
    CHECK(told(codec::frameworkChanges(before.dump(), later.dump())) == "A Procédure 1\n");
}

TEST_CASE("thousands of rows are told like a few")
{
    Json before = fiveCriteria();
    Json& criteria = before["blocs"][0]["competences"][0]["criteres"];
    for (int count = 0; count < 5'000; ++count)
        criteria.push_back({{"id", ""}, {"texte", "critère " + std::to_string(count)}});
    Json later = before;
    Json& moved = later["blocs"][0]["competences"][0]["criteres"];
    std::rotate(moved.begin(), moved.begin() + 1, moved.end());
    moved[9]["texte"] = "autre";
    CHECK(told(codec::frameworkChanges(before.dump(), later.dump())) ==
          "C Critères D1.1,  (Texte)\nM Critères D1.1, \n");
}
