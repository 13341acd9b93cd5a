// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_campaign.h"

#include <numeric>

#include <benchmark/benchmark.h>

#include "bench/timing.h"
#include "campaign/mix64.h"

namespace delibere::bench {

using namespace campaign;

std::vector<MorningCount> barePlay(const RankedLists& lists, int mornings)
{
    enum : std::uint8_t { waits, held, gone };
    std::vector<std::uint8_t> states(lists.count(), waits);
    std::vector<std::uint32_t> taken(lists.formationCount());
    std::vector<std::uint32_t> cursors(lists.formationCount());
    std::vector<MorningCount> counts;
    std::vector<ApplicationNumber> called;
    for (int morning = 0; morning < mornings; ++morning) {
        called.clear();
        MorningCount count;
        for (FormationNumber each = 0; each < lists.formationCount(); ++each) {
            if (lists.formations()[each].track == Track::WorkStudy)
                continue;
            const std::uint32_t length = lists.mainLength(each);
            while (taken[each] < lists.formations()[each].target && cursors[each] < length) {
                const ApplicationNumber next = lists.at(each, ++cursors[each]);
                called.push_back(next);
                states[next] = held;
                ++taken[each];
                count.sum += mix64(std::uint64_t{lists.candidateOf(next)} << 32U | each);
            }
        }
        for (const ApplicationNumber each : called) {
            bool kept = false;
            lists.forEachSlot(lists.candidateOf(each), [&](std::uint32_t, ApplicationNumber own) {
                if (states[own] != held)
                    return;
                if (kept) {
                    states[own] = gone;
                    --taken[lists.formationOf(own)];
                }
                kept = true;
            });
        }
        count.proposals = static_cast<std::uint32_t>(called.size());
        counts.push_back(count);
        if (called.empty())
            break;
    }
    return counts;
}

double nanosecondsPerTouch(std::size_t bytes)
{
    const std::vector<std::uint8_t> places(bytes, 1);
    constexpr std::uint64_t touches = 4'000'000;
    std::uint64_t sum = 0;
    const double spent = processorMicroseconds([&] {
        for (std::uint64_t each = 0; each < touches; ++each)
            sum += places[mix64(each + sum) % bytes]; // each waits for the one before
    });
    benchmark::DoNotOptimize(sum);
    return spent * 1000.0 / touches;
}

double bytesPerNanosecond(std::size_t bytes)
{
    std::vector<std::uint64_t> words(bytes / sizeof(std::uint64_t), 1);
    std::uint64_t sum = 0;
    const double spent = processorMicroseconds([&] {
        for (int each = 0; each < 8; ++each)
            sum += std::accumulate(words.begin(), words.end(), sum);
    });
    benchmark::DoNotOptimize(sum);
    return 8.0 * static_cast<double>(bytes) / (spent * 1000.0);
}

} // namespace delibere::bench
