// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/campaign/stable_matchings.h"

#include <algorithm>

#include <catch2/catch.hpp>

namespace delibere::campaign {

namespace {

constexpr std::size_t none = 1000;

std::size_t rankIn(const std::vector<std::size_t>& row, std::size_t wanted)
{
    const auto at = std::find(row.begin(), row.end(), wanted);
    return at == row.end() ? none : static_cast<std::size_t>(at - row.begin());
}

// Ranks of who sits in a formation, best first.
std::vector<std::size_t> seated(const Market& market, const Matching& matching,
                                std::size_t formation)
{
    std::vector<std::size_t> ranks;
    for (std::size_t each = 0; each < matching.size(); ++each) {
        if (matching[each] == formation)
            ranks.push_back(rankIn(market.lists[formation], each));
    }
    std::sort(ranks.begin(), ranks.end());
    return ranks;
}

void collect(const Market& market, Matching& matching, std::size_t candidate,
             std::vector<std::size_t>& free, std::vector<Matching>& stable)
{
    if (candidate == matching.size()) {
        if (blockingPairs(market, matching) == 0)
            stable.push_back(matching);
        return;
    }
    matching[candidate] = std::nullopt;
    collect(market, matching, candidate + 1, free, stable);
    for (const std::size_t formation : market.wishes[candidate]) {
        if (free[formation] == 0 || rankIn(market.lists[formation], candidate) == none)
            continue;
        --free[formation];
        matching[candidate] = formation;
        collect(market, matching, candidate + 1, free, stable);
        ++free[formation];
    }
    matching[candidate] = std::nullopt;
}

// Rank by rank, with seats left over behind; with responsive orders that is the order of choices.
bool atLeastAsGood(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other)
{
    if (one.size() < other.size())
        return false;
    for (std::size_t each = 0; each < other.size(); ++each) {
        if (one[each] > other[each])
            return false;
    }
    return true;
}

} // namespace

std::size_t blockingPairs(const Market& market, const Matching& matching)
{
    std::size_t pairs = 0;
    for (std::size_t candidate = 0; candidate < matching.size(); ++candidate) {
        for (const std::size_t formation : market.wishes[candidate]) {
            if (matching[candidate] == formation)
                break; // whatever follows is worse
            const std::size_t rank = rankIn(market.lists[formation], candidate);
            const auto ranks = seated(market, matching, formation);
            const bool wanted =
                ranks.size() < market.seats[formation] || (!ranks.empty() && ranks.back() > rank);
            pairs += static_cast<std::size_t>(rank != none && wanted);
        }
    }
    return pairs;
}

std::vector<Matching> stableMatchings(const Market& market)
{
    std::vector<Matching> stable;
    Matching matching(market.wishes.size());
    std::vector<std::size_t> free = market.seats;
    collect(market, matching, 0, free, stable);
    return stable;
}

Matching bestForFormations(const Market& market)
{
    const std::vector<Matching> stable = stableMatchings(market);
    REQUIRE_FALSE(stable.empty());
    for (const Matching& one : stable) {
        const bool best = std::all_of(stable.begin(), stable.end(), [&](const Matching& other) {
            for (std::size_t each = 0; each < market.seats.size(); ++each) {
                if (!atLeastAsGood(seated(market, one, each), seated(market, other, each)))
                    return false;
            }
            return true;
        });
        if (best)
            return one;
    }
    FAIL("no stable matching is best for every formation");
    return {};
}

} // namespace delibere::campaign
