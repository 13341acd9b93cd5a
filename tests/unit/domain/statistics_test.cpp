// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include <random>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace delibere;

namespace {

BlockOutcome outcome(const char* block, BlockState state, std::optional<int> spread = std::nullopt)
{
    return {BlockId(block), state, false, spread, spread && *spread > 20};
}

CandidateOutcome validated(std::optional<int> spread = 4)
{
    return {{outcome("B1", BlockState::Validated, spread),
             outcome("B2", BlockState::Validated, spread)},
            ProposalKind::Total};
}

StatisticsTally tallyOf(int year, const std::vector<CandidateOutcome>& outcomes)
{
    StatisticsTally tally;
    YearTally& in = openSession(tally, sample::percentFramework(), year);
    for (const CandidateOutcome& each : outcomes)
        count(in, each);
    return tally;
}

void addYear(StatisticsTally& tally, int year, int candidates)
{
    YearTally& in = openSession(tally, sample::percentFramework(), year);
    for (int at = 0; at < candidates; ++at)
        count(in, validated());
}

// The framework's only entry.
FrameworkStatistics only(const StatisticsTally& tally)
{
    const auto statistics = statisticsOf(tally);
    REQUIRE(statistics.size() == 1);
    return statistics.front();
}

CandidateOutcome randomOutcome(std::mt19937& random)
{
    std::uniform_int_distribution<int> kind(0, 3);
    std::uniform_int_distribution<int> points(0, 40);
    CandidateOutcome candidate;
    candidate.proposal = static_cast<ProposalKind>(kind(random) % 3);
    for (const char* block : {"B1", "B2"}) {
        const int state = kind(random);
        if (state == 0)
            candidate.blocks.push_back(outcome(block, BlockState::NotPresented));
        else
            candidate.blocks.push_back(
                outcome(block, state == 1 ? BlockState::NotValidated : BlockState::Validated,
                        kind(random) == 0 ? std::nullopt : std::optional(points(random))));
    }
    return candidate;
}

StatisticsTally randomTally(std::mt19937& random)
{
    std::uniform_int_distribution<int> years(1, 4);
    std::uniform_int_distribution<int> candidates(0, 9);
    StatisticsTally tally;
    const int last = years(random);
    for (int year = 1; year <= last; ++year) {
        YearTally& in = openSession(tally, sample::percentFramework(), year);
        const int heard = candidates(random);
        for (int at = 0; at < heard; ++at)
            count(in, randomOutcome(random));
    }
    return tally;
}

// One set of figures, as a reader sees it: over how many candidates, where it is shown.
using Seen = std::vector<std::optional<int>>;

template <class Figures>
std::optional<int> seen(const OrWithheld<Figures>& figures, int Figures::*candidates)
{
    return figures ? std::optional((*figures).*candidates) : std::nullopt;
}

// Every set of figures of a framework, period by period.
std::vector<Seen> allSeen(const FrameworkStatistics& statistics)
{
    std::vector<Seen> sets(5);
    for (const PeriodStatistics& period : statistics.periods) {
        sets[0].push_back(seen(period.candidates, &CandidateFigures::candidates));
        for (std::size_t block = 0; block < 2; ++block) {
            const BlockStatistics& figures = period.blocks[block];
            sets[1 + block].push_back(seen(figures.decisions, &DecisionFigures::presented));
            sets[3 + block].push_back(seen(figures.spreads, &SpreadFigures::candidates));
        }
    }
    return sets;
}

bool isSmallGroup(int candidates)
{
    return candidates > 0 && candidates < smallestCohort;
}

} // namespace

