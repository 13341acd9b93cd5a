// SPDX-License-Identifier: GPL-3.0-or-later
// Évaluer in the real window, on the largest session: from a key to the committed mark and the
// repainted cell, from a path to a page that can be marked on, and what that takes of memory. Each
// key is set against a bare UPDATE in turn with it. docs/performance.md.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <QApplication>
#include <QPaintEvent>
#include <QTest>
#include <benchmark/benchmark.h>

#include "bench/bare_file.h"
#include "bench/big_session.h"
#include "bench/child_process.h"
#include "bench/timing.h"
#include "store/session_file.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/kit/cell_roles.h"
#include "widgets/score/criteria_view.h"
#include "widgets/score/score_page.h"
#include "widgets/session/session_document.h"
#include "widgets/shell/appearance.h"
#include "widgets/shell/main_window.h"

using namespace delibere;

namespace {

constexpr int keyCount = 1060; // ten candidates
constexpr int openingCount = 15;

const std::filesystem::path& folder()
{
    static const sample::ScratchFolder made;
    return made.path();
}

void require(bool done, const char* what)
{
    if (!done) {
        std::cerr << "bench_page: " << what << '\n';
        std::abort();
    }
}

// Counts the paintings of the table, and those of the one cell that was marked.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QTableView& view) : m_view(view)
    {
        view.viewport()->installEventFilter(this);
    }

    void expect(const QModelIndex& cell) { m_cell = cell; }
    [[nodiscard]] int paintings() const { return m_paintings; }
    [[nodiscard]] int paintingsOfCell() const { return m_ofCell; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            ++m_paintings;
            const QRegion& region = static_cast<QPaintEvent*>(event)->region();
            if (m_cell.isValid() && region.contains(m_view.visualRect(m_cell)))
                ++m_ofCell;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTableView& m_view;
    QPersistentModelIndex m_cell;
    int m_paintings = 0;
    int m_ofCell = 0;
};

// The window on Évaluer, and what a member does there.
class Sitting {
public:
    Sitting()
    {
        m_window.show();
        QApplication::processEvents();
    }

    void open(const std::filesystem::path& path)
    {
        m_window.openSession(QString::fromStdString(path.string()));
        require(m_window.document() != nullptr, "the session does not open");
        m_view = m_window.findChild<widgets::CriteriaView*>();
        m_watch = std::make_unique<PaintWatch>(*m_view);
        waitForPainting();
        require(m_view->hasFocus(), "the table has no focus");
        QObject::connect(m_window.document(), &widgets::SessionDocument::saved, m_view,
                         [this] { ++m_saved; });
    }

    // A level that the cell does not hold yet.
    double mark()
    {
        const QModelIndex cell = m_view->currentIndex();
        const auto held = cell.data(widgets::MarkRole).value<Mark>();
        const auto* level = std::get_if<LevelMark>(&held);
        const int other = level == nullptr ? 0 : level->rank % 4;
        static constexpr Qt::Key keys[] = {Qt::Key_A, Qt::Key_Z, Qt::Key_E, Qt::Key_R};
        m_watch->expect(cell);
        const int saved = m_saved;
        const int painted = m_watch->paintingsOfCell();
        const double spent = press(keys[other]);
        require(m_saved == saved + 1, "a key was not saved");
        require(m_watch->paintingsOfCell() > painted, "a marked cell was not painted");
        require(cell.data(widgets::MarkRole).value<Mark>() == Mark(LevelMark{other + 1}),
                "a cell does not hold its mark");
        return spent;
    }

    void goToFirst()
    {
        const auto& blocks = document().framework().blocks;
        m_window.findChild<widgets::ScorePage*>()->showCompetency(
            blocks.front().competencies.front().id);
        QApplication::processEvents();
    }

    // Until everything that follows the key is done.
    double press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyRelease(m_view, key, modifiers);
        return bench::microseconds([&] {
            QTest::keyPress(m_view, key, modifiers);
            waitForPainting();
        });
    }

    [[nodiscard]] bool onLastRow() const
    {
        return m_view->currentIndex().row() + 1 == m_view->model()->rowCount();
    }
    [[nodiscard]] widgets::SessionDocument& document() { return *m_window.document(); }

private:
    void waitForPainting()
    {
        const int before = m_watch->paintings();
        while (m_watch->paintings() == before)
            QApplication::processEvents();
        for (int last = 0; last != m_watch->paintings();) {
            last = m_watch->paintings();
            QApplication::processEvents();
        }
    }

    sample::ScriptedPrompts m_prompts;
    widgets::MainWindow m_window{m_prompts};
    widgets::CriteriaView* m_view = nullptr;
    std::unique_ptr<PaintWatch> m_watch;
    int m_saved = 0;
};

// Row by row, competency by competency, candidate by candidate, from the first competency on:
// the page opens where the sitting before left it.
class Walk {
public:
    explicit Walk(Sitting& sitting) : m_sitting(sitting)
    {
        sitting.goToFirst();
        for (const Block& block : sitting.document().framework().blocks)
            m_last += block.competencies.size();
        --m_last;
    }

    double mark()
    {
        const bool last = m_sitting.onLastRow();
        const double spent = m_sitting.mark();
        if (last)
            goOn();
        return spent;
    }

