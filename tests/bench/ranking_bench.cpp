// SPDX-License-Identifier: GPL-3.0-or-later
// Results and ranking of 1,000 applications × 8 criteria × 2 examinations × 2 readers, beside the
// bare sum of the same marks. docs/performance.md.
#include <cstdlib>
#include <iostream>
#include <random>

#include <benchmark/benchmark.h>

#include "bench/timing.h"
#include "domain/rank_placing.h"
#include "domain/ranking.h"
#include "support/commission.h"

using namespace delibere;

namespace {

void stopUnless(bool right, const char* what)
{
    if (right)
        return;
    std::cerr << "bench_ranking: " << what << '\n';
    std::abort();
}

sample::LargeCommission commissionOf(int applications)
{
    std::mt19937 random(398);
    return sample::largeCommission(random, {.applications = applications, .interviews = 1});
}

// Every mark as it stands in the sheets, weighed, and nothing made of it.
std::int64_t bareSum(const std::vector<ScoreSheet>& sheets)
{
    std::int64_t sum = 0;
    for (const ScoreSheet& sheet : sheets) {
        for (const auto& [criterion, entry] : sheet.criteria) {
            sum += 3 * std::get<Percent>(entry.dossier).value;
            sum += 2 * std::get<Percent>(entry.interview).value;
        }
    }
    return sum;
}

void resultsAndRanking(benchmark::State& state)
{
    const auto applications = static_cast<int>(state.range(0));
    const sample::LargeCommission room = commissionOf(applications);
    std::vector<double> spans;
    std::vector<double> results;
    std::vector<double> bare;
    Ranking ranking;
    for (auto _ : state) {
        std::vector<ApplicationResult> found;
        results.push_back(bench::microseconds(
            [&] { found = resultsOf(room.framework, room.session, room.sheets); }));
        const double ranked =
            bench::microseconds([&] { ranking = rank(room.session, RankingList{}, found); });
        spans.push_back(results.back() + ranked);
        std::int64_t sum = 0;
        bare.push_back(bench::microseconds([&] { sum = bareSum(room.sheets); }));
        stopUnless(sum > 0, "no mark was summed");
        state.SetIterationTime(spans.back() / 1e6);
    }
    stopUnless(static_cast<int>(ranking.lines.size()) == applications, "somebody has no rank");
    stopUnless(ranking.unplaced.empty(), "somebody has no result");
    state.counters["median_ms"] = bench::median(spans) / 1e3;
    state.counters["results_ms"] = bench::median(results) / 1e3;
    state.counters["bare_ms"] = bench::median(bare) / 1e3;
    state.counters["ratio"] = bench::median(spans) / bench::median(bare);
}
BENCHMARK(resultsAndRanking)
    ->Arg(1000)
    ->Arg(10'000)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);

// Everybody put by hand, then the last one first: what one row costs that is dragged.
void oneRowByHand(benchmark::State& state)
{
    const auto applications = static_cast<int>(state.range(0));
    sample::LargeCommission room = commissionOf(applications);
    const auto results = resultsOf(room.framework, room.session, room.sheets);
    CandidateId before;
    int order = 0;
    for (const RankedLine& line : rank(room.session, RankingList{}, results).lines) {
        room.session.applications[line.candidate].move =
            RankMove{before, "Motif fictif.", ++order, line.result};
        before = line.candidate;
    }
    std::vector<double> spans;
    for (auto _ : state) {
        Ranking ranking;
        spans.push_back(bench::microseconds([&] {
            ranking = rank(room.session, RankingList{}, results);
            const RankedLine& last = ranking.lines.back();
            for (const PlacedMove& each :
                 placingMoves(room.session, ranking, last.candidate,
                              RankMove{{}, "Motif fictif.", 0, last.result}))
                room.session.applications[each.candidate].move = each.move;
            ranking = rank(room.session, RankingList{}, results);
        }));
        stopUnless(ranking.strict(), "a row lost its place");
        state.SetIterationTime(spans.back() / 1e6);
    }
    state.counters["median_ms"] = bench::median(spans) / 1e3;
}
BENCHMARK(oneRowByHand)->Arg(1000)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
