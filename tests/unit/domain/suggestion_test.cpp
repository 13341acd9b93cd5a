// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/suggestion.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

ScoreSheet sheetWith(std::vector<std::pair<const char*, CriterionEntry>> entries)
{
    ScoreSheet sheet;
    for (auto& [id, entry] : entries)
        sheet.criteria[CriterionId(id)] = entry;
    return sheet;
}

} // namespace

TEST_CASE("the suggestion takes the interview over the dossier where both exist")
{
    const Framework framework = sample::percentFramework();
    const ScoreSheet sheet = sheetWith(
        {{"C1.1", {Percent{40}, Percent{60}, ""}}, {"C1.2", {Percent{50}, NotEntered{}, ""}}});
    const Suggestion suggestion = suggest(framework, framework.blocks[0], sheet);
    REQUIRE(suggestion.mean == Fraction(110, 2));
    REQUIRE(suggestion.counted == 2);
    REQUIRE(suggestion.total == 3);
}

TEST_CASE("a criterion not covered in the interview falls back on the dossier")
{
    const Framework framework = sample::percentFramework();
    const ScoreSheet sheet = sheetWith({{"C1.1", {Percent{40}, NotCovered{}, ""}}});
    REQUIRE(suggest(framework, framework.blocks[0], sheet).mean == Fraction(40, 1));
}

TEST_CASE("a blank criterion is not a zero, and a zero is one")
{
    const Framework framework = sample::percentFramework();
    const ScoreSheet blank = sheetWith({{"C1.1", {Percent{80}, NotEntered{}, ""}}});
    const ScoreSheet zero = sheetWith(
        {{"C1.1", {Percent{80}, NotEntered{}, ""}}, {"C1.2", {NotEntered{}, Percent{0}, ""}}});
    REQUIRE(suggest(framework, framework.blocks[0], blank).mean == Fraction(80, 1));
    REQUIRE(suggest(framework, framework.blocks[0], zero).mean == Fraction(40, 1));
}

TEST_CASE("nothing marked suggests nothing")
{
    const Framework framework = sample::percentFramework();
    const Suggestion suggestion = suggest(framework, framework.blocks[0], ScoreSheet{});
    REQUIRE_FALSE(suggestion.mean.has_value());
    REQUIRE(suggestion.counted == 0);
}

TEST_CASE("a level stands for its anchor, and for nothing where none is given")
{
    const ScoreSheet sheet = sheetWith({{"C1.1", {NotEntered{}, LevelMark{3}, ""}}});
    const Framework percents = sample::percentFramework();
    REQUIRE(suggest(percents, percents.blocks[0], sheet).mean == Fraction(75, 1));
    const Framework tables = sample::tableFramework();
    REQUIRE_FALSE(suggest(tables, tables.blocks[0], sheet).mean.has_value());
}

TEST_CASE("a percent claims the level whose anchor it reaches")
{
    const Framework framework = sample::percentFramework();
    const Scale& scale = framework.scales.front();
    REQUIRE(scale.levelForPercent(0)->rank == 1);
    REQUIRE(scale.levelForPercent(49)->rank == 1);
    REQUIRE(scale.levelForPercent(55)->rank == 2);
    REQUIRE(scale.levelForPercent(100)->rank == 4);
    REQUIRE(sample::tableFramework().scales.front().levelForPercent(55) == nullptr);
}
