// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sheet_difference.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

using sample::b1;
using sample::b2;
const CompetencyId firstCompetency("C1");
const CompetencyId lastCompetency("C3");

} // namespace

TEST_CASE("two sheets that say the same differ in nothing, however it is stored")
{
    const Framework framework = sample::percentFramework();
    const ScoreSheet one = sample::submitted("c1", "m1", 60, 80);
    ScoreSheet other = one;
    other.criteria[framework.blocks[0].competencies[0].criteria[0].id] = {}; // a blank entry
    CHECK(differencesBetween(framework, one, other).empty());
}

TEST_CASE("every mark, remark, reading, question and appraisal that differs is named, in order")
{
    const Framework framework = sample::percentFramework();
    const CriterionId first = framework.blocks[0].competencies[0].criteria[0].id;
    const CriterionId last = framework.blocks[1].competencies[0].criteria[1].id;
    ScoreSheet one = sample::submitted("c1", "m1", 60, 80);
    ScoreSheet other = one;
    other.state = SheetState::Draft;
    other.dossierRead = !one.dossierRead;
    other.blocks[b1].final = Percent{65};
    other.blocks[b1].dossier = Percent{50};
    one.competencies[firstCompetency].reading = Reading::Clear;
    other.competencies[firstCompetency].reading = Reading::Partial;
    one.competencies[firstCompetency].questions = {{"Quel planning ?", false}};
    other.competencies[firstCompetency].questions = {{"Quel planning ?", true}};
    one.criteria[first].dossier = LevelMark{2};
    other.criteria[first].dossier = LevelMark{3};
    other.criteria[first].remark = "à revoir";
    one.criteria[last].interview = Percent{0}; // 0 % is not « non renseigné »
    CHECK(differencesBetween(framework, one, other) ==
          std::vector<SheetDifference>{{SheetPart::State, {}, {}, {}},
                                       {SheetPart::DossierRead, {}, {}, {}},
                                       {SheetPart::BlockFinal, b1, {}, {}},
                                       {SheetPart::BlockDossier, b1, {}, {}},
                                       {SheetPart::Reading, b1, firstCompetency, {}},
                                       {SheetPart::Questions, b1, firstCompetency, {}},
                                       {SheetPart::DossierMark, b1, firstCompetency, first},
                                       {SheetPart::Remark, b1, firstCompetency, first},
                                       {SheetPart::InterviewMark, b2, lastCompetency, last}});
}

TEST_CASE("which sheet comes first changes nothing, and a final of a competency is one too")
{
    const Framework framework = sample::tableFramework();
    ScoreSheet one;
    one.key = sample::key("c1", "m1");
    ScoreSheet other = one;
    other.competencies[lastCompetency].final = LevelMark{2};
    const std::vector<SheetDifference> expected{
        {SheetPart::CompetencyFinal, b2, lastCompetency, {}}};
    CHECK(differencesBetween(framework, one, other) == expected);
    CHECK(differencesBetween(framework, other, one) == expected);
}
