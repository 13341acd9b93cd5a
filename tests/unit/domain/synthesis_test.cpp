// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the grid, each with an example worked out by hand.
#include "domain/synthesis.h"

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

Synthesis merge(const std::vector<ScoreSheet>& sheets, const JurySession& session,
                const Deliberation& deliberation = {})
{
    static const Framework framework = sample::percentFramework();
    return synthesize(framework, session, session.candidates[0], sheets, deliberation);
}

const BlockRow& firstBlock(const Synthesis& synthesis)
{
    return synthesis.blocks.at(0);
}

} // namespace

TEST_CASE("three members give an exact mean, the extremes, the spread and the count")
{
    // 72 + 56 + 82 = 210; 210 / 3 = 70; 82 - 56 = 26
    const auto synthesis =
        merge({sample::submitted("c1", "m1", 72, 50), sample::submitted("c1", "m2", 56, 50),
               sample::submitted("c1", "m3", 82, 50)},
              sample::session());
    const BlockRow& row = firstBlock(synthesis);
    REQUIRE(row.mean == Fraction(70, 1));
    REQUIRE(row.count == 3);
    REQUIRE(row.lowest == 56);
    REQUIRE(row.highest == 82);
    REQUIRE(row.spread == 26);
    REQUIRE(row.attained == true);
    REQUIRE(row.flags == std::vector{Flag::SpreadAboveLimit, Flag::BothSidesOfThreshold});
}

TEST_CASE("a mean of 69.5 does not attain 70, and the two sides are to be discussed")
{
    const auto synthesis =
        merge({sample::submitted("c1", "m1", 69, 50), sample::submitted("c1", "m2", 70, 50)},
              sample::session());
    const BlockRow& row = firstBlock(synthesis);
    REQUIRE(row.mean == Fraction(139, 2));
    REQUIRE(row.attained == false);
    REQUIRE(row.count == 2);
    REQUIRE(row.flags == std::vector{Flag::BothSidesOfThreshold});
}

TEST_CASE("a spread equal to the limit is not above it")
{
    const auto synthesis =
        merge({sample::submitted("c1", "m1", 70, 50), sample::submitted("c1", "m2", 90, 71)},
              sample::session());
    REQUIRE(synthesis.blocks[0].flags.empty());
    REQUIRE(synthesis.blocks[1].flags ==
            std::vector{Flag::SpreadAboveLimit, Flag::BothSidesOfThreshold});
}

TEST_CASE("an absent or withdrawn member never moves a mean")
{
    const std::vector sheets{sample::submitted("c1", "m1", 60, 50),
                             sample::submitted("c1", "m2", 80, 50),
                             sample::submitted("c1", "m3", 0, 0)};
    JurySession absent = sample::session();
    absent.jurors[2].attendance = Attendance::Absent;
    JurySession withdrawn = sample::session();
    withdrawn.recusals = {{CandidateId("c1"), JurorId("m3"), "lien"}};

    const Synthesis withAbsent = merge(sheets, absent);
    const Synthesis withWithdrawn = merge(sheets, withdrawn);
    REQUIRE(firstBlock(withAbsent).mean == Fraction(70, 1));
    REQUIRE(firstBlock(withWithdrawn).mean == Fraction(70, 1));
    REQUIRE(firstBlock(withAbsent).count == 2);
    REQUIRE(firstBlock(withAbsent).cells[2].status == CellStatus::Absent);
    REQUIRE(firstBlock(withWithdrawn).cells[2].status == CellStatus::Recused);
    REQUIRE_FALSE(firstBlock(withWithdrawn).cells[2].grade.has_value());
    REQUIRE(withWithdrawn.criteria[0].cells.size() == 2);
}

TEST_CASE("a draft counts for nothing until it is submitted")
{
    ScoreSheet draft = sample::submitted("c1", "m2", 10, 10);
    draft.state = SheetState::Draft;
    const auto synthesis = merge({sample::submitted("c1", "m1", 80, 80), draft}, sample::session());
    REQUIRE(firstBlock(synthesis).mean == Fraction(80, 1));
    REQUIRE(firstBlock(synthesis).cells[1].status == CellStatus::NotSubmitted);
}