TEST_CASE("the figures of a bloc count who presented it, was validated and was rescued")
{
    std::vector<CandidateOutcome> outcomes(5, validated());
    outcomes[0].blocks[0].rescued = true;
    outcomes[1].blocks[0].state = BlockState::NotValidated;
    outcomes[1].proposal = ProposalKind::Partial;
    outcomes.push_back({{outcome("B1", BlockState::AcquiredBefore), // not presented
                         outcome("B2", BlockState::NotValidated, 30)},
                        ProposalKind::None});
    const PeriodStatistics period = only(tallyOf(2026, outcomes)).periods.front();
    CHECK(period.year == 2026);
    CHECK(*period.candidates == CandidateFigures{6, 4, 1, 1});
    CHECK(*period.blocks[0].decisions == DecisionFigures{5, 4, 1, 1});
    CHECK(*period.blocks[1].decisions == DecisionFigures{6, 5, 1, 0});
    CHECK(*period.blocks[1].spreads == SpreadFigures{6, Fraction(4, 1), 30, 1});
}

TEST_CASE("the median of an even number of spreads lies between the two in the middle")
{
    std::vector<CandidateOutcome> outcomes;
    for (const int points : {0, 21, 3, 8, 4, 4})
        outcomes.push_back(validated(points));
    const BlockStatistics block = only(tallyOf(2026, outcomes)).periods.front().blocks.front();
    CHECK(block.spreads->median == Fraction(4, 1));
    outcomes.pop_back();
    outcomes.back().blocks[0].spread = 9;
    outcomes.push_back(validated(5));
    // 0 3 5 8 9 21
    CHECK(only(tallyOf(2026, outcomes)).periods.front().blocks.front().spreads->median ==
          Fraction(13, 2));
}

TEST_CASE("a framework without percents has no spread, and that is not a small group")
{
    const auto statistics =
        only(tallyOf(2026, std::vector<CandidateOutcome>(5, validated(std::nullopt))));
    const BlockStatistics& block = statistics.periods.front().blocks.front();
    REQUIRE(block.spreads);
    CHECK(block.spreads->candidates == 0);
    CHECK_FALSE(block.spreads->median);
    CHECK_FALSE(block.spreads->largest);
}

TEST_CASE("four candidates are withheld and five are shown")
{
    StatisticsTally tally;
    addYear(tally, 2025, 4);
    const PeriodStatistics small = only(tally).periods.front();
    CHECK(small.candidates == tl::make_unexpected(Withheld::SmallGroup));
    CHECK(small.blocks.front().decisions == tl::make_unexpected(Withheld::SmallGroup));
    CHECK(small.blocks.front().spreads == tl::make_unexpected(Withheld::SmallGroup));
    addYear(tally, 2025, 1);
    CHECK(only(tally).periods.front().candidates->candidates == 5);
}

TEST_CASE("a bloc that few presented is withheld in a year that is shown")
{
    std::vector<CandidateOutcome> outcomes(8, validated());
    for (std::size_t at = 0; at < 5; ++at)
        outcomes[at].blocks[1] = outcome("B2", BlockState::NotPresented);
    const PeriodStatistics period = only(tallyOf(2026, outcomes)).periods.front();
    CHECK(period.candidates->candidates == 8);
    CHECK(period.blocks[0].decisions->presented == 8);
    CHECK(period.blocks[1].decisions == tl::make_unexpected(Withheld::SmallGroup));
}

TEST_CASE("a bloc that nobody presented is nobody's figure")
{
    std::vector<CandidateOutcome> outcomes(5, validated());
    for (CandidateOutcome& each : outcomes)
        each.blocks[1] = outcome("B2", BlockState::NotPresented);
    CHECK(*only(tallyOf(2026, outcomes)).periods.front().blocks[1].decisions == DecisionFigures{});
}

TEST_CASE("a total is withheld when one small year could be taken out of it")
{
    StatisticsTally tally;
    addYear(tally, 2024, 3);
    addYear(tally, 2025, 12);
    const FrameworkStatistics one = only(tally);
    REQUIRE(one.periods.size() == 3);
    CHECK_FALSE(one.periods[2].year);
    CHECK(one.periods[2].candidates == tl::make_unexpected(Withheld::Complement));
    CHECK(one.periods[2].blocks[0].decisions == tl::make_unexpected(Withheld::Complement));
    CHECK(one.periods[2].blocks[0].spreads == tl::make_unexpected(Withheld::Complement));
    addYear(tally, 2026, 2); // 3 + 2: what is left over is no longer a small group
    CHECK(only(tally).periods[3].candidates->candidates == 17);
}

