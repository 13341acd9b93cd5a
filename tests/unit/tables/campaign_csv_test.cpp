// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV of a campaign, cell by cell; and the lines of a file, however its pieces are cut.
#include <fstream>

#include <catch2/catch.hpp>

#include "app/open_campaign.h"
#include "codec/switches_json.h"
#include "support/file_bytes.h"
#include "support/scratch_folder.h"
#include "tables/campaign_csv.h"
#include "tables/csv_lines.h"

using namespace delibere;
using tables::CampaignTable;
using tables::LineFault;

namespace {

class ReadTables {
public:
    ReadTables()
        : m_campaign(app::OpenCampaign::create(
                         m_folder.path() / "c.campagne",
                         {sample::bytesOf(DELIBERE_SOURCE_DIR "/calendriers/2025.json"),
                          codec::writeSwitches({})})
                         .value()),
          intake(m_campaign.state())
    {}

    void read(CampaignTable kind, const std::string& text)
    {
        const auto path = m_folder.path() / "lu.csv";
        std::ofstream(path, std::ios::binary) << text;
        REQUIRE(tables::readCampaignTable(path, kind, intake));
    }
    // "2: NotNumber capacite", in the order in which they were found.
    [[nodiscard]] std::vector<std::pair<std::size_t, CampaignFault>> found() const
    {
        std::vector<std::pair<std::size_t, CampaignFault>> all;
        for (const CampaignFinding& each : intake.findings())
            all.emplace_back(each.line, each.fault);
        return all;
    }

private:
    sample::ScratchFolder m_folder;
    app::OpenCampaign m_campaign;

public:
    app::CampaignIntake intake;
};

using Found = std::vector<std::pair<std::size_t, CampaignFault>>;

} // namespace

TEST_CASE("columns of a campaign come in any order, with a mark, quotes and CRLF")
{
    ReadTables tables;
    tables.read(CampaignTable::Formations,
                "\xef\xbb\xbfvoie;id;uai;region;mention;parcours;capacite;objectif;rang_limite\r\n"
                "alternance;F1;0990001A;84;\"Vélo; pain\";;12;15;3\r\n"
                "\r\n"
                "classique;F2;0990001A;;\"dit \"\"roue\"\"\";Droit;0;;");
    tables.intake.finish();
    REQUIRE(tables.found().empty());
    const store::CampaignRows rows = tables.intake.takeRows();
    REQUIRE(rows.formations.size() == 2);
    CHECK(rows.formations[0].mention == "Vélo; pain");
    CHECK(rows.formations[0].rules.track == Track::WorkStudy);
    CHECK(rows.formations[0].rules.target == 15);
    CHECK(rows.formations[0].rules.rankLimit == 3);
    CHECK(rows.formations[1].mention == "dit \"roue\"");
    CHECK(rows.formations[1].rules.target == 0);
}

TEST_CASE("each cell that cannot be read is said with its line, and the lines behind it are read")
{
    ReadTables tables;
    tables.read(CampaignTable::Formations,
                "id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite\n"
                "F1;;84;M;;classique;1;;\n"
                "F2;0990001A;84;M;;mixte;1;;\n"
                "F3;0990001A;84;M;;classique;-1;;\n"
                "F4;0990001A;84;M;;classique;65536;;\n"
                "F5;0990001A;84;M;;classique;1\n"
                "F6;0990001A;84;M\xff;;classique;1;;\n"
                "\"F7;0990001A;84;M;;classique;1;;\n"
                "F8;0990001A;84;M;;classique;1;;\n");
    CHECK(tables.found() == Found{{2, CampaignFault::Blank},
                                  {3, CampaignFault::UnknownWord},
                                  {4, CampaignFault::NotNumber},
                                  {5, CampaignFault::NotNumber},
                                  {6, CampaignFault::CellCount},
                                  {7, CampaignFault::NotText},
                                  {8, CampaignFault::OpenQuote}});
    CHECK(tables.intake.formationsAdded() == 1);
}

TEST_CASE("hours and days of answers are read exactly")
{
    CHECK(tables::secondFrom("00:00") == 0);
    CHECK(tables::secondFrom("23:59:59") == 86'399);
    for (const char* text : {"24:00", "9:00", "10h00", "10:60", "10:00:60", "10:00:0", "", "10:0a",
                             "10:00 00", "-1:00"})
        CHECK_FALSE(tables::secondFrom(text));
    ReadTables tables;
    tables.read(CampaignTable::Answers, "date;heure;candidat;formation;reponse\n"
                                        "2025-6-2;10:00;a;F1;refus\n"
                                        "2025-06-02;25:00;a;F1;refus\n"
                                        "2025-06-02;10:00;a;F1;oui\n");
    CHECK(tables.found() == Found{{2, CampaignFault::NotDate},
                                  {3, CampaignFault::NotTime},
                                  {4, CampaignFault::UnknownWord}});
}

TEST_CASE("a heading that is not the wanted one is said, and no line is read by it")
{
    ReadTables tables;
    tables.read(CampaignTable::Orders, "candidat;formation;candidat;voeu\na;F1;a;1\n");
    CHECK(tables.found() == Found{{1, CampaignFault::ColumnTwice},
                                  {1, CampaignFault::ColumnUnknown},
                                  {1, CampaignFault::ColumnMissing}});
    ReadTables nothing;
    nothing.read(CampaignTable::Orders, "\n\n");
    CHECK(nothing.found() == Found{{0, CampaignFault::ColumnMissing}});
}

TEST_CASE("lines are the same however their bytes come")
{
    const std::string text = "a;\"b;c\"\r\n;;\n\n\"x\"\"y\";z";
    const auto read = [&](std::size_t piece) {
        std::vector<std::pair<std::size_t, std::vector<std::string>>> lines;
        tables::CsvLines reader(
            [&](std::size_t line, LineFault fault, const std::vector<std::string_view>& cells) {
                CHECK(fault == LineFault::None);
                lines.emplace_back(line, std::vector<std::string>(cells.begin(), cells.end()));
            });
        for (std::size_t at = 0; at < text.size(); at += piece)
            reader.feed(std::string_view(text).substr(at, piece));
        reader.finish();
        return lines;
    };
    const auto whole = read(text.size());
    REQUIRE(whole.size() == 3);
    CHECK(whole[0].second == std::vector<std::string>{"a", "b;c"});
    CHECK(whole[1].second == std::vector<std::string>{"", "", ""});
    CHECK(whole[2] == std::pair<std::size_t, std::vector<std::string>>{4, {"x\"y", "z"}});
    for (std::size_t piece = 1; piece < text.size(); ++piece)
        CHECK(read(piece) == whole);
}
