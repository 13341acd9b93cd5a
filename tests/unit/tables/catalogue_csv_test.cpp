// SPDX-License-Identifier: GPL-3.0-or-later
// The open data of the ministry, column by column: names of each year, what is not said, what does
// not hold with its line; the same row again.
#include <fstream>

#include <catch2/catch.hpp>

#include "app/open_campaign.h"
#include "codec/switches_json.h"
#include "support/file_bytes.h"
#include "support/scratch_folder.h"
#include "tables/campaign_files.h"

using namespace delibere;
using campaign::AcceptedProfile;
using campaign::CatalogueFigure;
using campaign::CatalogueRow;

namespace {

class ReadCatalogue {
public:
    ReadCatalogue()
        : campaign(app::OpenCampaign::create(
                       m_folder.path() / "c.campagne",
                       {sample::bytesOf(DELIBERE_SOURCE_DIR "/calendriers/2025.json"),
                        codec::writeSwitches({})})
                       .value())
    {}

    [[nodiscard]] std::filesystem::path path() const { return m_folder.path() / "c.campagne"; }
    // What was found; what came in is written when it is nothing.
    std::vector<std::pair<std::size_t, CampaignFault>> read(const std::string& text)
    {
        const auto csv = m_folder.path() / "catalogue.csv";
        std::ofstream(csv, std::ios::binary) << text;
        app::CampaignIntake intake(campaign.state());
        tables::CampaignFiles files;
        files.tables.emplace_back(tables::CampaignTable::Catalogue, csv);
        REQUIRE(tables::readCampaignFiles(files, intake));
        std::vector<std::pair<std::size_t, CampaignFault>> found;
        for (const CampaignFinding& each : intake.findings())
            found.emplace_back(each.line, each.fault);
        added = intake.catalogueAdded();
        if (found.empty())
            REQUIRE(campaign.add(intake.takeRows()));
        return found;
    }
    [[nodiscard]] const std::vector<CatalogueRow>& rows() const
    {
        return campaign.state().base().rows.catalogue;
    }

private:
    sample::ScratchFolder m_folder;

public:
    app::OpenCampaign campaign;
    std::size_t added = 0;
};

using Faults = std::vector<std::pair<std::size_t, CampaignFault>>;

const std::string heading = "session;ifc;mention;eta_uai;eta_nom;";

} // namespace

TEST_CASE("each column of the open data goes where it belongs, in any order, others left alone")
{
    ReadCatalogue of;
    CHECK(of.read("inconnue;n_can_pp;session;eta_nom;eta_uai;ifc;mention;parcours;alternance;"
                  "modalite_enseignement;lieux;acad_lib;acad_reg_lib;disci_lib;col;n_can_pc;"
                  "n_clas_total;n_prop_total;n_accept_total;n_accept_pp;n_accept_pc;"
                  "rang_dernier_appele_pp;rang_dernier_appele_pc;pct_accept_lg3;pct_accept_femme\n"
                  "x;398;2025;Université imaginaire;0990001A;IFC1;Histoire;Archives;1;"
                  "\"[\"\"INITIALE\"\", \"\"CONTINUE\"\"]\";UFR - RENNES (35);Rennes;Bretagne;"
                  "Histoire;47;12;131;60;40;38;2;33;;89.5;100\n") == Faults{});
    REQUIRE(of.rows().size() == 1);
    const CatalogueRow& row = of.rows().front();
    CHECK(row.session == 2025);
    CHECK(row.id == "IFC1");
    CHECK(row.establishment == "0990001A");
    CHECK(row.establishmentName == "Université imaginaire");
    CHECK(row.academy == "Rennes");
    CHECK(row.region == "Bretagne");
    CHECK(row.places == "UFR - RENNES (35)");
    CHECK(row.mention == "Histoire");
    CHECK(row.course == "Archives");
    CHECK(row.discipline == "Histoire");
    CHECK(row.modes == "INITIALE, CONTINUE");
    CHECK(row.track == Track::WorkStudy);
    using Figures = decltype(row.figures);
    CHECK(row.figures == Figures{47, 398, 12, 131, 60, 40, 38, 2, 33, std::nullopt});
    CHECK(row.share(AcceptedProfile::GeneralLicence) == 895);
    CHECK(row.share(AcceptedProfile::Women) == 1000);
    CHECK_FALSE(row.share(AcceptedProfile::Master)); // not said, and no zero
    CHECK(row.accessRate() == 8);                    // 33 of 398, seed 002, line 260

    const auto copy = of.path().parent_path() / "copie.campagne";
    REQUIRE(of.campaign.copyTo(copy));
    const auto again = app::OpenCampaign::open(copy, store::Access::ReadOnly);
    REQUIRE(again);
    CHECK(again->state().base().rows.catalogue == of.rows());
}