TEST_CASE("without any sheet there is no mean and no verdict")
{
    const Synthesis synthesis = merge({}, sample::session());
    REQUIRE_FALSE(firstBlock(synthesis).mean.has_value());
    REQUIRE_FALSE(firstBlock(synthesis).attained.has_value());
    REQUIRE(firstBlock(synthesis).count == 0);
    REQUIRE(firstBlock(synthesis).state == BlockState::Undecided);
}

TEST_CASE("a bloc not presented or acquired before carries no figure")
{
    JurySession session = sample::session();
    session.candidates[0].presented = {BlockId("B1")};
    session.candidates[0].acquired = {{BlockId("B2"), Date{2024, 5, 2}, "PV 12"}};
    const auto synthesis = merge({sample::submitted("c1", "m1", 80, 20)}, session);
    REQUIRE(synthesis.blocks[1].state == BlockState::AcquiredBefore);
    REQUIRE_FALSE(synthesis.blocks[1].mean.has_value());
    session.candidates[0].acquired.clear();
    REQUIRE(merge({}, session).blocks[1].state == BlockState::NotPresented);
}

TEST_CASE("another candidate's sheet is not mixed in")
{
    const auto synthesis =
        merge({sample::submitted("c1", "m1", 80, 80), sample::submitted("c2", "m2", 10, 10)},
              sample::session());
    REQUIRE(firstBlock(synthesis).count == 1);
    REQUIRE(firstBlock(synthesis).mean == Fraction(80, 1));
}

TEST_CASE("below the blocs, who marked what criterion by criterion")
{
    ScoreSheet sheet = sample::submitted("c1", "m1", 80, 80);
    sheet.criteria[CriterionId("C1.2")] = {LevelMark{2}, NotCovered{}, "à revoir"};
    const auto synthesis = merge({sheet}, sample::session());
    REQUIRE(synthesis.criteria.size() == 5);
    REQUIRE(synthesis.criteria[1].criterion == CriterionId("C1.2"));
    REQUIRE(synthesis.criteria[1].cells.at(0).dossier == Mark(LevelMark{2}));
    REQUIRE(synthesis.criteria[1].cells.at(0).interview == Mark(NotCovered{}));
    REQUIRE(synthesis.criteria[1].cells.at(0).remark == "à revoir");
}

TEST_CASE("tables: a bloc is attained only when every table is at the top for every member")
{
    const Framework framework = sample::tableFramework();
    const JurySession session = sample::session();
    const auto sheet = [](const char* juror, int c1, int c2) {
        ScoreSheet made;
        made.key = sample::key("c1", juror);
        made.state = SheetState::Submitted;
        made.competencies[CompetencyId("C1")].final = LevelMark{c1};
        made.competencies[CompetencyId("C2")].final = LevelMark{c2};
        made.competencies[CompetencyId("C3")].final = LevelMark{3};
        return made;
    };
    const std::vector agreed{sheet("m1", 3, 3), sheet("m2", 3, 3)};
    const std::vector divided{sheet("m1", 3, 3), sheet("m2", 3, 2)};
    const std::vector refused{sheet("m1", 1, 3), sheet("m2", 3, 2)};
    const auto rowFor = [&](const std::vector<ScoreSheet>& sheets) {
        return synthesize(framework, session, session.candidates[0], sheets, {}).blocks[0];
    };
    REQUIRE(rowFor(agreed).attained == true);
    REQUIRE_FALSE(rowFor(agreed).mean.has_value());
    REQUIRE_FALSE(rowFor(divided).attained.has_value());
    REQUIRE(rowFor(divided).flags == std::vector{Flag::Divergent});
    REQUIRE(rowFor(divided).cells[1].topCount == TopCount{1, 2, 2});
    REQUIRE(rowFor(refused).attained == false);
}

TEST_CASE("tables: a table left empty never counts as attained")
{
    const Framework framework = sample::tableFramework();
    const JurySession session = sample::session();
    ScoreSheet sheet;
    sheet.key = sample::key("c1", "m1");
    sheet.state = SheetState::Submitted;
    sheet.competencies[CompetencyId("C1")].final = LevelMark{3};
    const std::vector sheets{sheet};
    const auto row = synthesize(framework, session, session.candidates[0], sheets, {}).blocks[0];
    REQUIRE_FALSE(row.attained.has_value());
}

