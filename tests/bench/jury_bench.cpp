// SPDX-License-Identifier: GPL-3.0-or-later
// What the deliberation computes and shows over a whole session: the syntheses of 200 candidates,
// the pages that show them, the grid of 10,000 candidates. Each is set against a plain read of the
// same rows through the engine, in turn with it. docs/performance.md.
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <QApplication>
#include <QPaintEvent>
#include <QTableView>
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include "app/session_grid.h"
#include "bench/big_session.h"
#include "bench/timing.h"
#include "domain/synthesis.h"
#include "store/session_file.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/deliberation/jury_page.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/main_window.h"

using namespace delibere;
using widgets::JuryPage;

namespace {

constexpr int largeSession = 200;
constexpr int hugeSession = 10'000;

const std::filesystem::path& folder()
{
    static const sample::ScratchFolder made;
    return made.path();
}

void require(bool done, const char* what)
{
    if (!done) {
        std::cerr << "bench_jury: " << what << '\n';
        std::abort();
    }
}

// Every row and column of one table, and nothing made of them. A copy of the file: a session that
// is open holds its lock.
class PlainRead {
public:
    PlainRead(const std::filesystem::path& session, const char* sql)
    {
        const std::filesystem::path copy = session.string() + ".copy";
        if (!std::filesystem::exists(copy))
            std::filesystem::copy_file(session, copy);
        require(sqlite3_open_v2(copy.c_str(), &m_handle, SQLITE_OPEN_READONLY, nullptr) ==
                    SQLITE_OK,
                "the copy does not open");
        require(sqlite3_prepare_v2(m_handle, sql, -1, &m_statement, nullptr) == SQLITE_OK, sql);
    }
    PlainRead(const PlainRead&) = delete;
    PlainRead& operator=(const PlainRead&) = delete;
    ~PlainRead()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_handle);
    }
    double microseconds()
    {
        return bench::microseconds([this] {
            m_rows = 0;
            for (sqlite3_reset(m_statement); sqlite3_step(m_statement) == SQLITE_ROW; ++m_rows) {
                for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
                    benchmark::DoNotOptimize(sqlite3_column_text(m_statement, column));
            }
        });
    }
    [[nodiscard]] int rows() const { return m_rows; }

private:
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_rows = 0;
};

const bench::JudgedSession& large()
{
    static const bench::JudgedSession made =
        bench::makeJudgedSession(folder() / "large.jury", largeSession, bench::Judged::Criteria);
    return made;
}

const std::filesystem::path& huge()
{
    static const std::filesystem::path made = [] {
        bench::makeJudgedSession(folder() / "huge.jury", hugeSession, bench::Judged::Finals);
        return folder() / "huge.jury";
    }();
    return made;
}

// The syntheses of everybody, from sheets in memory.
void synthesesOf200(benchmark::State& state)
{
    const bench::JudgedSession& session = large();
    PlainRead plain(folder() / "large.jury",
                    "SELECT candidate, juror, criterion, evidence, kind, value FROM mark "
                    "ORDER BY candidate, juror, criterion, evidence");
    const std::size_t panel = session.jury.jurors.size();
    const Deliberation deliberation;
    std::vector<double> ours;
    std::vector<double> processor;
    std::vector<double> theirs;
    for (auto _ : state) {
        std::size_t discussed = 0;
        processor.push_back(bench::processorMicroseconds([&] {
            ours.push_back(bench::microseconds([&] {
                for (std::size_t at = 0; at < session.jury.candidates.size(); ++at) {
                    const std::span<const ScoreSheet> sheets(&session.sheets[at * panel], panel);
                    const Synthesis made =
                        synthesize(session.framework, session.jury, session.jury.candidates[at],
                                   sheets, deliberation);
                    require(made.criteria.back().cells.size() == panel, "a cell is missing");
                    discussed += made.blocks.front().flags.size();
                }
            }));
        }));
        benchmark::DoNotOptimize(discussed);
        theirs.push_back(plain.microseconds());
        state.SetIterationTime(ours.back() / 1e6);
    }
    require(plain.rows() == 212'000, "marks are missing");
    state.counters["median_ms"] = bench::median(ours) / 1e3;
    state.counters["processor_ms"] = bench::median(processor) / 1e3;
    state.counters["sql_ms"] = bench::median(theirs) / 1e3;
    state.counters["ratio"] = bench::median(ours) / bench::median(theirs);
}
BENCHMARK(synthesesOf200)
    ->UseManualTime()
    ->Iterations(20)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);

