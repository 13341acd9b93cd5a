// SPDX-License-Identifier: GPL-3.0-or-later
// « Classer » on 1,000 applications × 8 criteria × 2 examinations × 2 readers: from a page that is
// not there to its rows on the screen, and from a row let go to the rows in their new order. Each
// is set against the same work without a window; and the list of them all as a PDF, against the
// ranking that it says. docs/performance.md.
#include <cstdlib>
#include <iostream>
#include <random>

#include <QApplication>
#include <QTableView>
#include <QTest>
#include <benchmark/benchmark.h>

#include "app/framework_library.h"
#include "app/session_ranking.h"
#include "bench/paintings.h"
#include "bench/timing.h"
#include "printing/batch.h"
#include "support/sample.h"
#include "support/scratch_folder.h"
#include "support/scripted_prompts.h"
#include "widgets/admission/ranking_model.h"
#include "widgets/admission/ranking_page.h"
#include "widgets/shell/appearance.h"

using namespace delibere;

namespace {

constexpr int applicationCount = 1000;
constexpr int memberCount = 6;

void demand(bool right, const char* what)
{
    if (right)
        return;
    std::cerr << "bench_ranking_page: " << what << '\n';
    std::abort();
}

const std::filesystem::path& benchFolder()
{
    static const sample::ScratchFolder made;
    return made.path();
}

JurySession readers()
{
    JurySession made = sample::session();
    made.info.freeTurns = true;
    made.candidates.clear();
    made.jurors.clear();
    for (int at = 1; at <= memberCount; ++at) {
        Juror juror;
        juror.id = JurorId("m" + std::to_string(at));
        juror.name = "Lectrice Fictive " + std::to_string(at);
        juror.role = at == 1 ? JurorRole::President : JurorRole::Member;
        made.jurors.push_back(juror);
    }
    return made;
}

// Everybody ranked, half of them summoned, m1 a reader of none so that nothing is hidden.
app::Session largeSession(const char* name)
{
    const auto framework = app::loadFramework(std::filesystem::path(DELIBERE_ROOT) /
                                              "referentiels" / "master-fictif-mathematiques.json");
    demand(framework.has_value(), "the framework is not read");
    std::mt19937 random(398);
    const auto below = [&](unsigned count) { return static_cast<int>(random() % count); };
    JurySession jury = readers();
    std::vector<ScoreSheet> sheets;
    for (int at = 1; at <= applicationCount; ++at) {
        const std::string number = std::to_string(10'000 + at);
        Candidate candidate;
        candidate.id = CandidateId("c" + number);
        candidate.lastName = number;
        candidate.interviewed = at % 2 == 0;
        for (const Block& block : framework->framework.blocks)
            candidate.presented.push_back(block.id);
        jury.candidates.push_back(candidate);
        Application application;
        application.facts = {number, "Licence fictive", "Université fictive", "Ouest", {}, {}};
        application.summons = at % 2 == 0 ? Summons::Summoned : Summons::NotSummoned;
        application.answer = ApplicationAnswer{};
        jury.applications[candidate.id] = application;
        const int first = below(memberCount - 1);
        for (int reader = 0; reader < 2; ++reader) {
            ScoreSheet sheet;
            sheet.key = {candidate.id,
                         JurorId("m" + std::to_string(2 + (first + reader) % (memberCount - 1)))};
            sheet.state = SheetState::Submitted;
            jury.assignments.push_back({candidate.id, sheet.key.juror});
            for (const Block& block : framework->framework.blocks) {
                for (const Competency& competency : block.competencies) {
                    for (const Criterion& criterion : competency.criteria)
                        sheet.criteria[criterion.id] = {Percent{below(41)},
                                                        at % 2 == 0 ? Mark(Percent{below(41)})
                                                                    : Mark(NotEntered{}),
                                                        {}};
                }
            }
            sheets.push_back(std::move(sheet));
        }
    }
    auto made = app::Session::create(benchFolder() / name, jury, *framework);
    demand(made.has_value(), "the session is not made");
    demand(made->importSheets(sheets, {}).has_value(), "the sheets are not in");
    return std::move(*made);
}

widgets::SessionDocument& document()
{
    static widgets::SessionDocument made(largeSession("commission.jury"));
    if (made.actingJuror().empty())
        demand(made.actAs(JurorId("m1")), "nobody acts");
    return made;
}

void rankingShown(benchmark::State& state)
{
    sample::ScriptedPrompts prompts;
    std::vector<double> spans;
    std::vector<double> bare;
    for (auto _ : state) {
        std::unique_ptr<widgets::RankingPage> page;
        spans.push_back(bench::microseconds([&] {
            page = std::make_unique<widgets::RankingPage>(document(), prompts);
            page->resize(1366, 700);
            bench::Paintings paintings(
                *page->findChild<QTableView*>("rankingTableView")->viewport());
            page->show();
            paintings.wait();
        }));
        demand(page->findChild<widgets::RankingModel*>()->shown() == applicationCount,
               "an application is not shown");
        bare.push_back(bench::microseconds([&] {
            benchmark::DoNotOptimize(
                app::sessionRanking(document().session(), document().viewer()).value());
        }));
        state.SetIterationTime(spans.back() / 1e6);
    }
    state.counters["median_ms"] = bench::median(spans) / 1e3;
    state.counters["bare_ms"] = bench::median(bare) / 1e3;
    state.counters["ratio"] = bench::median(spans) / bench::median(bare);
}
BENCHMARK(rankingShown)->UseManualTime()->Iterations(15)->Unit(benchmark::kMillisecond);

// Let go, written, in its new place on the screen; beside the same edit that nobody looks at.
void rowDragged(benchmark::State& state)
{
    sample::ScriptedPrompts prompts;
    widgets::RankingPage page(document(), prompts);
    page.resize(1366, 700);
    page.show();
    QApplication::processEvents();
    auto& table = *page.findChild<QTableView*>("rankingTableView");
    bench::Paintings paintings(*table.viewport());
    const auto middle = [&](int row) {
        return table.visualRect(table.model()->index(row, 1)).center();
    };
    std::vector<double> spans;
    std::vector<double> moves;
    std::vector<double> unseen;
    for (auto _ : state) {
        prompts.texts = {QStringLiteral("Motif fictif")};
        const QModelIndex held = table.model()->index(8, 1);
        const QString number = held.data().toString();
        QTest::mousePress(table.viewport(), Qt::LeftButton, {}, middle(8));
        QTest::mouseMove(table.viewport(), middle(5));
        moves.push_back(bench::microseconds([&] {
            QTest::mouseMove(table.viewport(), middle(2) - QPoint(0, 6));
            paintings.wait();
        }));
        spans.push_back(bench::microseconds([&] {
            QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, middle(2) - QPoint(0, 6));
            paintings.wait();
        }));
        demand(table.model()->index(2, 1).data().toString() == number, "a row is not there");
        page.hide();
        unseen.push_back(bench::microseconds([&] { document().undoStack().undo(); }));
        page.show();
        QApplication::processEvents();
        state.SetIterationTime(spans.back() / 1e6);
    }
    state.counters["median_ms"] = bench::median(spans) / 1e3;
    state.counters["max_ms"] = bench::quantile(spans, 1) / 1e3;
    state.counters["move_ms"] = bench::median(moves) / 1e3;
    state.counters["unseen_ms"] = bench::median(unseen) / 1e3;
    state.counters["ratio"] = bench::median(spans) / bench::median(unseen);
}
BENCHMARK(rowDragged)->UseManualTime()->Iterations(30)->Unit(benchmark::kMillisecond);

void listPrinted(benchmark::State& state)
{
    app::Session session = largeSession("liste.jury");
    const auto ranked = app::sessionRanking(session, Viewer::staff());
    for (const auto& [list, ranking] : ranked->rankings) {
        for (const auto& tie : ranking.ties)
            demand(session.apply(SettleTie{list, tie, "Motif fictif"}, {}).has_value(),
                   "a tie is left");
    }
    const printing::Destination destination{benchFolder() / "liste"};
    std::vector<double> spans;
    std::vector<double> bare;
    for (auto _ : state) {
        spans.push_back(bench::microseconds([&] {
            const auto written = printing::writeForms(
                session, Viewer::staff(),
                {{printing::FormKind::CommissionList, RecordSubject(RankingList())}}, destination);
            demand(written.has_value() && written->complete(), "the list is not printed");
        }));
        bare.push_back(bench::microseconds([&] {
            benchmark::DoNotOptimize(app::sessionRanking(session, Viewer::staff()).value());
        }));
        state.SetIterationTime(spans.back() / 1e6);
    }
    state.counters["median_ms"] = bench::median(spans) / 1e3;
    state.counters["max_ms"] = bench::quantile(spans, 1) / 1e3;
    state.counters["bare_ms"] = bench::median(bare) / 1e3;
    state.counters["ratio"] = bench::median(spans) / bench::median(bare);
}
BENCHMARK(listPrinted)->UseManualTime()->Iterations(10)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QByteArray::fromStdString(benchFolder().string()));
    const QApplication application(argc, argv);
    widgets::applyRememberedAppearance();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