TEST_CASE("a framework of one year has no total beside it")
{
    StatisticsTally tally;
    addYear(tally, 2026, 7);
    CHECK(only(tally).periods.size() == 1);
}

TEST_CASE("two versions of a framework are never put together")
{
    StatisticsTally tally;
    addYear(tally, 2026, 5);
    Framework next = sample::percentFramework();
    next.version = "2.0";
    openSession(tally, next, 2026);
    const auto statistics = statisticsOf(tally);
    REQUIRE(statistics.size() == 2);
    CHECK(statistics[0].periods.size() == 1);
    CHECK(statistics[1].key.version == "2.0");
}

TEST_CASE("a session adds itself even when none of its grids is signed")
{
    StatisticsTally tally;
    openSession(tally, sample::percentFramework(), 2026).leftOut = 2;
    openSession(tally, sample::percentFramework(), 2026);
    const PeriodStatistics period = only(tally).periods.front();
    CHECK(period.sessions == 2);
    CHECK(period.leftOut == 2);
    CHECK(period.candidates->candidates == 0);
}

TEST_CASE("no figure is over one to four candidates, and none can be worked out from a total")
{
    std::mt19937 random(20261122);
    int totals = 0;
    for (int round = 0; round < 2'000; ++round) {
        const StatisticsTally tally = randomTally(random);
        const FrameworkTally& framework = tally.begin()->second;
        const FrameworkStatistics statistics = only(tally);
        for (const Seen& set : allSeen(statistics)) {
            for (const auto& candidates : set)
                REQUIRE_FALSE((candidates && isSmallGroup(*candidates)));
            if (set.size() == framework.years.size() || !set.back())
                continue;
            int left = *set.back();
            for (std::size_t year = 0; year + 1 < set.size(); ++year)
                left -= set[year].value_or(0);
            REQUIRE_FALSE(isSmallGroup(left));
            ++totals;
        }
    }
    CHECK(totals > 1'000); // it was about something
}

TEST_CASE("nothing is withheld that need not be")
{
    std::mt19937 random(7);
    for (int round = 0; round < 2'000; ++round) {
        const StatisticsTally tally = randomTally(random);
        const FrameworkStatistics statistics = only(tally);
        REQUIRE(statistics.periods.size() >= tally.begin()->second.years.size());
        auto period = statistics.periods.begin();
        for (const auto& [year, counted] : tally.begin()->second.years) {
            REQUIRE(period->candidates.has_value() == !isSmallGroup(counted.candidates));
            for (std::size_t at = 0; at < 2; ++at) {
                const int presented =
                    counted.blocks[at].validated + counted.blocks[at].notValidated;
                REQUIRE(period->blocks[at].decisions.has_value() ==
                        !(isSmallGroup(presented) || isSmallGroup(counted.candidates)));
            }
            ++period;
        }
    }
}

TEST_CASE("a rescue is a bloc validated though its rule is not attained")
{
    Synthesis synthesis;
    BlockRow row;
    row.block = BlockId("B1");
    row.state = BlockState::Validated;
    row.attained = false;
    row.spread = 25;
    row.flags = {Flag::SpreadAboveLimit};
    synthesis.blocks = {row};
    Deliberation deliberation;
    deliberation.proposal = ProposalKind::Partial;
    const CandidateOutcome rescued = outcomeOf(synthesis, deliberation);
    CHECK(rescued == CandidateOutcome{{{BlockId("B1"), BlockState::Validated, true, 25, true}},
                                      ProposalKind::Partial});
    synthesis.blocks[0].attained = std::nullopt; // no rule is published: nothing was rescued
    CHECK_FALSE(outcomeOf(synthesis, deliberation).blocks[0].rescued);
    synthesis.blocks[0].attained = false;
    synthesis.blocks[0].state = BlockState::NotValidated;
    CHECK_FALSE(outcomeOf(synthesis, deliberation).blocks[0].rescued);
}
