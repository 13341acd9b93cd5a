// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/files.h"
#include "support/scratch_folder.h"
#include "tables/csv.h"
#include "tables/table_file.h"
#include "tables/xlsx.h"
#include "unit/tables/noon.h"

using namespace delibere;
using namespace delibere::tables;
using sample::noon;

namespace {

const Table small{"Essai", {"Nom"}, {{"Roussel"}}};
constexpr std::size_t limit = 1'000'000;

} // namespace

TEST_CASE("a table on disk is what its format makes of it")
{
    const delibere::sample::ScratchFolder folder;
    REQUIRE(writeTable(folder.path() / "t.csv", small, TableFormat::Csv, noon));
    REQUIRE(writeTable(folder.path() / "t.xlsx", small, TableFormat::Xlsx, noon));
    CHECK(app::readFile(folder.path() / "t.csv", limit) == csv(small));
    CHECK(app::readFile(folder.path() / "t.xlsx", limit) == *xlsx(small, noon));
}

TEST_CASE("a table written again replaces the one before")
{
    const delibere::sample::ScratchFolder folder;
    REQUIRE(writeTable(folder.path() / "t.csv", {"Essai", {"Ancien"}, {}}, TableFormat::Csv, noon));
    REQUIRE(writeTable(folder.path() / "t.csv", small, TableFormat::Csv, noon));
    CHECK(app::readFile(folder.path() / "t.csv", limit) == csv(small));
}

TEST_CASE("a table that cannot be made leaves the file that was there")
{
    const delibere::sample::ScratchFolder folder;
    REQUIRE(writeTable(folder.path() / "t.xlsx", small, TableFormat::Xlsx, noon));
    const Table tooLong{"Essai", {"Nom"}, {{std::string(longestXlsxText + 1, 'x')}}};
    CHECK_FALSE(writeTable(folder.path() / "t.xlsx", tooLong, TableFormat::Xlsx, noon));
    CHECK(app::readFile(folder.path() / "t.xlsx", limit) == *xlsx(small, noon));
}

TEST_CASE("a folder that does not exist is a problem with its path")
{
    const delibere::sample::ScratchFolder folder;
    const auto refused = writeTable(folder.path() / "nulle/t.csv", small, TableFormat::Csv, noon);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::FileUnwritable);
}

TEST_CASE("the format is chosen by the name")
{
    CHECK(formatOf("a/b.xlsx") == TableFormat::Xlsx);
    CHECK(formatOf("a/b.csv") == TableFormat::Csv);
    CHECK(formatOf("a/b") == TableFormat::Csv);
    CHECK(std::string(extensionOf(TableFormat::Xlsx)) == ".xlsx");
}