TEST_CASE("concordance: two positive opinions attain, two negative do not, one of each diverge")
{
    const Framework framework = sample::concordanceFramework();
    const JurySession session = sample::session();
    const auto rowFor = [&](int first, int second) {
        std::vector sheets{sample::submitted("c1", "m1", 0, 0),
                           sample::submitted("c1", "m2", 0, 0)};
        sheets[0].blocks[BlockId("B1")].final = LevelMark{first};
        sheets[1].blocks[BlockId("B1")].final = LevelMark{second};
        return synthesize(framework, session, session.candidates[0], sheets, {}).blocks[0];
    };
    REQUIRE(rowFor(3, 4).attained == true);
    REQUIRE(rowFor(1, 2).attained == false);
    REQUIRE_FALSE(rowFor(2, 3).attained.has_value());
    REQUIRE(rowFor(2, 3).flags == std::vector{Flag::Divergent});
}

TEST_CASE("a framework without aggregation computes no mean and no verdict")
{
    Framework framework = sample::percentFramework();
    framework.evaluation->aggregation = Aggregation::None;
    const JurySession session = sample::session();
    const std::vector sheets{sample::submitted("c1", "m1", 80, 80)};
    const auto row = synthesize(framework, session, session.candidates[0], sheets, {}).blocks[0];
    REQUIRE_FALSE(row.mean.has_value());
    REQUIRE_FALSE(row.attained.has_value());
    REQUIRE(row.highest == 80);
}

TEST_CASE("the whole percent of a mean is never on the other side of the threshold")
{
    const std::optional<int> at70 = 70;
    CHECK(wholePercent(Fraction(139, 2), at70) == 69); // 69.5 is not 70
    CHECK(wholePercent(Fraction(139, 2), std::nullopt) == 70);
    CHECK(wholePercent(Fraction(161, 2), at70) == 81);
    CHECK(wholePercent(Fraction(70, 1), at70) == 70);
    CHECK(wholePercent(Fraction(212, 3), at70) == 71);
}

TEST_CASE("a state that contradicts its own figure owes a reason, whatever the mean says")
{
    const EvaluationRules rules = *sample::percentFramework().evaluation;
    BlockRow row; // no mean, no verdict: the figure alone
    CHECK(needsReason(rules, row, {false, Percent{70}, ""}));
    CHECK(needsReason(rules, row, {true, Percent{69}, ""}));
    CHECK_FALSE(needsReason(rules, row, {true, Percent{70}, ""}));
    CHECK_FALSE(needsReason(rules, row, {false, Percent{69}, ""}));
}

TEST_CASE("members who diverge in levels are told from: the side that is held to owes its reason")
{
    const EvaluationRules rules = *sample::tableFramework().evaluation;
    BlockRow row;
    row.flags = {Flag::Divergent};
    CHECK(needsReason(rules, row, {true, std::nullopt, ""}));
    CHECK(needsReason(rules, row, {false, std::nullopt, ""}));
    row.flags.clear();
    CHECK_FALSE(needsReason(rules, row, {true, std::nullopt, ""}));
}

TEST_CASE("a reason is owed for anything but the whole mean on the side the rule gives")
{
    const EvaluationRules rules = *sample::percentFramework().evaluation;
    const auto synthesis =
        merge({sample::submitted("c1", "m1", 69, 80), sample::submitted("c1", "m2", 70, 81)},
              sample::session());
    const BlockRow& under = synthesis.blocks[0];                  // 69.5
    const BlockRow& over = synthesis.blocks[1];                   // 80.5
    REQUIRE(needsReason(rules, under, {true, Percent{70}, ""}));  // rescue
    REQUIRE(needsReason(rules, under, {false, Percent{70}, ""})); // 70 « non validé »
    REQUIRE_FALSE(needsReason(rules, under, {false, Percent{69}, ""}));
    REQUIRE(needsReason(rules, under, {false, Percent{68}, ""})); // not the mean
    REQUIRE_FALSE(needsReason(rules, over, {true, Percent{81}, ""}));
    REQUIRE(needsReason(rules, over, {true, Percent{80}, ""}));
    REQUIRE(needsReason(rules, over, {false, Percent{81}, ""})); // refused though attained
}

