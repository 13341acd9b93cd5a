// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn nation, small: what it is, that it plays by the rules for all 91 days, and that neither
// threads nor a replay make a difference. Its figures are for reading: tests/bench/campaign_bench.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <catch2/catch.hpp>

#include "campaign/behaviour.h"
#include "campaign/chance.h"
#include "campaign/figures.h"
#include "campaign/invariants.h"
#include "campaign/positions.h"
#include "support/calendar_2025.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

NationShape smallShape(std::uint64_t seed)
{
    NationShape shape;
    shape.seed = seed;
    shape.candidates = 1500;
    shape.newcomers = 60;
    shape.formations = 60;
    shape.disciplines = 4;
    shape.complementaryShare = 400;
    return shape;
}

Behaviour smallBehaviour(std::uint64_t seed)
{
    Behaviour behaviour;
    behaviour.seed = seed;
    behaviour.ordersWaiting = 500; // more than in the nation, so that every rule is met
    behaviour.ordersHolding = 300;
    return behaviour;
}

struct PlayedNation {
    PlayedNation(std::uint64_t seed, int threads, const Switches& switches = {})
        : shape(smallShape(seed)), behaviour(smallBehaviour(seed)), nation(drawNation(shape)),
          lists(RankedLists::make(nation.formations, nation.candidates, nation.main).value()),
          campaign(lists, calendar, switches, threads)
    {}
    PlayedNation(const PlayedNation&) = delete;

    // Every invariant is looked at every day.
    std::size_t play()
    {
        Simulation simulation(campaign, shape, behaviour);
        InvariantWatch watch(campaign.board());
        Positions positions;
        std::size_t broken = 0;
        for (Day day = calendar.mainPhase.first; day <= calendar.lastDay(); ++day) {
            REQUIRE_FALSE(campaign.openDay(day));
            watch.beforeMorning(campaign.board());
            REQUIRE_FALSE(campaign.morning());
            broken += watch.afterMorning(campaign.board()).size();
            simulation.playDay();
            REQUIRE_FALSE(campaign.closeDay());
            positions.update(campaign.board(), campaign.threads());
            broken += watch.afterClose(campaign.board(), positions).size();
            if (day != calendar.mainPhase.last)
                continue;
            REQUIRE_FALSE(lists.addComplementary(drawComplementary(shape, campaign.board())));
            campaign.listsGrew();
        }
        CHECK(simulation.refused() == 0);
        return broken;
    }

    Calendar calendar = calendar2025();
    NationShape shape;
    Behaviour behaviour;
    Nation nation;
    RankedLists lists;
    Campaign campaign;
};

} // namespace

TEST_CASE("mix64 is the published finalizer, and hashes tell an order")
{
    CHECK(mix64(0) == 0);
    CHECK(mix64(0x9E3779B97F4A7C15U) ==
          0xE220A8397B1DCDAFU); // first number of splitmix64 of seed 0
    CHECK(hashOf(1, 2) != hashOf(2, 1));
    std::array<int, 4> parts{};
    for (int each = 0; each < 4000; ++each) {
        const int drawn = bell(hashOf(each));
        ++parts[drawn < -bellSpread ? 0U : drawn < 0 ? 1U : drawn < bellSpread ? 2U : 3U];
    }
    CHECK(parts[0] + parts[3] > 1100); // a third lies beyond one standard deviation
    CHECK(parts[0] + parts[3] < 1500);
    CHECK(std::abs(parts[1] - parts[2]) < 250);
}

TEST_CASE("a drawn nation has the candidates and formations that were asked for")
{
    const NationShape shape = smallShape(7);
    const Nation nation = drawNation(shape);
    CHECK(nation.formations.size() == 60);
    const auto wishes = static_cast<double>(nation.applications) / (1500 - 60);
    CHECK(wishes > 8.0); // a geometric law of mean 11.3, cut at 30
    CHECK(wishes < 11.3);
    CHECK(nation.main.candidates.size() < nation.applications);
    for (const CandidateNumber each : nation.main.candidates)
        REQUIRE(each < 1500 - 60); // newcomers wish later
    CHECK(drawNation(shape).main.candidates == nation.main.candidates);
    CHECK(drawNation(smallShape(8)).main.candidates != nation.main.candidates);
}

TEST_CASE("a nation is played for 91 days by the rules, and the same on two threads")
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        PlayedNation one(seed, 1);
        CHECK(one.play() == 0);
        CHECK(one.campaign.mornings().size() == 91);
        PlayedNation two(seed, 2);
        CHECK(two.play() == 0);
        CHECK(one.campaign.events() == two.campaign.events());
        CHECK(one.campaign.mornings() == two.campaign.mornings());
        CHECK(one.campaign.board().hash() == two.campaign.board().hash());
        CHECK(foldOf(one.campaign.events(), one.lists, one.calendar, {}).hash() ==
              one.campaign.board().hash());
        CHECK_FALSE(firstUnlike(one.campaign.events(), one.lists, one.calendar, {}));
    }
}

TEST_CASE("a replay names the first event that does not follow from those before")
{
    PlayedNation played(4, 1);
    CHECK(played.play() == 0);
    std::vector<Event> events = played.campaign.events();
    const auto proposed = std::find_if(events.begin() + 2000, events.end(), [](const Event& each) {
        return each.kind == EventKind::Proposed;
    });
    REQUIRE(proposed != events.end());
    const auto where = static_cast<std::size_t>(proposed - events.begin());
    ++proposed->subject; // the platform called somebody else
    CHECK(firstUnlike(events, played.lists, played.calendar, {}) == where);
    events.resize(where);
    CHECK_FALSE(firstUnlike(events, played.lists, played.calendar, {})); // a shorter log is one too
}

TEST_CASE("figures count what stands in the end")
{
    PlayedNation played(5, 1);
    CHECK(played.play() == 0);
    const Figures figures = figuresOf(played.campaign.board(), played.campaign.events());
    const auto states = played.campaign.board().states();
    CHECK(figures.placed == std::count(states.begin(), states.end(), State::Final));
    CHECK(figures.placedComplementary > 0);
    CHECK(figures.placedLate > 0);
    CHECK(figures.placedWorkStudy > 0);
    CHECK(figures.placedComplementary + figures.placedLate < figures.placed);
    std::uint32_t proposals = 0;
    for (const MorningCount& each : played.campaign.mornings())
        proposals += each.proposals;
    CHECK(figures.proposals == proposals);
    CHECK(played.campaign.board().proposedCount() <= 1500);
}
