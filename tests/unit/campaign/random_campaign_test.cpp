// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of small campaigns in which anybody says anything at any time, allowed or not: every
// invariant holds on every day, a refused action changes nothing, and neither the numbers of
// formations, nor the order of actions, nor threads make a difference.
#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <random>
#include <utility>

#include <catch2/catch.hpp>

#include "campaign/mix64.h"
#include "unit/campaign/played.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

constexpr CandidateNumber candidates = 10;

// What is drawn for one campaign, formations by the names 0 … n-1 that they keep.
struct Drawn {
    std::uint64_t seed = 0;
    std::vector<Formation> formations;
    std::vector<Row> main;
    std::vector<Row> complementary;
    std::vector<std::vector<FormationNumber>> preferences;
    Switches switches;
};

Drawn draw(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t bound) { return random() % bound; };
    Drawn drawn;
    drawn.seed = seed;
    drawn.formations.resize(2 + below(5));
    std::vector<FormationNumber> all(drawn.formations.size());
    std::iota(all.begin(), all.end(), 0U);
    for (Formation& each : drawn.formations) {
        each = below(3) == 0 ? workStudy(static_cast<std::uint16_t>(1 + below(2)))
                             : classic(static_cast<std::uint16_t>(1 + below(3)));
        if (below(4) == 0)
            ++each.target;
        if (below(6) == 0)
            each.rankLimit = static_cast<std::uint32_t>(below(4));
        Row row;
        Row late;
        for (CandidateNumber candidate = 0; candidate < candidates; ++candidate) {
            if (candidate < candidates - 2 && below(3) != 0)
                row.push_back(candidate);
            else if (below(3) == 0)
                late.push_back(candidate);
        }
        std::shuffle(row.begin(), row.end(), random);
        std::shuffle(late.begin(), late.end(), random);
        drawn.main.push_back(row);
        drawn.complementary.push_back(late);
    }
    for (CandidateNumber candidate = 0; candidate < candidates; ++candidate) {
        std::shuffle(all.begin(), all.end(), random);
        drawn.preferences.push_back(all);
    }
    drawn.switches.missedDeadlineLosesHold = below(2) == 0;
    drawn.switches.workStudyOffersOutliveHold = below(2) == 0;
    drawn.switches.holdMayBeDeclinedLate = below(2) == 0;
    drawn.switches.newcomersStayCallable = below(2) == 0;
    drawn.switches.betterOfferDropsPending = below(2) == 0;
    return drawn;
}

// The same, formation `each` under the number order[each].
Drawn renumbered(const Drawn& drawn, const std::vector<FormationNumber>& order)
{
    Drawn other = drawn;
    for (std::size_t each = 0; each < order.size(); ++each) {
        other.formations[order[each]] = drawn.formations[each];
        other.main[order[each]] = drawn.main[each];
        other.complementary[order[each]] = drawn.complementary[each];
    }
    for (auto& own : other.preferences) {
        for (FormationNumber& each : own)
            each = order[each];
    }
    return other;
}

constexpr std::array<EventKind, 10> said{EventKind::AcceptedForGood,   EventKind::AcceptedForNow,
                                         EventKind::AcceptedForNow,    EventKind::Declined,
                                         EventKind::GivenUp,           EventKind::ContractDeposited,
                                         EventKind::ContractValidated, EventKind::ContractRefused,
                                         EventKind::Withdrew,          EventKind::Reinstated};