TEST_CASE("a candidate who is not heard has no mark, figure, flag nor decision")
{
    const std::vector sheets{sample::submitted("c1", "m1", 10, 50),
                             sample::submitted("c1", "m2", 90, 50)};
    Deliberation deliberation;
    deliberation.appraisals[BlockId("B1")] = {true, Percent{70}, "motif"};
    JurySession session = sample::session();
    session.candidates[0].presented = {BlockId("B1")};
    session.candidates[0].acquired = {{BlockId("B2"), Date{2024, 5, 2}, ""}};
    session.recusals = {{CandidateId("c1"), JurorId("m3"), ""}};
    for (const CandidateStatus status : {CandidateStatus::Absent, CandidateStatus::Excused,
                                         CandidateStatus::Pending, CandidateStatus::Suspended}) {
        session.candidates[0].status = status;
        const Synthesis synthesis = merge(sheets, session, deliberation);
        BlockRow blank;
        blank.block = BlockId("B1");
        blank.state = BlockState::NotHeard;
        for (const char* juror : {"m1", "m2", "m3"})
            blank.cells.push_back({JurorId(juror), CellStatus::NotHeard, {}, {}});
        CHECK(firstBlock(synthesis) == blank);
        CHECK(synthesis.blocks[1].state == BlockState::AcquiredBefore);
        for (const CriterionRow& row : synthesis.criteria)
            CHECK(row.cells.empty());
    }
}

TEST_CASE("the marks of who left in the middle come back with the candidate")
{
    const std::vector sheets{sample::submitted("c1", "m1", 60, 50)};
    JurySession session = sample::session();
    const Synthesis before = merge(sheets, session);
    session.candidates[0].status = CandidateStatus::Pending;
    REQUIRE_FALSE(merge(sheets, session) == before);
    session.candidates[0].status = CandidateStatus::Expected;
    CHECK(merge(sheets, session) == before);
}

TEST_CASE("a final given though nothing of the bloc was addressed is to be discussed")
{
    const Framework framework = sample::percentFramework();
    const JurySession session = sample::session();
    ScoreSheet sheet = sample::submitted("c1", "m1", 80, 80);
    const auto flags = [&](RecordEdition edition = currentEdition) {
        return synthesize(framework, session, session.candidates[0], std::vector{sheet}, {},
                          edition)
            .blocks[0]
            .flags;
    };
    for (const char* id : {"C1.1", "C1.2", "C2.1"})
        sheet.criteria[CriterionId(id)] = {{}, NotCovered{}, {}};
    CHECK(flags() == std::vector{Flag::NotAddressed});
    CHECK(flags(RecordEdition::First).empty()); // what was signed keeps its flags
    SECTION("not when one criterion was addressed, in the dossier or the interview")
    {
        sheet.criteria[CriterionId("C2.1")].dossier = LevelMark{2};
        CHECK(flags().empty());
    }
    SECTION("nor when one is not entered: a blank is not « non abordé »")
    {
        sheet.criteria.erase(CriterionId("C2.1"));
        CHECK(flags().empty());
    }
    SECTION("nor without a final, nor from a sheet that does not count")
    {
        sheet.blocks.erase(BlockId("B1"));
        CHECK(flags().empty());
        sheet = sample::submitted("c1", "m1", 80, 80);
        sheet.state = SheetState::Draft;
        CHECK(flags().empty());
    }
}

TEST_CASE("members who diverge on a competency are flagged, though the bloc does not show it")
{
    const Framework framework = sample::tableFramework();
    const JurySession session = sample::session();
    const auto sheet = [](const char* juror, int first, int second) {
        ScoreSheet made;
        made.key = sample::key("c1", juror);
        made.state = SheetState::Submitted;
        made.competencies[CompetencyId("C1")].final = LevelMark{first};
        made.competencies[CompetencyId("C2")].final = LevelMark{second};
        return made;
    };
    const std::vector sheets{sheet("m1", 3, 2), sheet("m2", 2, 3)};
    const auto row = [&](RecordEdition edition) {
        return synthesize(framework, session, session.candidates[0], sheets, {}, edition).blocks[0];
    };
    CHECK(row(currentEdition).flags == std::vector{Flag::Divergent});
    CHECK(row(currentEdition).attained == false);
    CHECK(row(RecordEdition::First).flags.empty());
    CHECK(needsReason(*framework.evaluation, row(currentEdition), {false, std::nullopt, ""}));
}