// Until the tables in front have been painted and nothing follows.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& page)
    {
        for (auto* table : page.findChildren<QTableView*>())
            table->viewport()->installEventFilter(this);
    }
    void wait()
    {
        const int before = m_paintings;
        while (m_paintings == before)
            QApplication::processEvents();
        for (int last = 0; last != m_paintings;) {
            last = m_paintings;
            QApplication::processEvents();
        }
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_paintings += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_paintings = 0;
};

// From Évaluer to a page of Délibérer, worked out anew each time: the acting member changes.
void shownOf200(benchmark::State& state, JuryPage::Tab tab)
{
    large();
    sample::ScriptedPrompts prompts;
    widgets::MainWindow window(prompts);
    window.resize(1360, 850);
    window.show();
    window.openSession(QString::fromStdString((folder() / "large.jury").string()));
    require(window.document() != nullptr, "the session does not open");
    auto& page = *window.findChild<JuryPage*>();
    PaintWatch watch(page);
    std::vector<double> spans;
    int number = 0;
    for (auto _ : state) {
        window.showPage(widgets::Page::Scoring);
        page.showTab(tab);
        const auto& jurors = window.document()->jury().jurors;
        window.document()->actAs(number % 2 == 0 ? JurorId() : jurors.front().id);
        require(number % 2 != 0 || window.document()->showMarks(), "the marks stay hidden");
        window.document()->setCurrentCandidate(
            window.document()->jury().candidates[static_cast<std::size_t>(number)].id);
        ++number;
        QApplication::processEvents();
        spans.push_back(bench::microseconds([&] {
            window.showPage(widgets::Page::Deliberation);
            watch.wait();
        }));
        state.SetIterationTime(spans.back() / 1e6);
    }
    state.counters["median_ms"] = bench::median(spans) / 1e3;
    state.counters["max_ms"] = bench::quantile(spans, 1) / 1e3;
}
BENCHMARK_CAPTURE(shownOf200, candidate, JuryPage::Tab::Candidate)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(shownOf200, all, JuryPage::Tab::AllCandidates)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(shownOf200, agreement, JuryPage::Tab::Agreement)
    ->UseManualTime()
    ->Iterations(20)
    ->Unit(benchmark::kMillisecond);

// From the tab to the painted grid: read, computed and shown.
void gridOf10000(benchmark::State& state)
{
    PlainRead plain(huge(), "SELECT candidate, juror, block, final_kind, final_value "
                            "FROM block_entry ORDER BY candidate, juror, block");
    widgets::SessionDocument document(app::Session::open(huge()).value());
    document.actAs(JurorId());
    document.showMarks();
    sample::ScriptedPrompts prompts;
    std::vector<double> shown;
    std::vector<double> made;
    std::vector<double> theirs;
    for (auto _ : state) {
        JuryPage page(document, prompts);
        page.resize(1360, 850);
        page.show();
        QApplication::processEvents();
        PaintWatch watch(page);
        shown.push_back(bench::microseconds([&] {
            page.showTab(JuryPage::Tab::AllCandidates);
            watch.wait();
        }));
        state.SetIterationTime(shown.back() / 1e6);
        made.push_back(bench::microseconds([&] {
            const auto grid = app::sessionGrid(document.session(), Viewer::staff());
            require(grid && grid->rows.size() == hugeSession, "rows are missing");
            require(grid->rows.back().blocks.back().count == 5, "a grade is missing");
        }));
        theirs.push_back(plain.microseconds());
    }
    require(plain.rows() == hugeSession * 25, "grades are missing");
    state.counters["median_ms"] = bench::median(shown) / 1e3;
    state.counters["max_ms"] = bench::quantile(shown, 1) / 1e3;
    state.counters["grid_ms"] = bench::median(made) / 1e3;
    state.counters["sql_ms"] = bench::median(theirs) / 1e3;
    state.counters["ratio"] = bench::median(shown) / bench::median(theirs);
}
BENCHMARK(gridOf10000)->UseManualTime()->Iterations(10)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) // settings of its own
        qputenv(name, QByteArray::fromStdString(folder().string()));
    const QApplication application(argc, argv);
    widgets::applyRememberedAppearance();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
