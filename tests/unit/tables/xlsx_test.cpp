// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook holds is read back by another program: tests/interop/workbook.py.
#include <catch2/catch.hpp>

#include "tables/xlsx.h"
#include "unit/tables/noon.h"

using namespace delibere;
using namespace delibere::tables;
using sample::noon;

namespace {

Table oneCell(Cell cell)
{
    return {"Essai", {"A"}, {{std::move(cell)}}};
}

} // namespace

TEST_CASE("a workbook is a zip archive")
{
    const auto bytes = xlsx(oneCell("texte"), noon);
    REQUIRE(bytes);
    CHECK(bytes->starts_with("PK\x03\x04"));
}

TEST_CASE("the same table made twice gives the same bytes")
{
    const Table table = oneCell(ExactPercent{Fraction(211, 3)});
    CHECK(*xlsx(table, noon) == *xlsx(table, noon));
    CHECK(*xlsx(table, noon) != *xlsx(oneCell(std::int64_t{70}), noon));
}

TEST_CASE("a text longer than a spreadsheet takes is refused, not cut")
{
    CHECK(xlsx(oneCell(std::string(longestXlsxText, 'x')), noon));
    const auto refused = xlsx(oneCell(std::string(longestXlsxText + 1, 'x')), noon);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Problem{ProblemCode::TextTooLong, "Essai", {}, {}, {32767}});
}

TEST_CASE("a table with more rows than a spreadsheet takes is refused")
{
    Table table{"Essai", {"A"}, {}};
    table.rows.assign(mostXlsxRows + 1, Row{});
    const auto refused = xlsx(table, noon);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ProblemCode::BadRequest);
    CHECK(refused.error().where == "Essai");
}

TEST_CASE("a title that a header of a page cannot hold is no obstacle")
{
    Table table = oneCell("x");
    table.title = std::string(400, 't') + " R&D [a/b]";
    CHECK(xlsx(table, noon));
}