TEST_CASE("the names of 2023 and the labels of an export are the same columns")
{
    ReadCatalogue of;
    CHECK(of.read("session;ifc;mention;eta_uai;eta_nom;n_can;n_clas;n_prop;n_accept;rang_dernier\n"
                  "2023;IFC1;Droit;0990001A;Université;10;8;6;4;7\n") == Faults{});
    CHECK(of.read("Session;Identifiant de la formation;Intitulé de la mention;"
                  "Identifiant de l’établissement;Libellé de l'établissement;"
                  "Capacité offerte limitée par la formation\n"
                  "2024;IFC1;Droit;0990001A;Université;25\n") == Faults{});
    REQUIRE(of.rows().size() == 2);
    CHECK(of.rows()[0].figure(CatalogueFigure::Applications) == 10);
    CHECK(of.rows()[0].figure(CatalogueFigure::Ranked) == 8);
    CHECK(of.rows()[0].figure(CatalogueFigure::Proposed) == 6);
    CHECK(of.rows()[0].figure(CatalogueFigure::Accepted) == 4);
    CHECK(of.rows()[0].figure(CatalogueFigure::LastRank) == 7);
    CHECK(of.rows()[1].figure(CatalogueFigure::Capacity) == 25);
}

TEST_CASE("what does not hold is said with its line, and nothing comes in")
{
    ReadCatalogue of;
    const auto row = [](const char* rest) {
        return std::string("2025;IFC1;Droit;0990001A;Université;") + rest + "\n";
    };
    using enum CampaignFault;
    CHECK(of.read("session;ifc\n2025;IFC1\n") ==
          Faults{{1, ColumnMissing}, {1, ColumnMissing}, {1, ColumnMissing}});
    CHECK(of.read("") == Faults{{0, ColumnMissing}});
    CHECK(of.read(heading + "col;col\n") == Faults{{1, ColumnTwice}});
    CHECK(of.read(heading + "n_can;n_can_pp\n") == Faults{{1, ColumnTwice}});
    CHECK(of.read(heading + "col\n" + row("1;2")) == Faults{{2, CellCount}});
    CHECK(of.read(heading + "col\n" + row("-1")) == Faults{{2, NotNumber}});
    CHECK(of.read(heading + "col\n" + row("12.0")) == Faults{{2, NotNumber}});
    CHECK(of.read(heading + "col\n" + row("1000001")) == Faults{{2, NotNumber}});
    CHECK(of.read(heading + "alternance\n" + row("oui")) == Faults{{2, UnknownWord}});
    for (const char* percent : {"100.1", "101", "89.55", "-1", "89.", "x"})
        CHECK(of.read(heading + "pct_accept_lg3\n" + row(percent)) == Faults{{2, NotPercent}});
    for (const char* percent : {"89,5", "0", "0.0", "100", "100.0", ""}) {
        ReadCatalogue other;
        CHECK(other.read(heading + "pct_accept_lg3\n" + row(percent)) == Faults{});
    }
    CHECK(of.read(heading + "col\n1999;IFC1;Droit;0990001A;Université;1\n") ==
          Faults{{2, NotNumber}});
    CHECK(of.read(heading + "col\n2025;IFC 1;Droit;0990001A;Université;1\n") ==
          Faults{{2, NotIdentifier}});
    CHECK(of.read(heading + "col\n2025;IFC1;;0990001A;Université;1\n") == Faults{{2, Blank}});
    CHECK(of.read(heading + "col\n" + row("1") + row("1")) == Faults{{3, SessionTwice}});
    CHECK(of.rows().empty());
}

TEST_CASE("the same row again adds nothing, another one of that session is refused")
{
    ReadCatalogue of;
    const std::string first = heading + "col\n2025;IFC1;Droit;0990001A;Université;25\n";
    CHECK(of.read(first) == Faults{});
    CHECK(of.added == 1);
    CHECK(of.read(first + "2024;IFC1;Droit;0990001A;Université;20\n") == Faults{});
    CHECK(of.added == 1);
    CHECK(of.read(heading + "col\n2025;IFC1;Droit;0990001A;Université;26\n") ==
          Faults{{2, CampaignFault::SessionTwice}});
    CHECK(of.rows().size() == 2);
}
