// SPDX-License-Identifier: GPL-3.0-or-later
// The blocs alone against the whole synthesis, whatever was marked, in every way of marking.
#include <random>

#include <catch2/catch.hpp>

#include "domain/synthesis.h"
#include "support/sample.h"

using namespace delibere;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool once(int times) { return upTo(times - 1) == 0; }

private:
    std::mt19937 m_random;
};

ScoreSheet randomSheet(Dice& dice, const Framework& framework, const JurorId& juror)
{
    const bool percents = framework.evaluation->notation == Notation::Percent;
    ScoreSheet sheet;
    sheet.key = {CandidateId("c1"), juror};
    sheet.state = dice.once(4) ? SheetState::Draft : SheetState::Submitted;
    for (const Block& block : framework.blocks) {
        if (!dice.once(5))
            sheet.blocks[block.id].final =
                percents ? Grade(Percent{dice.upTo(100)}) : Grade(LevelMark{1 + dice.upTo(3)});
        for (const Competency& competency : block.competencies) {
            if (!dice.once(5))
                sheet.competencies[competency.id].final = LevelMark{1 + dice.upTo(2)};
            for (const Criterion& criterion : competency.criteria)
                sheet.criteria[criterion.id].interview =
                    dice.once(4) ? Mark(LevelMark{1 + dice.upTo(2)}) : Mark(NotCovered{});
        }
    }
    return sheet;
}

JurySession randomSession(Dice& dice)
{
    JurySession session = sample::session();
    if (dice.once(4))
        session.jurors[1].attendance = Attendance::Absent;
    if (dice.once(4))
        session.recusals = {{CandidateId("c1"), JurorId("m3"), ""}};
    if (dice.once(6))
        session.candidates[0].status = CandidateStatus::Excused;
    if (dice.once(6))
        session.candidates[0].presented = {BlockId("B2")};
    if (dice.once(6))
        session.candidates[0].acquired = {{BlockId("B1"), Date{2024, 3, 3}, "PV 12"}};
    return session;
}

} // namespace

TEST_CASE(
    "the blocs alone are those of the whole synthesis, with or without the criteria addressed")
{
    Dice dice(2026);
    for (const Framework& framework :
         {sample::percentFramework(), sample::tableFramework(), sample::concordanceFramework()}) {
        for (int round = 0; round < 300; ++round) {
            const JurySession session = randomSession(dice);
            std::vector<ScoreSheet> sheets;
            for (const Juror& juror : session.jurors)
                sheets.push_back(randomSheet(dice, framework, juror.id));
            Deliberation deliberation;
            if (dice.once(2))
                deliberation.appraisals[BlockId("B1")] = {dice.once(2), Percent{70}, "motif"};
            const Candidate& candidate = session.candidates[0];
            const auto whole =
                synthesize(framework, session, candidate, sheets, deliberation).blocks;
            REQUIRE(synthesizeBlocks(framework, session, candidate, sheets, deliberation) == whole);
            for (ScoreSheet& sheet : sheets)
                std::erase_if(sheet.criteria, [](const auto& item) {
                    return item.second.interview != Mark(NotCovered{});
                });
            REQUIRE(synthesizeBlocks(framework, session, candidate, sheets, deliberation) == whole);
        }
    }
}
