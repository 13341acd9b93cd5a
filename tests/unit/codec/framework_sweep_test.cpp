// SPDX-License-Identifier: GPL-3.0-or-later
// One change at every place of a file that uses every key of the format: no object takes a key it
// does not know, no required key may go, no value may be of another type.
#include <set>
#include <vector>

#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

using sample::frameworkFaults;
using sample::Json;
using Pointer = Json::json_pointer;

void collect(const Json& value, const Pointer& at, std::vector<Pointer>& pointers)
{
    pointers.push_back(at);
    if (value.is_object()) {
        for (const auto& [key, child] : value.items())
            collect(child, at / key, pointers);
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index)
            collect(value[index], at / index, pointers);
    }
}

std::vector<Pointer> everyPlace()
{
    std::vector<Pointer> pointers;
    collect(sample::frameworkFile(), Pointer(), pointers);
    return pointers;
}

Json ofAnotherType(const Json& value)
{
    if (value.is_string())
        return 7;
    if (value.is_array())
        return Json::object();
    return value.is_object() ? Json::array() : Json("7");
}

// Keys that the format marks with "?", as they occur in the sample.
bool isOptional(const Pointer& pointer)
{
    static const std::set<std::string> anywhere = {
        "fictif",         "certificateur",     "rncp",     "vocabulaire",  "seuil",
        "ecart_max",      "par_college_min",   "bloquant", "libelle",      "lecture",
        "titre_imprime",  "intitule_synthese", "amorce",   "introduction", "savoir_faire",
        "moyens_liaison", "details",           "aide",     "procedure",    "anomalies"};
    static const std::set<std::string> exactly = {
        "/evaluation/quorum/source", "/anomalies/0/source", "/blocs/0/consigne",
        "/blocs/0/bilan/0/competence", "/blocs/1/bilan/0/competence"};
    return anywhere.contains(pointer.back()) || exactly.contains(pointer.to_string());
}

// All levels carry these, or none.
bool isAllOrNone(const Pointer& pointer)
{
    return pointer.back() == "repere" || pointer.back() == "de" || pointer.back() == "a";
}

} // namespace

TEST_CASE("the sample that the sweeps start from is sound")
{
    const Findings found = frameworkFaults(sample::frameworkFile());
    INFO(sample::listed(found));
    CHECK(found.empty());
}

TEST_CASE("no object of a framework takes a key that it does not know")
{
    for (const Pointer& place : everyPlace()) {
        Json file = sample::frameworkFile();
        if (!file[place].is_object())
            continue;
        file[place]["inconnu"] = 1;
        const Findings found = frameworkFaults(file);
        INFO(place.to_string() << "\n" << sample::listed(found));
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == FindingCode::UnknownKey);
        CHECK(found[0].where == place.to_string() + "/inconnu");
    }
}

TEST_CASE("a key of a framework may go when the format says so, and only then")
{
    for (const Pointer& place : everyPlace()) {
        Json file = sample::frameworkFile();
        const Pointer parent = place.empty() ? place : place.parent_pointer();
        if (place.empty() || !file[parent].is_object())
            continue;
        file[parent].erase(place.back());
        const Findings found = frameworkFaults(file);
        INFO(place.to_string() << "\n" << sample::listed(found));
        if (isOptional(place)) {
            CHECK(found.empty());
        } else if (isAllOrNone(place)) {
            const auto code =
                place.back() == "repere" ? FindingCode::BadAnchors : FindingCode::BadBands;
            CHECK(sample::has(found, code, parent.parent_pointer().to_string()));
        } else {
            CHECK(sample::has(found, FindingCode::MissingKey, parent.to_string()));
        }
    }
}

TEST_CASE("no value of a framework may be of another type")
{
    for (const Pointer& place : everyPlace()) {
        Json file = sample::frameworkFile();
        file[place] = ofAnotherType(file[place]);
        const Findings found = frameworkFaults(file);
        INFO(place.to_string() << "\n" << sample::listed(found));
        CHECK(sample::has(found, FindingCode::WrongType, place.to_string()));
    }
}

TEST_CASE("null stands for nothing in a framework")
{
    for (const Pointer& place : everyPlace()) {
        Json file = sample::frameworkFile();
        file[place] = nullptr;
        const Findings found = frameworkFaults(file);
        INFO(place.to_string() << "\n" << sample::listed(found));
        CHECK(sample::has(found, FindingCode::WrongType, place.to_string()));
    }
}

TEST_CASE("no text of a framework may be blank or hide its direction")
{
    for (const Pointer& place : everyPlace()) {
        Json file = sample::frameworkFile();
        if (!file[place].is_string())
            continue;
        for (const char* text : {" \u00a0", "a\u202eb"}) {
            file[place] = text;
            const Findings found = frameworkFaults(file);
            INFO(place.to_string() << "\n" << sample::listed(found));
            REQUIRE_FALSE(found.empty());
            CHECK(found[0].where == place.to_string());
        }
    }
}

} // namespace delibere
