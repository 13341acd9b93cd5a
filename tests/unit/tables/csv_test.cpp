// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tables/csv.h"

using namespace delibere;
using namespace delibere::tables;

namespace {

const std::string mark = "\xef\xbb\xbf";

// What is written of one cell, in a table of one column.
std::string written(Cell cell)
{
    const std::string bytes = csv({"Essai", {"A"}, {{std::move(cell)}}});
    const std::string before = mark + "A\r\n";
    REQUIRE(bytes.starts_with(before));
    REQUIRE(bytes.ends_with("\r\n"));
    return bytes.substr(before.size(), bytes.size() - before.size() - 2);
}

} // namespace

TEST_CASE("a table is written with its mark, semicolons and ends of line of its own")
{
    const Table table{
        "Jury",
        {"Nom", "Effectif", "Moyenne (%)", "Le"},
        {{"Roussel", std::int64_t{3}, ExactPercent{Fraction(139, 2)}, Date{2026, 3, 12}},
         {"Benali", Blank{}, ExactPercent{Fraction(70, 1)}, Blank{}}}};
    CHECK(csv(table) == mark + "Nom;Effectif;Moyenne (%);Le\r\n"
                               "Roussel;3;69,5;12/03/2026\r\n"
                               "Benali;;70;\r\n");
}

TEST_CASE("a table without a row is its header")
{
    CHECK(csv({"Rien", {"A", "B"}, {}}) == mark + "A;B\r\n");
}

TEST_CASE("a text that a spreadsheet would run is disarmed")
{
    CHECK(written("=1+1") == "'=1+1");
    CHECK(written("+33 1") == "'+33 1");
    CHECK(written("-2") == "'-2");
    CHECK(written("@SUM(A1)") == "'@SUM(A1)");
    CHECK(written("\t=1+1") == "\"'\t=1+1\"");
    CHECK(written("\r=1+1") == "\"'\r=1+1\"");
    CHECK(written("\n=1+1") == "\"'\n=1+1\"");
    CHECK(written("\uff1d1+1") == "'\uff1d1+1");
    CHECK(written("\uff0b1") == "'\uff0b1");
    CHECK(written("\uff0d1") == "'\uff0d1");
    CHECK(written("\uff20A1") == "'\uff20A1");
    CHECK(written("=HYPERLINK(\"http://exemple.invalid\";\"x\")") ==
          "\"'=HYPERLINK(\"\"http://exemple.invalid\"\";\"\"x\"\")\"");
}

TEST_CASE("a formula in the header of a column is disarmed as in a cell")
{
    CHECK(csv({"Essai", {"=A1"}, {}}) == mark + "'=A1\r\n");
}

TEST_CASE("a formula hidden behind a zero byte is disarmed and the byte is not written")
{
    CHECK(written(std::string("\0=1+1", 5)) == "'\uFFFD=1+1");
    CHECK(written(std::string("a\0b", 3)) == "a\uFFFDb");
}

TEST_CASE("a sign inside a text is left alone")
{
    CHECK(written("a=b") == "a=b");
    CHECK(written("Jean-Luc") == "Jean-Luc");
    CHECK(written("'déjà") == "'déjà");
    CHECK(written("") == "");
}

TEST_CASE("a number of ours under zero stays a number")
{
    CHECK(written(std::int64_t{-3}) == "-3");
    CHECK(written(Fraction(-9, 2)) == "-4,5");
    CHECK(written(ExactPercent{Fraction(-7, 2)}) == "-3,5");
}

TEST_CASE("a text with a separator, a quote or a new line is quoted")
{
    CHECK(written("a;b") == "\"a;b\"");
    CHECK(written("dit « \"oui\" »") == "\"dit « \"\"oui\"\" »\"");
    CHECK(written("ligne 1\nligne 2") == "\"ligne 1\nligne 2\"");
    CHECK(written("ligne 1\r\nligne 2") == "\"ligne 1\r\nligne 2\"");
}

TEST_CASE("accents and an emoji are written as they are")
{
    CHECK(written("Éloïse D’Œuvray 👩‍🔧") == "Éloïse D’Œuvray 👩‍🔧");
}

TEST_CASE("a comment of 4,000 characters is written whole")
{
    const std::string comment(4'000, 'x');
    CHECK(written(comment) == comment);
}

TEST_CASE("a percent says enough decimals to stay on its side of a threshold")
{
    CHECK(written(ExactPercent{Fraction(2099, 30)}) == "69,966667");
    CHECK(written(ExactPercent{Fraction(211, 3)}) == "70,333333");
    CHECK(written(ExactPercent{Fraction(0, 1)}) == "0");
    CHECK(written(ExactPercent{Fraction(100, 1)}) == "100");
}
