// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/framework_library.h"

#include <catch2/catch.hpp>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/framework_case.h"
#include "support/scratch_folder.h"

using namespace delibere;

TEST_CASE("the shipped frameworks are usable and count what their sources print")
{
    const auto listing = app::listFrameworks(app::frameworkFolder());
    REQUIRE(listing.refused.empty());
    REQUIRE(listing.usable.size() == 5);
    const Framework& bicycle = listing.usable[0].framework;
    const Framework& maintenance = listing.usable[1].framework;
    const Framework& sales = listing.usable[2].framework;
    REQUIRE(bicycle.fictitious);
    REQUIRE(maintenance.blocks.size() == 5);
    REQUIRE(maintenance.competencyCount() == 19);
    REQUIRE(maintenance.criterionCount() == 106);
    REQUIRE(maintenance.evaluation->threshold->percent == 70);
    REQUIRE(sales.blocks.size() == 6);
    REQUIRE(sales.competencyCount() == 24);
    REQUIRE(sales.positioning.has_value());
    REQUIRE_FALSE(sales.evaluation->threshold.has_value());
    const Framework& culture = listing.usable[3].framework;
    const Framework& mathematics = listing.usable[4].framework;
    REQUIRE(culture.admission.has_value());
    REQUIRE(culture.criterionCount() == 3);
    REQUIRE(culture.admission->pieces.size() == 4);
    REQUIRE(mathematics.fictitious);
    REQUIRE(mathematics.admission->pieces.size() == 5);
}

TEST_CASE("a bad framework is listed with its findings and the others stay usable")
{
    const sample::ScratchFolder folder;
    REQUIRE(app::writeFile(folder.path() / "mauvais.json", "{\"format\": 1}"));
    REQUIRE(app::writeFile(folder.path() / "lisezmoi.txt", "rien"));
    const auto listing = app::listFrameworks(folder.path());
    REQUIRE(listing.usable.empty());
    REQUIRE(listing.refused.size() == 1);
    REQUIRE(listing.refused[0].problem.code == ProblemCode::BadFile);
    REQUIRE_FALSE(listing.refused[0].findings.empty());
}

TEST_CASE("a missing framework is a problem of the file, without findings")
{
    const auto loaded = app::loadFramework("/nulle/part.json");
    REQUIRE(loaded.error().problem.code == ProblemCode::FileNotFound);
    REQUIRE(loaded.error().findings.empty());
}

TEST_CASE("a workbook where a framework is asked for is told to be turned into one")
{
    const sample::ScratchFolder folder;
    const std::pair<const char*, const char*> files[] = {
        {"a.xlsx", "PK\x03\x04reste"},
        {"a.ods", "PK\x03\x04reste"},
        {"a.json", "PK\x03\x04reste"},
        {"a.xls", "\xD0\xCF\x11\xE0reste"},
        {"a.csv", "a;b"},
    };
    for (const auto& [name, bytes] : files) {
        INFO(name);
        REQUIRE(app::writeFile(folder.path() / name, bytes));
        const auto loaded = app::loadFramework(folder.path() / name);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().findings ==
              Findings{{Severity::Error, FindingCode::IsWorkbook, "", ""}});
    }
}

TEST_CASE("a CASE package where a framework is asked for is told to be turned into one")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "paquet.json";
    REQUIRE(app::writeFile(path, R"({"CFDocument": {"title": "CQP"}, "CFItems": []})"));
    const auto loaded = app::loadFramework(path);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().findings == Findings{{Severity::Error, FindingCode::IsCase, "", ""}});
    const auto draft = app::draftOfCase(path);
    REQUIRE(draft);
    REQUIRE(*draft);
    CHECK_FALSE((*draft)->faults.empty());
    CHECK((*draft)->sheets);
}

