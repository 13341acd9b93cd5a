// SPDX-License-Identifier: GPL-3.0-or-later
// What the store adds to the engine. Absolute times say little (the disk decides), so one edit is
// set against a bare UPDATE with the same settings, in turn with it. docs/performance.md.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/bare_file.h"
#include "bench/timing.h"
#include "store/session_file.h"
#include "support/sample.h"
#include "support/scratch_folder.h"

using namespace delibere;
using namespace delibere::store;

namespace {

constexpr int candidateCount = 250;
constexpr int jurorCount = 4;
constexpr int criterionCount = 106;

const std::filesystem::path& folder()
{
    static const sample::ScratchFolder made;
    return made.path();
}

CriterionId criterion(int number)
{
    return CriterionId("C1." + std::to_string(number));
}

NewSession bigSession()
{
    NewSession made{sample::session(), std::string(60000, 'f'), "essai", "1.0"};
    const Juror juror = made.session.jurors.front();
    const Candidate candidate = made.session.candidates.front();
    made.session.jurors.clear();
    made.session.candidates.clear();
    for (int number = 0; number < jurorCount; ++number) {
        made.session.jurors.push_back(juror);
        made.session.jurors.back().id = JurorId("m" + std::to_string(number));
    }
    for (int number = 0; number < candidateCount; ++number) {
        made.session.candidates.push_back(candidate);
        made.session.candidates.back().id = CandidateId("c" + std::to_string(number));
    }
    return made;
}

const std::vector<ScoreSheet>& allSheets()
{
    static const std::vector<ScoreSheet> made = [] {
        std::vector<ScoreSheet> sheets;
        const JurySession session = bigSession().session;
        for (const Candidate& candidate : session.candidates) {
            for (const Juror& juror : session.jurors) {
                ScoreSheet& sheet = sheets.emplace_back();
                sheet.key = {candidate.id, juror.id};
                for (int number = 0; number < criterionCount; ++number)
                    sheet.criteria[criterion(number)].interview = LevelMark{1 + number % 4};
            }
        }
        return sheets;
    }();
    return made;
}

// One file for every benchmark, with 1 000 sheets of 106 marks.
SessionFile& bigFile()
{
    static SessionFile file = [] {
        SessionFile created = SessionFile::create(folder() / "big.jury", bigSession()).value();
        std::vector<Edit> edits;
        for (const ScoreSheet& sheet : allSheets())
            edits.emplace_back(ImportSheet{sheet});
        created.apply(edits, "").value();
        return created;
    }();
    return file;
}

void setMarkAgainstBareUpdate(benchmark::State& state)
{
    SessionFile& file = bigFile();
    static bench::BareFile bare(folder() / "bare.db", allSheets());
    std::vector<double> ours;
    std::vector<double> theirs;
    int value = 0;
    for (auto _ : state) {
        value = (value + 1) % 101;
        const Edit edit =
            SetMark{sample::key("c7", "m1"), criterion(50), Evidence::Interview, Percent{value}};
        ours.push_back(bench::microseconds([&] { file.apply(edit, "m1").value(); }));
        theirs.push_back(bench::microseconds([&] { bare.update(value); }));
        state.SetIterationTime(ours.back() / 1e6);
    }
    state.counters["apply_us"] = bench::median(ours);
    state.counters["bare_us"] = bench::median(theirs);
    state.counters["ratio"] = bench::median(ours) / bench::median(theirs);
}
BENCHMARK(setMarkAgainstBareUpdate)->UseManualTime()->Iterations(300)->Repetitions(5);

void readOneCandidate(benchmark::State& state)
{
    const SessionFile& file = bigFile();
    for (auto _ : state)
        benchmark::DoNotOptimize(file.sheets(CandidateId("c7")).value());
    state.counters["sheets"] = jurorCount;
}
BENCHMARK(readOneCandidate)->Unit(benchmark::kMicrosecond);

void readEverySheet(benchmark::State& state)
{
    const SessionFile& file = bigFile();
    for (auto _ : state) {
        for (int number = 0; number < candidateCount; ++number)
            benchmark::DoNotOptimize(
                file.sheets(CandidateId("c" + std::to_string(number))).value());
    }
    state.counters["marks"] = candidateCount * jurorCount * criterionCount;
}
BENCHMARK(readEverySheet)->Unit(benchmark::kMillisecond);

void openBigFile(benchmark::State& state)
{
    if (!std::filesystem::exists(folder() / "copy.jury") &&
        !bigFile().copyTo(folder() / "copy.jury"))
        std::abort();
    for (auto _ : state)
        benchmark::DoNotOptimize(SessionFile::open(folder() / "copy.jury").value());
}
BENCHMARK(openBigFile)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