// What is said today, drawn for each candidate and formation by name. Nobody says two things in the
// same second, so that each has an order of their own.
std::vector<Action> actionsOf(const Played& played, const std::vector<FormationNumber>& names,
                              std::uint64_t seed)
{
    std::vector<Action> actions;
    const auto day = static_cast<unsigned>(played.campaign->board().day());
    const auto secondOf = [&](CandidateNumber candidate, std::uint64_t turn) {
        const auto drawn = hashOf(seed, candidate, turn, day) % 600U;
        return static_cast<int>(36'000 + turn * 1000 + drawn);
    };
    for (ApplicationNumber each = 0; each < played.lists.count(); ++each) {
        const CandidateNumber candidate = played.lists.candidateOf(each);
        const FormationNumber name = names[played.lists.formationOf(each)];
        const std::uint64_t chance = hashOf(seed, candidate, name, day);
        const bool asked = played.campaign->board().state(each) == State::Proposed;
        if (chance % 16 < (asked ? 6U : 1U))
            actions.push_back(
                {said[(chance >> 8U) % said.size()], each, secondOf(candidate, name)});
        if (chance % 16 == 7)
            actions.push_back({EventKind::OrderNext, each, secondOf(candidate, name) + 7000});
    }
    for (CandidateNumber each = 0; each < candidates; ++each) {
        const std::uint64_t chance = hashOf(seed, each, day);
        if (chance % 8 < 3)
            actions.push_back({EventKind::OrderAsPreferred, each, 30'000});
        if (chance % 8 == 3)
            actions.push_back({EventKind::OrderBegun, each, 30'000});
    }
    return actions;
}

struct Outcome {
    std::map<std::pair<CandidateNumber, FormationNumber>, State> states; // formations by name
    std::vector<std::vector<std::uint32_t>> proposals;                   // of each morning
    std::uint64_t hash = 0;
    std::vector<Event> events;
    std::vector<MorningCount> mornings;
    std::vector<Broken> broken;
};

Outcome play(const Drawn& drawn, const std::vector<FormationNumber>& names, int threads,
             std::uint64_t shuffled)
{
    Played played(drawn.formations, drawn.main, drawn.preferences, drawn.switches, threads);
    std::mt19937_64 random(shuffled);
    Outcome outcome;
    const Calendar& calendar = played.calendar;
    for (Day day = calendar.mainPhase.first; day <= calendar.lastDay(); ++day) {
        played.morningOf(calendar.dateOf(day).iso().substr(5));
        if (day == calendar.mainPhase.last)
            played.addComplementary(drawn.complementary, drawn.preferences);
        std::vector<std::uint32_t> called;
        for (const ApplicationNumber each : played.campaign->board().called())
            called.push_back(played.lists.candidateOf(each) * 100 +
                             names[played.lists.formationOf(each)]);
        std::sort(called.begin(), called.end());
        outcome.proposals.push_back(called);
        auto actions = actionsOf(played, names, drawn.seed);
        if (shuffled != 0)
            std::shuffle(actions.begin(), actions.end(), random);
        (void)played.campaign->act(actions);
    }
    played.closeDay();
    for (ApplicationNumber each = 0; each < played.lists.count(); ++each)
        outcome.states[{played.lists.candidateOf(each), names[played.lists.formationOf(each)]}] =
            played.campaign->board().state(each);
    outcome.hash = played.campaign->board().hash();
    outcome.events = played.campaign->events();
    outcome.mornings = played.campaign->mornings();
    outcome.broken = played.broken;
    CHECK(foldOf(outcome.events, played.lists, calendar, drawn.switches).hash() == outcome.hash);
    CHECK_FALSE(firstUnlike(outcome.events, played.lists, calendar, drawn.switches));
    return outcome;
}

std::vector<FormationNumber> identity(const Drawn& drawn)
{
    std::vector<FormationNumber> names(drawn.formations.size());
    std::iota(names.begin(), names.end(), 0U);
    return names;
}

} // namespace

TEST_CASE("thousands of campaigns where anybody says anything hold every invariant")
{
    std::map<State, int> seen;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        INFO("seed " << seed);
        const Drawn drawn = draw(seed);
        const Outcome outcome = play(drawn, identity(drawn), 1, 0);
        for (const Broken& each : outcome.broken)
            UNSCOPED_INFO("I" << each.invariant << " of " << each.subject << " on day "
                              << each.day);
        REQUIRE(outcome.broken.empty());
        for (const auto& each : outcome.states)
            ++seen[each.second];
    }
    for (const State each : {State::Final, State::Declined, State::Expired, State::Closed,
                             State::Dropped, State::Lost, State::Withdrawn, State::Lapsed})
        CHECK(seen[each] > 0); // the play reaches them all
}

TEST_CASE("two threads, shuffled actions and other numbers of formations give the same campaign")
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        const Drawn drawn = draw(seed);
        const auto names = identity(drawn);
        const Outcome one = play(drawn, names, 1, 0);
        const Outcome two = play(drawn, names, 2, 0);
        CHECK(one.events == two.events);
        CHECK(one.hash == two.hash);
        const Outcome shuffled = play(drawn, names, 1, seed);
        CHECK(shuffled.events == one.events);

        std::vector<FormationNumber> order = names;
        std::mt19937_64 random(seed);
        std::shuffle(order.begin(), order.end(), random);
        std::vector<FormationNumber> namesThere(order.size());
        for (FormationNumber each = 0; each < order.size(); ++each)
            namesThere[order[each]] = each;
        const Outcome other = play(renumbered(drawn, order), namesThere, 1, 0);
        CHECK(other.states == one.states);
        CHECK(other.proposals == one.proposals);
    }
}

TEST_CASE("a campaign that is stopped anywhere and resumed from its events goes on the same")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const Drawn drawn = draw(seed);
        const Outcome whole = play(drawn, identity(drawn), 1, 0);
        Played played(drawn.formations, drawn.main, drawn.preferences, drawn.switches);
        played.addComplementary(drawn.complementary, drawn.preferences);
        const auto cut = hashOf(seed, 5) % whole.events.size();
        const auto first = whole.events.begin();
        // A morning is one step: it is not cut in two.
        auto end = first + static_cast<std::ptrdiff_t>(cut);
        while (end != whole.events.end() && end->kind != EventKind::DayClosed)
            ++end;
        Campaign& campaign = *played.campaign;
        campaign.resume({first, end});
        for (auto each = end; each != whole.events.end(); ++each) {
            const Action action{each->kind, each->subject, each->minute * 60};
            if (each->kind == EventKind::DayOpened) {
                REQUIRE_FALSE(campaign.openDay(each->day));
                REQUIRE_FALSE(campaign.morning());
            } else if (each->kind == EventKind::DayClosed) {
                REQUIRE_FALSE(campaign.closeDay());
            } else if (each->kind != EventKind::Proposed && each->kind != EventKind::MorningDone) {
                REQUIRE_FALSE(campaign.act(action));
            }
        }
        CHECK(campaign.events() == whole.events);
        CHECK(campaign.board().hash() == whole.hash);
        CHECK(campaign.mornings() == whole.mornings);
    }
}
