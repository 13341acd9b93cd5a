// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of tests/data/referentiels carries one fault, which its manifest names.
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "codec/framework_reader.h"
#include "unit/codec/support/finding_names.h"
#include "unit/codec/support/sample_files.h"

namespace delibere {

namespace {

const std::string folder = "tests/data/referentiels/";

bool hasNamed(const Findings& findings, const std::string& name, const std::string& where)
{
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return sample::findingCodeName(finding.code) == name && finding.where == where;
    });
}

} // namespace

TEST_CASE("every faulty framework is refused for its fault and at its place")
{
    const auto manifest = sample::Json::parse(sample::sourceFile(folder + "attendus.json"));
    CHECK(manifest.size() >= 70);
    for (const auto& [name, expected] : manifest.items()) {
        INFO(name);
        const auto loaded = codec::readFramework(sample::sourceFile(folder + name));
        CHECK_FALSE(loaded.has_value());
        if (loaded)
            continue;
        INFO(expected.dump() << "\n" << sample::listed(loaded.error()));
        CHECK(hasNamed(loaded.error(), expected.at("lecteur"), expected.at("pointeur")));
    }
}

TEST_CASE("every file beside the manifest is in it, or is sound and says so by its name")
{
    const auto manifest = sample::Json::parse(sample::sourceFile(folder + "attendus.json"));
    int sound = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(DELIBERE_SOURCE_DIR) + "/" + folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name == "attendus.json")
            continue;
        INFO(name);
        if (!name.starts_with("valide-")) {
            CHECK(manifest.contains(name));
            continue;
        }
        ++sound;
        const auto loaded = codec::readFramework(sample::sourceFile(folder + name));
        INFO(sample::listed(loaded ? Findings{} : loaded.error()));
        CHECK(loaded.has_value());
    }
    CHECK(sound >= 1);
}

TEST_CASE("every framework that ships can be read")
{
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(DELIBERE_SOURCE_DIR) + "/referentiels")) {
        if (entry.path().extension() != ".json")
            continue;
        ++count;
        INFO(entry.path().filename().string());
        const auto loaded = codec::readFramework(
            sample::sourceFile("referentiels/" + entry.path().filename().string()));
        INFO(sample::listed(loaded ? Findings{} : loaded.error()));
        CHECK(loaded.has_value());
    }
    CHECK(count >= 2);
}

} // namespace delibere
