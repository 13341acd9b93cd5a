// SPDX-License-Identifier: GPL-3.0-or-later
// Small markets against the definition of a stable matching: all of the smallest, a seeded sample
// of the others, up to five candidates and five formations.
#include <algorithm>
#include <numeric>
#include <random>

#include <catch2/catch.hpp>

#include "campaign/prompt_play.h"
#include "unit/campaign/played.h"
#include "unit/campaign/stable_matchings.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

Played played(const Market& market)
{
    std::vector<Formation> formations;
    std::vector<Row> rows;
    for (std::size_t each = 0; each < market.seats.size(); ++each) {
        formations.push_back(classic(static_cast<std::uint16_t>(market.seats[each])));
        Row row;
        for (const std::size_t candidate : market.lists[each])
            row.push_back(static_cast<CandidateNumber>(candidate));
        rows.push_back(row);
    }
    std::vector<std::vector<FormationNumber>> preferences;
    for (const auto& wishes : market.wishes)
        preferences.emplace_back(wishes.begin(), wishes.end());
    return {formations, rows, preferences};
}

Matching matchingOf(const Played& played, std::size_t candidates)
{
    Matching matching(candidates);
    for (ApplicationNumber each = 0; each < played.lists.count(); ++each) {
        const State state = played.campaign->board().state(each);
        if (state == State::Held || state == State::Final)
            matching[played.lists.candidateOf(each)] = played.lists.formationOf(each);
    }
    return matching;
}

// Everybody answers at once in the main phase.
Matching mainPhaseOf(const Market& market)
{
    Played each = played(market);
    for (Day day = each.calendar.mainPhase.first; day <= each.calendar.classicMornings.last;
         ++day) {
        each.morningOf(each.calendar.dateOf(day).iso().substr(5));
        CHECK(each.campaign->act(promptAnswers(each.campaign->board(), 36'000)).empty());
    }
    CHECK(each.broken.empty());
    CHECK(each.campaign->board().called().empty()); // it came to its end
    return matchingOf(each, market.wishes.size());
}

// Nobody answers anything before the complementary phase: all seats are free, and the main lists
// are called from 24 June in the order that candidates saved.
Matching complementaryOf(const Market& market)
{
    Played each = played(market);
    each.calendar.classicMornings = {each.calendar.mainPhase.last,
                                     each.calendar.mainPhase.last - 1};
    each.morningOf("06-17");
    CHECK(each.campaign->act(promptOrders(each.campaign->board(), 36'000)).empty());
    each.morningOf("07-17");
    CHECK_FALSE(each.campaign->unfinished());
    CHECK(each.broken.empty());
    each.closeDay();
    return matchingOf(each, market.wishes.size());
}

void checkBoth(const Market& market)
{
    const Matching best = bestForFormations(market);
    const Matching main = mainPhaseOf(market);
    const Matching complementary = complementaryOf(market);
    CHECK(main == best);
    CHECK(complementary == best);
    CHECK(blockingPairs(market, complementary) == 0);
}

// Everybody names everybody, all orders of two and two with one seat each, or two.
std::vector<std::vector<std::size_t>> orders(std::size_t count)
{
    std::vector<std::size_t> row(count);
    std::iota(row.begin(), row.end(), 0U);
    std::vector<std::vector<std::size_t>> all;
    do {
        all.push_back(row);
    } while (std::next_permutation(row.begin(), row.end()));
    return all;
}

Market randomMarket(std::mt19937& random)
{
    const std::size_t candidates = 1 + random() % 5;
    const std::size_t formations = 1 + random() % 5;
    Market market;
    market.lists.resize(formations);
    market.wishes.resize(candidates);
    for (std::size_t formation = 0; formation < formations; ++formation) {
        market.seats.push_back(1 + random() % 2);
        for (std::size_t candidate = 0; candidate < candidates; ++candidate) {
            if (random() % 4 == 0)
                continue;
            market.wishes[candidate].push_back(formation);
            market.lists[formation].push_back(candidate);
        }
        std::shuffle(market.lists[formation].begin(), market.lists[formation].end(), random);
    }
    for (auto& wishes : market.wishes)
        std::shuffle(wishes.begin(), wishes.end(), random);
    return market;
}

} // namespace

TEST_CASE(
    "a published example: the matching that is best for candidates is found by the definition")
{
    // A D J L S are 0 to 4, M C G 0 to 2; two seats each.
    const Market market{{2, 2, 2},
                        {{1, 3, 4, 2}, {1, 0, 4, 3, 2}, {1, 2, 3}},
                        {{1}, {1, 0, 2}, {1, 2, 0}, {0, 1, 2}, {1, 0}}};
    const Matching bestForCandidates{1, 1, 2, 0, 0};
    const auto stable = stableMatchings(market);
    CHECK(std::find(stable.begin(), stable.end(), bestForCandidates) != stable.end());
    checkBoth(market);
}

TEST_CASE("all markets of two and two and of two and three: best for formations, nobody blocks")
{
    for (const std::size_t candidates : {2U, 3U}) {
        for (const auto& first : orders(candidates)) {
            for (const auto& second : orders(candidates)) {
                // The wishes of each, first or second formation first: one bit a candidate.
                for (unsigned bits = 0; bits < (1U << candidates); ++bits) {
                    Market market{{1, 1 + bits % 2}, {first, second}, {}};
                    for (std::size_t each = 0; each < candidates; ++each) {
                        const bool turned = ((bits >> each) & 1U) != 0;
                        market.wishes.push_back(turned ? std::vector<std::size_t>{1, 0}
                                                       : std::vector<std::size_t>{0, 1});
                    }
                    checkBoth(market);
                }
            }
        }
    }
}

TEST_CASE("a sample of markets up to five and five: best for formations, nobody blocks")
{
    std::mt19937 random(2025);
    for (int each = 0; each < 5000; ++each)
        checkBoth(randomMarket(random));
}
