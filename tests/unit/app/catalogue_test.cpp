// SPDX-License-Identifier: GPL-3.0-or-later
// The search for a formation: each criterion alone, by hand; places, distances, sessions, and what
// the campaign adds.
#include <catch2/catch.hpp>

#include "app/catalogue.h"
#include "app/data_folder.h"
#include "support/scratch_folder.h"
#include "unit/app/signed_room.h"
#include "unit/app/small_campaign.h"

using namespace delibere;
using app::CatalogueSearch;
using campaign::CatalogueRow;

namespace {

CatalogueRow told(int session, const char* id, const char* mention, const char* course,
                  const char* places)
{
    CatalogueRow row;
    row.session = session;
    row.id = id;
    row.mention = mention;
    row.course = course;
    row.places = places;
    row.establishment = "0990001A";
    row.establishmentName = "Université imaginaire des Rives";
    row.region = "Bretagne";
    row.modes = "INITIALE";
    return row;
}

// F1 is of the campaign and in the open data of two years, F2 of the campaign alone.
store::CampaignRows rows()
{
    store::CampaignRows made;
    made.formations.push_back({"F1", "0990001A", "53", "Histoire", "Archives", {}});
    made.formations.push_back({"F2", "0990009Z", "84", "Droit", "", {}});
    made.catalogue.push_back(told(2024, "F1", "Histoire", "Archives", "UFR - RENNES (35)"));
    made.catalogue.push_back(
        told(2025, "F1", "Histoire", "Archives", "UFR - RENNES (35)|Antenne - QUIMPER (29)"));
    made.catalogue.push_back(told(2025, "F3", "Écologie et évolution", "Milieux littoraux",
                                  "Institut de la mer - AIX EN PROVENCE CEDEX 01 (13)"));
    made.catalogue.back().region = "Provence-Alpes-Côte d’Azur";
    made.catalogue.back().modes = "INITIALE, ALTERNANCE";
    made.catalogue.back().track = Track::WorkStudy;
    made.catalogue.back().accepted[static_cast<std::size_t>(campaign::AcceptedProfile::Bachelor)] =
        1;
    return made;
}

class Searched {
public:
    Searched()
        : m_rows(rows()),
          all(m_rows,
              app::TownPositions::from("ville;latitude;longitude\n"
                                       "Rennes;48.11;-1.68\nQuimper;48.00;-4.10\n"
                                       "Aix-en-Provence;43.53;5.45\nMarseille;43.30;5.37\n"))
    {}
    std::string find(const CatalogueSearch& search) const
    {
        std::string ids;
        for (const std::size_t each : all.find(search))
            ids += all.entries()[each].id + ' ';
        return ids;
    }

private:
    store::CampaignRows m_rows;

public:
    app::Catalogue all;
};

} // namespace

TEST_CASE("a place is a name, a town and a department, as far as it says them")
{
    using app::CataloguePlace;
    CHECK(app::placesFrom("") == std::vector<CataloguePlace>{});
    CHECK(app::placesFrom("UFR SDV - Campus Grands Moulins - PARIS (75)| UPPA - PAU (64) ") ==
          std::vector<CataloguePlace>{{"UFR SDV - Campus Grands Moulins", "PARIS", "75"},
                                      {"UPPA", "PAU", "64"}});
    CHECK(app::placesFrom("PAU (64)") == std::vector<CataloguePlace>{{"", "PAU", "64"}});
    CHECK(app::placesFrom("Campus sans ville") ==
          std::vector<CataloguePlace>{{"Campus sans ville", "", ""}});
}

TEST_CASE("each criterion of the platform keeps what it says")
{
    const Searched of;
    CHECK(of.find({}) == "F1 F2 F3 ");
    CHECK(of.find({.text = "ecologie MILIEUX"}) == "F3 "); // any case and order, no accents
    CHECK(of.find({.text = "milieux ecolo"}) == "F3 ");
    CHECK(of.find({.text = "imaginaire"}) == "F1 F3 ");
    CHECK(of.find({.text = "absent"}).empty());
    CHECK(of.find({.region = "Bretagne"}) == "F1 ");
    CHECK(of.find({.region = "84"}) == "F2 "); // the campaign says its code, and nothing else
    CHECK(of.find({.department = "29"}) == "F1 ");
    CHECK(of.find({.town = "aix en provence"}) == "F3 ");
    CHECK(of.find({.mention = "histoire"}) == "F1 ");
    CHECK(of.find({.course = "histoire"}).empty());
    CHECK(of.find({.course = "litto"}) == "F3 ");
    CHECK(of.find({.establishment = "rives"}) == "F1 F3 ");
    CHECK(of.find({.establishment = "0990009Z"}) == "F2 ");
    CHECK(of.find({.mode = "ALTERNANCE"}) == "F3 ");
    CHECK(of.find({.mode = "ALTER"}).empty());
    CHECK(of.find({.track = Track::WorkStudy}) == "F3 ");
    CHECK(of.find({.lastDiploma = campaign::AcceptedProfile::Bachelor}) == "F3 ");
    CHECK(of.find({.lastDiploma = campaign::AcceptedProfile::Master}).empty());
    CHECK(of.find({.open = true}) == "F1 F2 ");
    CHECK(of.all.regions() ==
          std::vector<std::string>{"84", "Bretagne", "Provence-Alpes-Côte d’Azur"});
    CHECK(of.all.departments() == std::vector<std::string>{"13", "29", "35"});
    CHECK(of.all.modes() == std::vector<std::string>{"ALTERNANCE", "INITIALE"});
}

