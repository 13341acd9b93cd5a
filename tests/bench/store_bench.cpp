// SPDX-License-Identifier: GPL-3.0-or-later
// What the store adds to the engine. Absolute times say little (the disk decides), so one edit is
// set against a bare UPDATE with the same settings, in turn with it. docs/performance.md.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "store/session_file.h"
#include "support/sample.h"

using namespace delibere;
using namespace delibere::store;

namespace {

constexpr int candidateCount = 250;
constexpr int jurorCount = 4;
constexpr int criterionCount = 106;

std::filesystem::path folder()
{
    static const std::filesystem::path made = [] {
        std::string name =
            (std::filesystem::temp_directory_path() / "delibere-bench-XXXXXX").string();
        return std::filesystem::path(::mkdtemp(name.data()));
    }();
    return made;
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

std::vector<Edit> allSheets(const JurySession& session)
{
    std::vector<Edit> edits;
    for (const Candidate& candidate : session.candidates) {
        for (const Juror& juror : session.jurors) {
            ScoreSheet sheet;
            sheet.key = {candidate.id, juror.id};
            for (int number = 0; number < criterionCount; ++number)
                sheet.criteria[criterion(number)].interview = LevelMark{1 + number % 4};
            edits.emplace_back(ImportSheet{std::move(sheet)});
        }
    }
    return edits;
}

// One file for every benchmark, with 1 000 sheets of 106 marks.
SessionFile& bigFile()
{
    static SessionFile file = [] {
        const NewSession made = bigSession();
        SessionFile created = SessionFile::create(folder() / "big.jury", made).value();
        created.apply(allSheets(made.session), "").value();
        return created;
    }();
    return file;
}

// The same marks in the same table, in a program that knows nothing but the engine.
class BareFile {
public:
    BareFile()
    {
        sqlite3_open((folder() / "bare.db").c_str(), &m_handle);
        run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
            "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
            "CREATE TABLE mark (candidate TEXT, juror TEXT, criterion TEXT, evidence TEXT, "
            "kind TEXT, value INTEGER, PRIMARY KEY (candidate, juror, criterion, evidence)) "
            "STRICT, WITHOUT ROWID;"
            "BEGIN");
        for (int candidate = 0; candidate < candidateCount; ++candidate)
            for (int juror = 0; juror < jurorCount; ++juror)
                for (int number = 0; number < criterionCount; ++number)
                    run("INSERT INTO mark VALUES ('c" + std::to_string(candidate) + "', 'm" +
                        std::to_string(juror) + "', '" + criterion(number).text() +
                        "', 'interview', 'level', 1)");
        run("COMMIT");
        sqlite3_prepare_v2(m_handle,
                           "UPDATE mark SET kind = 'percent', value = ? WHERE candidate = 'c7' "
                           "AND juror = 'm1' AND criterion = 'C1.50' AND evidence = 'interview'",
                           -1, &m_update, nullptr);
    }
    BareFile(const BareFile&) = delete;
    BareFile& operator=(const BareFile&) = delete;
    ~BareFile()
    {
        sqlite3_finalize(m_update);
        sqlite3_close(m_handle);
    }

    void update(int value)
    {
        sqlite3_bind_int(m_update, 1, value);
        if (sqlite3_step(m_update) != SQLITE_DONE || sqlite3_changes(m_handle) != 1)
            std::abort();
        sqlite3_reset(m_update);
    }

private:
    void run(const std::string& sql)
    {
        if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            std::abort();
    }

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_update = nullptr;
};

template <class Work>
double microseconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> spent =
        std::chrono::steady_clock::now() - start;
    return spent.count();
}

double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void setMarkAgainstBareUpdate(benchmark::State& state)
{
    SessionFile& file = bigFile();
    static BareFile bare;
    std::vector<double> ours;
    std::vector<double> theirs;
    int value = 0;
    for (auto _ : state) {
        value = (value + 1) % 101;
        const Edit edit =
            SetMark{sample::key("c7", "m1"), criterion(50), Evidence::Interview, Percent{value}};
        ours.push_back(microseconds([&] { file.apply(edit, "m1").value(); }));
        theirs.push_back(microseconds([&] { bare.update(value); }));
        state.SetIterationTime(ours.back() / 1e6);
    }
    state.counters["apply_us"] = median(ours);
    state.counters["bare_us"] = median(theirs);
    state.counters["ratio"] = median(ours) / median(theirs);
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
    std::filesystem::remove_all(folder());
    return 0;
}
