// SPDX-License-Identifier: GPL-3.0-or-later
// A list of applications comes in: told apart, then written in one transaction; and the same list
// again. docs/performance.md.
#include <cstdlib>
#include <iostream>

#include <benchmark/benchmark.h>

#include "app/application_list.h"
#include "app/framework_library.h"
#include "bench/timing.h"
#include "support/commission.h"
#include "support/scratch_folder.h"
#include "support/shipped_files.h"

using namespace delibere;

namespace {

[[noreturn]] void stop(const char* what)
{
    std::cerr << "bench_applications: " << what << '\n';
    std::abort();
}

WorkbookSheet listOf(int applications)
{
    const auto cells = [](std::initializer_list<std::string> texts) {
        std::vector<WorkbookCell> row;
        for (const std::string& text : texts)
            row.push_back({text, CellKind::Text});
        return row;
    };
    WorkbookSheet sheet{"Liste", {}, false};
    sheet.rows.push_back(
        cells({"Numéro", "Nom", "Prénom", "Diplôme", "Établissement", "Région", "Voie"}));
    for (int at = 1; at <= applications; ++at) {
        const std::string number = std::to_string(at);
        sheet.rows.push_back(cells({"26-" + number, "Exemple" + number, "Camille",
                                    "Licence Mathématiques", "Université des Rives",
                                    "Région des Lacs", at % 8 == 0 ? "alternance" : "classique"}));
    }
    return sheet;
}

struct Taken {
    double planned = 0; // microseconds
    double written = 0;
};

Taken take(app::Session& session, const WorkbookSheet& sheet, std::size_t wanted)
{
    app::ApplicationList plan;
    Taken taken;
    taken.planned = bench::microseconds([&] {
        plan = app::planApplications(session, sheet,
                                     app::recognisedLayout(ListKind::Applications, sheet));
    });
    const auto rows = app::rowsToTake(plan);
    if (rows.size() != wanted)
        stop("rows are taken that should not be, or are not");
    taken.written = bench::microseconds([&] {
        const auto edits = app::editsOf(plan, rows);
        if (!edits.empty() && !session.applyTogether(edits, {}))
            stop("the list was refused");
    });
    return taken;
}

void applicationsIn(benchmark::State& state)
{
    const auto applications = static_cast<std::size_t>(state.range(0));
    const WorkbookSheet sheet = listOf(static_cast<int>(applications));
    const auto framework = app::loadFramework(std::filesystem::path(DELIBERE_ROOT) /
                                              "referentiels" / sample::fictitiousFormationFile);
    if (!framework)
        stop("the framework cannot be read");
    std::vector<double> planned;
    std::vector<double> written;
    std::vector<double> again;
    for (auto _ : state) {
        const sample::ScratchFolder folder;
        auto session =
            app::Session::create(folder.path() / "essai.jury", sample::commission(), *framework);
        if (!session)
            stop("no session");
        const Taken first = take(*session, sheet, applications);
        planned.push_back(first.planned);
        written.push_back(first.written);
        again.push_back(take(*session, sheet, 0).planned);
        state.SetIterationTime((first.planned + first.written) / 1e6);
    }
    state.counters["planned_ms"] = bench::median(planned) / 1e3;
    state.counters["written_ms"] = bench::median(written) / 1e3;
    state.counters["again_ms"] = bench::median(again) / 1e3;
}
BENCHMARK(applicationsIn)
    ->Arg(1000)
    ->Arg(5000)
    ->UseManualTime()
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
