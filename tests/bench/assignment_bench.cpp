// SPDX-License-Identifier: GPL-3.0-or-later
// Proposing two evaluators for each of 200 candidates among 12 members, of whom each withdrew from
// some, works for the company of some, and comes or goes. docs/performance.md.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>

#include <benchmark/benchmark.h>

#include "bench/timing.h"
#include "domain/assignment_proposal.h"
#include "domain/time_of_day.h"
#include "domain/timetable.h"
#include "support/sample.h"

using namespace delibere;

namespace {

constexpr int memberCount = 12;
constexpr int candidateCount = 200;

// `apart`: one pair of member and candidate in so many must not meet; 0: all may.
JurySession largeDay(int apart)
{
    std::mt19937 random(12'200);
    const JurySession model = sample::session();
    JurySession day = model;
    day.jurors.clear();
    day.candidates.clear();
    for (int at = 1; at <= memberCount; ++at) {
        Juror juror = model.jurors[1];
        juror.id = JurorId("m" + std::to_string(at));
        juror.name = "Membre Fictif " + std::to_string(at);
        juror.employer = "Entreprise " + std::to_string(at);
        juror.college = at % 2 == 0 ? "employeurs" : "salariés";
        day.jurors.push_back(juror);
    }
    for (int at = 1; at <= candidateCount; ++at) {
        Candidate candidate = model.candidates[0];
        candidate.id = CandidateId("c" + std::to_string(at));
        candidate.lastName = "CANDIDAT " + std::to_string(at);
        candidate.company = "Entreprise " + std::to_string(at % 40);
        candidate.interviewers = {"Nadia Colin", "Hugo Marchand"};
        candidate.time = timeOfDay(7 * 60 + at * 4);
        day.candidates.push_back(candidate);
        for (const Juror& juror : day.jurors) {
            if (apart > 0 && random() % static_cast<unsigned>(apart) == 0)
                day.recusals.push_back({candidate.id, juror.id, ""});
        }
    }
    if (apart > 0)
        day.jurors.front().departure = "12:00";
    return day;
}

void evaluatorsOf200(benchmark::State& state)
{
    const JurySession day = largeDay(static_cast<int>(state.range(0)));
    std::vector<double> spans;
    std::vector<ProposedEvaluators> proposed;
    for (auto _ : state) {
        spans.push_back(bench::microseconds(
            [&] { proposed = proposeAssignments(day, {.passageMinutes = 20}); }));
        state.SetIterationTime(spans.back() / 1e6);
    }
    std::vector<int> loads(day.jurors.size(), 0);
    for (const ProposedEvaluators& each : proposed) {
        if (each.outcome != AssignmentOutcome::Proposed) {
            std::cerr << "bench_assignment: a candidate has no evaluators\n";
            std::abort();
        }
        for (const JurorId& juror : each.jurors)
            ++loads[static_cast<std::size_t>(std::stoi(juror.text().substr(1))) - 1];
    }
    const auto [fewest, most] = std::ranges::minmax(loads);
    state.counters["median_ms"] = bench::median(spans) / 1e3;
    state.counters["fewest"] = fewest;
    state.counters["most"] = most;
}
BENCHMARK(evaluatorsOf200)
    ->Arg(0)
    ->Arg(10)
    ->Arg(3)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
