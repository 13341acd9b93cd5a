// SPDX-License-Identifier: GPL-3.0-or-later
// Cold start: from the start of the process to its first painted window, the real program in turn
// with a bare window. first_paint_plugin.cpp ends both. docs/performance.md.
#include <cstdlib>

#include <benchmark/benchmark.h>

#include "bench/child_process.h"
#include "bench/timing.h"
#include "support/scratch_folder.h"

using namespace delibere;

namespace {

constexpr int startCount = 40;

double microsecondsToFirstPaint(const char* program)
{
    const auto start = std::chrono::steady_clock::now().time_since_epoch();
    const double painted = std::stod(bench::outputOf({program}));
    return painted - static_cast<double>(
                         std::chrono::duration_cast<std::chrono::microseconds>(start).count());
}

void startToFirstPaint(benchmark::State& state)
{
    std::vector<double> program;
    std::vector<double> bare;
    for (auto _ : state) {
        bare.push_back(microsecondsToFirstPaint(BARE_WINDOW));
        program.push_back(microsecondsToFirstPaint(DELIBERE));
        state.SetIterationTime(program.back() / 1e6);
    }
    state.counters["program_ms"] = bench::median(program) / 1e3;
    state.counters["bare_ms"] = bench::median(bare) / 1e3;
    state.counters["fastest_program_ms"] = bench::quantile(program, 0) / 1e3;
    state.counters["fastest_bare_ms"] = bench::quantile(bare, 0) / 1e3;
    state.counters["ratio"] = bench::median(program) / bench::median(bare);
}
BENCHMARK(startToFirstPaint)
    ->UseManualTime()
    ->Iterations(startCount)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    const sample::ScratchFolder settings; // a person who starts the program for the first time
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        ::setenv(name, settings.path().c_str(), 1);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    ::setenv("QT_PLUGIN_PATH", PLUGIN_FOLDER, 1);
    ::setenv("QT_QPA_GENERIC_PLUGINS", "first_paint", 1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