TEST_CASE("within kilometres of a town, only what lies at a known place there")
{
    const Searched of;
    CHECK(of.find({.town = "Marseille", .kilometres = 26}).empty()); // 26.4 km from Aix
    CHECK(of.find({.town = "Marseille", .kilometres = 27}) == "F3 ");
    CHECK(of.find({.town = "quimper", .kilometres = 1}) == "F1 ");
    CHECK(of.find({.town = "Brest", .kilometres = 500}).empty()); // not known: no guess
    const app::TownPosition paris{"Paris", 48.86, 2.35};
    const app::TownPosition lyon{"Lyon", 45.76, 4.84};
    CHECK(app::kilometresBetween(paris, lyon) == Approx(392).margin(2));
    CHECK(app::kilometresBetween(lyon, paris) == app::kilometresBetween(paris, lyon));
    CHECK(app::kilometresBetween(paris, paris) == 0.0);
}

TEST_CASE("the newest session speaks, the one before stands beside it")
{
    const Searched of;
    const app::CatalogueEntry* entry = of.all.entry("F1");
    REQUIRE(entry != nullptr);
    CHECK(of.all.row(*entry)->session == 2025);
    CHECK(of.all.rowBefore(*entry)->session == 2024);
    CHECK(entry->places.size() == 2);
    CHECK(entry->region == "Bretagne"); // its name, where the campaign says a code
    CHECK(of.all.row(*of.all.entry("F2")) == nullptr);
    CHECK(of.all.entry("F9") == nullptr);
}

TEST_CASE("towns that are shipped are found however they are written")
{
    const auto towns = app::TownPositions::shipped();
    CHECK(towns.names().size() > 60);
    for (const char* written : {"Aix-en-Provence", "AIX EN PROVENCE CEDEX 01", "aix en provence"}) {
        INFO(written);
        REQUIRE(towns.find(written) != nullptr);
        CHECK(towns.find(written)->name == "Aix-en-Provence");
    }
    CHECK(towns.find("PARIS 13") != nullptr);
    CHECK(towns.find("Trifouilly") == nullptr);
    CHECK(towns.find("") == nullptr);
}

TEST_CASE("the framework of a formation is the one that names its reference")
{
    const auto within = app::listFrameworks(app::frameworkFolder());
    const app::FrameworkFile* found = app::publishedFormation(within, "0000000FICTIF");
    REQUIRE(found != nullptr);
    CHECK(found->framework.id == "master-fictif-mathematiques");
    CHECK(app::publishedFormation(within, "autre") == nullptr);
    CHECK(app::publishedFormation(within, "") == nullptr);
}

TEST_CASE("a catalogue whose figures nobody of ours wrote is refused with its file")
{
    const sample::ScratchFolder folder;
    const auto path = folder.path() / "petite.campagne";
    static_cast<void>(sample::smallCampaign(path));
    const auto insert = [&](const char* figures, const char* accepted) {
        return sample::tamper(path, std::string("INSERT INTO catalogue VALUES (0, 2025, 'F1', '', "
                                                "'', '', '', '', '', '', '', '', 'classic', '") +
                                        figures + "', '" + accepted + "')");
    };
    const char* figures = GENERATE(";;;;;;;;;", "1;2;3;4;5;6;7;8;9;", ";;;;;;;;", ";;;;;;;;;;",
                                   "-1;;;;;;;;;", "1x;;;;;;;;;", "99999999999;;;;;;;;;");
    const bool sound = std::string(figures) == ";;;;;;;;;" || figures[2] == '2';
    INFO(figures);
    REQUIRE(insert(figures, ";;;;;;;;"));
    CHECK(app::OpenCampaign::open(path).has_value() == sound);
}