TEST_CASE("a framework goes out as CASE and comes back without a fault; it is no package itself")
{
    const sample::ScratchFolder folder;
    const auto framework =
        app::loadFramework(app::frameworkFolder() / "cqp-fictif-atelier-velo.json");
    REQUIRE(framework);
    const auto none = app::draftOfCase(framework->path);
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    const auto path = folder.path() / "velo.case.json";
    REQUIRE(app::writeFile(
        path, app::casePackage(*framework, {CaseVersion::V1_1, {2026, 1, 15}, "CPNE fictive"})));
    const auto draft = app::draftOfCase(path);
    REQUIRE(draft);
    REQUIRE(*draft);
    CHECK((*draft)->faults.empty());
    CHECK((*draft)->bytes == framework->bytes);
}

TEST_CASE("a framework that is added is kept under its name, once, and no version is replaced")
{
    const sample::ScratchFolder folder;
    const auto own = folder.path() / "gardés ici";
    const auto velo = app::frameworkFolder() / "cqp-fictif-atelier-velo.json";
    app::FrameworkFile file = app::loadFramework(velo).value();
    const app::FrameworkListing none;
    const auto kept = app::keepFramework(none, own, file);
    REQUIRE(kept);
    CHECK(kept->filename() == file.framework.id + "-1.0.json");
    CHECK(app::loadFramework(*kept).value().digest == file.digest);
    CHECK(app::keepFramework(app::listFrameworks(own), own, file).value() == *kept);
    // Installed and added alike: listed once.
    const auto all = app::listFrameworks(app::frameworkFolder(), own);
    CHECK(all.usable.size() == app::listFrameworks(app::frameworkFolder()).usable.size());

    // Other ends of lines are no other words: it is there, and is not asked for again.
    const auto respaced = app::frameworkOf(velo, file.bytes + "\n").value();
    REQUIRE(respaced.digest != file.digest);
    CHECK(app::listFrameworks(own).same(respaced) != nullptr);
    CHECK(app::keepFramework(app::listFrameworks(own), own, respaced).value() == *kept);
    CHECK(app::loadFramework(*kept).value().digest == file.digest);

    const std::string title = "\"intitule\": \"";
    file.bytes.insert(file.bytes.find(title) + title.size(), "Autre ");
    const auto other = app::frameworkOf(velo, file.bytes).value();
    CHECK(app::keepFramework(app::listFrameworks(own), own, other).error().code ==
          ProblemCode::FrameworkVersionKept);
    CHECK(app::loadFramework(*kept).value().digest != other.digest);
    CHECK(app::listFrameworks(own).usable.size() == 1);
    // Nor beside one that is installed.
    const auto elsewhere = folder.path() / "ailleurs";
    CHECK(
        app::keepFramework(app::listFrameworks(app::frameworkFolder(), elsewhere), elsewhere, other)
            .error()
            .code == ProblemCode::FrameworkVersionKept);
    CHECK(app::keepFramework(app::listFrameworks(app::frameworkFolder()), elsewhere,
                             app::loadFramework(velo).value())
              .value() == velo); // the same bytes are within reach
    CHECK_FALSE(std::filesystem::exists(elsewhere));
}

TEST_CASE("a framework that is added replaces no file, whatever it is called")
{
    const sample::ScratchFolder folder;
    auto file = app::loadFramework(app::frameworkFolder() / "cqp-fictif-atelier-velo.json").value();
    const auto taken = folder.path() / (file.framework.id + "-2-a.json");
    REQUIRE(app::writeFile(taken, "un fichier de quelqu’un"));
    file.framework.version = "2/a";
    const auto kept = app::keepFramework({}, folder.path(), file);
    REQUIRE(kept);
    CHECK(*kept != taken);
    CHECK(app::readFile(taken, 1000).value() == "un fichier de quelqu’un");
}

TEST_CASE("where no folder can be made, nothing is kept, and it is said")
{
    const sample::ScratchFolder folder;
    REQUIRE(app::writeFile(folder.path() / "fichier", "x"));
    const auto file =
        app::loadFramework(app::frameworkFolder() / "cqp-fictif-atelier-velo.json").value();
    CHECK(app::keepFramework({}, folder.path() / "fichier" / "sous", file).error().code ==
          ProblemCode::FileUnwritable);
}
