// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/block_reading.h"

#include <catch2/catch.hpp>

using namespace delibere;

namespace {

// BC1 to BC5, and the titles of two.
Framework fiveBlocks()
{
    Framework framework;
    for (const char* id : {"BC1", "BC2", "BC3", "BC4", "BC5"}) {
        Block block;
        block.id = BlockId(id);
        block.code = id;
        framework.blocks.push_back(block);
    }
    framework.blocks[1].title = "Réaliser, puis contrôler des diagnostics";
    framework.blocks[3].title = "Déployer des solutions";
    return framework;
}

std::string idsIn(std::string_view text)
{
    const auto read = wording::BlockNames(fiveBlocks()).read(text);
    std::string ids;
    for (const wording::BlockRead& block : read.blocks)
        ids += (ids.empty() ? "" : " ") + block.block.text();
    for (const std::string& unknown : read.unknown)
        ids += " ?" + unknown;
    return ids;
}

} // namespace

TEST_CASE("blocs are read as people name them")
{
    CHECK(idsIn("BC1") == "BC1");
    CHECK(idsIn("BC1, BC3 ; BC2") == "BC1 BC2 BC3");
    CHECK(idsIn("BC1/BC2\nBC5") == "BC1 BC2 BC5");
    CHECK(idsIn("bc 1 et Bloc 2") == "BC1 BC2");
    CHECK(idsIn("BC1 BC2") == "BC1 BC2");
    CHECK(idsIn("1, 2 et 4") == "BC1 BC2 BC4");
    CHECK(idsIn("BC1 à BC3") == "BC1 BC2 BC3");
    CHECK(idsIn("BC1-BC3, BC5") == "BC1 BC2 BC3 BC5");
    CHECK(idsIn("2 à 4") == "BC2 BC3 BC4");
    CHECK(idsIn("Bloc de compétences n° 3") == "BC3");
    CHECK(idsIn("Déployer des SOLUTIONS") == "BC4");
    CHECK(idsIn("Réaliser, puis contrôler des diagnostics") == "BC2");
    CHECK(idsIn("tous") == "BC1 BC2 BC3 BC4 BC5");
    CHECK(idsIn("Tous les blocs") == "BC1 BC2 BC3 BC4 BC5");
    CHECK(idsIn("BC1, BC1") == "BC1");
    CHECK(idsIn("aucun").empty());
    CHECK(idsIn(" \u00a0").empty());
    CHECK(idsIn("1\u00a0à\u00a03") == "BC1 BC2 BC3");
    CHECK(idsIn("BC1\u202fet\u00a0BC2") == "BC1 BC2");
}

TEST_CASE("what is no bloc is said as it is written, beside those that are one")
{
    CHECK(idsIn("BC9") == " ?BC9");
    CHECK(idsIn("BC1, BC9, C3") == "BC1 ?BC9 ?C3");
    CHECK(idsIn("BC3 à BC1") == " ?BC3 à BC1");
    CHECK(idsIn("BC1 BC9") == " ?BC1 BC9");
    CHECK(idsIn("12") == " ?12");
    CHECK(idsIn("; ,") == " ?; ,");
    CHECK(idsIn("/") == " ?/"); // « aucun » is said, not drawn
    CHECK(idsIn("—") == " ?—");
    CHECK(idsIn("RNCP1") == " ?RNCP1"); // another word than bloc before its number
}

TEST_CASE("a number that two blocs end with names neither")
{
    Framework framework = fiveBlocks();
    framework.blocks[4].id = BlockId("OPT1");
    const auto read = wording::BlockNames(framework).read("1");
    CHECK(read.blocks.empty());
    CHECK(read.unknown == std::vector<std::string>{"1"});
}

TEST_CASE("what stands in parentheses belongs to the bloc before it")
{
    const auto read =
        wording::BlockNames(fiveBlocks()).read("BC2 (12/03/2024, PV 7) ; BC1 (3 mars 2023)");
    CHECK(read.blocks == std::vector<wording::BlockRead>{{BlockId("BC1"), "3 mars 2023", ""},
                                                         {BlockId("BC2"), "12/03/2024", "PV 7"}});
    CHECK(read.written == std::vector{BlockId("BC2"), BlockId("BC1")});
    CHECK(read.unknown.empty());
}

TEST_CASE("nothing that stands beside parentheses is passed over")
{
    CHECK(idsIn("BC1 (12/03/2024) sauf BC2") == " ?BC1 (12/03/2024) sauf BC2");
    CHECK(idsIn("(12/03/2024)") == " ?(12/03/2024)");
    CHECK(idsIn("BC2, (PV 7)") == "BC2 ?(PV 7)");
    CHECK(idsIn("BC1 (12/03/2024, BC2") == " ?BC1 (12/03/2024, BC2");
    CHECK(idsIn("BC1 )PV 7(") == " ?BC1 )PV 7(");
}

TEST_CASE("white space around a text is cut, and the parts of a cell are told apart")
{
    CHECK(wording::trimmed("\u00a0 PV 12\t\n") == "PV 12");
    CHECK(wording::trimmed(" \u202f ").empty());
    CHECK(wording::itemsOf("12/03/2024 ; 3/4/2025\n;") ==
          std::vector<std::string>{"12/03/2024", "3/4/2025"});
    CHECK(wording::itemsOf(" ").empty());
}

TEST_CASE("a long cell of words that are no blocs is read in one go")
{
    std::string text;
    for (int word = 0; word < 20'000; ++word)
        text += "x et ";
    CHECK(wording::BlockNames(fiveBlocks()).read(text).blocks.empty());
}
