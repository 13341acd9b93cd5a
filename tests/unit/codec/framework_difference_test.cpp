// SPDX-License-Identifier: GPL-3.0-or-later
// What a new version says otherwise, told by hand on the fictitious framework.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "codec/framework_difference.h"
#include "codec/framework_reader.h"
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
    CHECK(changes.front() == FrameworkChange{"Blocs", Json::parse(original())["blocs"][1]["id"],
                                             "Intitulé", before, "Réparer"});
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
    CHECK(changes.front().heading.empty());
    CHECK(changes.front().before.empty());
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
    CHECK_FALSE(changes.back().before.empty());
    CHECK(changes.back().after.empty());
}