    std::vector<double> competencies;
    std::vector<double> candidates;

private:
    void goOn()
    {
        if (m_competency++ < m_last) {
            competencies.push_back(m_sitting.press(Qt::Key_Tab, Qt::ControlModifier));
            return;
        }
        m_competency = 0;
        candidates.push_back(m_sitting.press(Qt::Key_Down, Qt::AltModifier));
        m_sitting.press(Qt::Key_1, Qt::ControlModifier);
    }

    Sitting& m_sitting;
    std::size_t m_competency = 0;
    std::size_t m_last = 0;
};

const std::vector<ScoreSheet>& typedSheets()
{
    static const std::vector<ScoreSheet> made =
        bench::makeBigSession(folder() / "typed.jury", bench::Entered::Typed);
    return made;
}

// Other lines are none of the keys': who sits at the keyboard is one.
std::size_t marksInJournal(const std::filesystem::path& path)
{
    const auto journal = store::SessionFile::open(path).value().journal().value();
    return static_cast<std::size_t>(
        std::ranges::count(journal, "marque", &store::JournalEntry::kind));
}

void keyToPaintedCell(benchmark::State& state)
{
    typedSheets();
    const std::filesystem::path file = folder() / "typed.jury";
    static bench::BareFile bare(folder() / "bare.db", typedSheets());
    const std::size_t before = marksInJournal(file);
    std::vector<double> keys;
    std::vector<double> processor; // tells a slow program from a busy machine
    std::vector<double> bareUpdates;
    {
        Sitting sitting;
        sitting.open(file);
        Walk walk(sitting);
        int percent = 0;
        for (auto _ : state) {
            const double used = bench::processorMicroseconds([&] { keys.push_back(walk.mark()); });
            processor.push_back(used);
            state.SetIterationTime(keys.back() / 1e6);
            percent = (percent + 1) % 101;
            bareUpdates.push_back(bench::microseconds([&] { bare.update(percent); }));
        }
        state.counters["competency_ms"] = bench::median(walk.competencies) / 1e3;
        state.counters["candidate_ms"] = bench::median(walk.candidates) / 1e3;
    }
    require(marksInJournal(file) == before + keys.size(), "a mark is not in the journal");
    state.counters["median_ms"] = bench::median(keys) / 1e3;
    state.counters["p99_ms"] = bench::quantile(keys, 0.99) / 1e3;
    state.counters["max_ms"] = bench::quantile(keys, 1) / 1e3;
    state.counters["processor_ms"] = bench::median(processor) / 1e3;
    state.counters["bare_ms"] = bench::median(bareUpdates) / 1e3;
    state.counters["bare_p99_ms"] = bench::quantile(bareUpdates, 0.99) / 1e3;
    state.counters["ratio"] = bench::median(keys) / bench::median(bareUpdates);
}
BENCHMARK(keyToPaintedCell)
    ->UseManualTime()
    ->Iterations(keyCount)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);

void openInNewProcess(benchmark::State& state, bench::Entered entered)
{
    const bool typed = entered == bench::Entered::Typed;
    const std::filesystem::path file = folder() / (typed ? "typed.jury" : "imported.jury");
    if (typed)
        typedSheets();
    else if (!std::filesystem::exists(file))
        bench::makeBigSession(file, entered);
    std::vector<double> store;
    std::vector<double> window;
    std::vector<double> memory;
    for (auto _ : state) {
        store.push_back(bench::microseconds(
            [&] { benchmark::DoNotOptimize(store::SessionFile::open(file).value()); }));
        std::istringstream said(bench::outputOf({"/proc/self/exe", "--sitting", file.string()}));
        double spent = 0;
        double kilobytes = 0;
        said >> spent >> kilobytes;
        window.push_back(spent);
        memory.push_back(kilobytes);
        state.SetIterationTime(spent / 1e6);
    }
    state.counters["median_ms"] = bench::median(window) / 1e3;
    state.counters["max_ms"] = bench::quantile(window, 1) / 1e3;
    state.counters["store_ms"] = bench::median(store) / 1e3;
    state.counters["memory_MB"] = bench::median(memory) / 1e3;
    state.counters["file_MB"] = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
}
BENCHMARK_CAPTURE(openInNewProcess, typed, bench::Entered::Typed)
    ->UseManualTime()
    ->Iterations(openingCount)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openInNewProcess, imported, bench::Entered::Imported)
    ->UseManualTime()
    ->Iterations(openingCount)
    ->Unit(benchmark::kMillisecond);

// The most that this process ever held, in kilobytes.
std::string highWaterMark()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            status >> word;
            return word;
        }
    }
    return {};
}

// The child: opens the session, marks a hundred criteria, says what it took.
void sit(const std::filesystem::path& path)
{
    Sitting sitting;
    const double opening = bench::microseconds([&] { sitting.open(path); });
    Walk walk(sitting);
    for (int key = 0; key < 100; ++key)
        walk.mark();
    std::cout << opening << ' ' << highWaterMark() << '\n';
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::vector<std::string> arguments(argv, argv + argc);
    const bool child = arguments.size() == 3 && arguments[1] == "--sitting";
    if (!child) // settings of its own, for its children too
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, QByteArray::fromStdString(folder().string()));
    QApplication application(argc, argv);
    widgets::applyRememberedAppearance();
    if (child) {
        sit(arguments[2]);
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
