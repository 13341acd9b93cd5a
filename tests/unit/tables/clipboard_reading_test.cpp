// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/clipboard_reading.h"

#include <catch2/catch.hpp>

#include "tables/workbook_builder.h"

using namespace delibere;
using namespace delibere::tables;

namespace {

// "a|b / c", rows parted by slashes.
std::string pasted(std::string_view text)
{
    const auto sheet = pastedSheet(text);
    REQUIRE(sheet);
    std::string all;
    for (const auto& row : sheet->rows) {
        all += all.empty() ? "" : " / ";
        for (std::size_t at = 0; at < row.size(); ++at)
            all += (at == 0 ? "" : "|") + row[at].text;
    }
    return all;
}

} // namespace

TEST_CASE("lines of cells are read as a spreadsheet copies them")
{
    CHECK(pasted("Roussel\tAmélie\r\nBenali\tKarim\r\n") == "Roussel|Amélie / Benali|Karim");
    CHECK(pasted("a\t\tc\n\nd") == "a||c /  / d");
    CHECK(pasted("a,b;c\td") == "a,b;c|d"); // only tabs part cells
    CHECK(pasted("\"BC1\nBC2\"\tx\n") == "BC1\nBC2|x");
    CHECK(pasted("\"BC1\r\nBC2\"\tx\n") == "BC1\nBC2|x");
    CHECK(pasted("\"le \"\"Val\"\"\tici\"\ty") == "le \"Val\"\tici|y");
    CHECK(pasted("").empty());
    CHECK(pasted("seul") == "seul");
}

TEST_CASE("a quote that somebody typed is kept where it stands")
{
    CHECK(pasted("\"Le Val\" SARL\tRoussel\nBenali") == "\"Le Val\" SARL|Roussel / Benali");
    CHECK(pasted("\"Le Val\tRoussel\nBenali\tb") == "\"Le Val|Roussel / Benali|b");
    CHECK(pasted("a \"b\" c\td") == "a \"b\" c|d");
    CHECK(pasted("\"") == "\"");
}

TEST_CASE("forty lines are forty rows")
{
    std::string text;
    for (int row = 1; row <= 40; ++row)
        text += "Nom" + std::to_string(row) + "\tPrénom\r\n";
    CHECK(pastedSheet(text)->rows.size() == 40);
}

TEST_CASE("what is no text of a spreadsheet, or too much of it, is refused")
{
    const std::string zero("a\0b", 3);
    CHECK(pastedSheet(zero, "ici").error().where == "ici");
    CHECK(pastedSheet(zero).error().numbers.at(0) == static_cast<int>(WorkbookFault::Encoding));
    const std::string rows(mostReadRows + 2, '\n');
    const auto refused = pastedSheet(rows + "x");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().numbers.at(0) == static_cast<int>(WorkbookFault::TooManyCells));
}

TEST_CASE("a paste of nothing but quotes is read in bounded time")
{
    std::string text;
    for (int cell = 0; cell < 2'000; ++cell)
        text += "\"a\n";
    const auto sheet = pastedSheet(text);
    REQUIRE(sheet);
    CHECK(sheet->rows.size() == 2'000);
}
