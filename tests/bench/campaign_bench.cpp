// SPDX-License-Identifier: GPL-3.0-or-later
// The campaign of a drawn nation, day by day. docs/performance.md.
// bench_campaign [seed …]: with seeds, the figures beside the published ones instead.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "bench/bare_campaign.h"
#include "bench/timing.h"
#include "campaign/behaviour.h"
#include "campaign/figures.h"
#include "campaign/positions.h"
#include "campaign/prompt_play.h"
#include "support/calendar_2025.h"

using namespace delibere;
using namespace delibere::campaign;

namespace {

// By the clock and by the processor, in microseconds: the second is what counts where others work.
struct Spent {
    double clock = 0.0;
    double processor = 0.0;

    template <class Work>
    void add(Work work)
    {
        clock += bench::microseconds([&] { processor += bench::processorMicroseconds(work); });
    }
    Spent& operator+=(const Spent& other)
    {
        clock += other.clock;
        processor += other.processor;
        return *this;
    }
};

double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return std::strtod(line.c_str() + 6, nullptr) / 1024.0;
    }
    return 0.0;
}

void forgetPeak()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

struct Run {
    Spent draw;
    Spent index;
    Spent addition; // drawing and indexing complementary lists
    Spent days;     // of these, the next two
    Spent people;   // what they say, drawn and done
    Spent positions;
    Spent slowest; // day by the processor, and its date
    Spent slowestEngine;
    std::string slowestDate;
    std::string slowestEngineDate;
    double peak = 0.0;
    std::uint64_t hash = 0;
    std::uint32_t applications = 0;
    std::uint32_t ranked = 0;
    std::size_t events = 0;
    std::size_t refused = 0;
    bool unfinished = false;
    Figures figures;
    std::vector<DayFigures> perDay;
    std::size_t bytes = 0;
};

void playDay(Campaign& campaign, Simulation& simulation, Positions& positions, Day day, Run& run)
{
    Spent engine;
    Spent people;
    Spent shown;
    engine.add([&] {
        (void)campaign.openDay(day);
        (void)campaign.morning();
    });
    people.add([&] { simulation.playDay(); });
    engine.add([&] { (void)campaign.closeDay(); });
    shown.add([&] { positions.update(campaign.board(), campaign.threads()); });
    engine += shown;
    const auto date = campaign.board().calendar().dateOf(day).iso();
    if (engine.processor > run.slowestEngine.processor) {
        run.slowestEngine = engine;
        run.slowestEngineDate = date;
    }
    engine += people;
    if (engine.processor > run.slowest.processor) {
        run.slowest = engine;
        run.slowestDate = date;
    }
    run.people += people;
    run.positions += shown;
    run.days += engine;
    run.perDay.push_back({campaign.board().proposedCount(), campaign.board().placedCount()});
}

Run play(const NationShape& shape, const Behaviour& behaviour, int threads)
{
    Run run;
    std::optional<Nation> nation;
    run.draw.add([&] { nation = drawNation(shape); });
    run.applications = nation->applications;
    forgetPeak();
    std::optional<RankedLists> lists;
    run.index.add([&] {
        lists = RankedLists::make(nation->formations, nation->candidates, std::move(nation->main))
                    .value();
    });
    nation.reset();
    const Calendar calendar = calendar2025();
    Campaign campaign(*lists, calendar, {}, threads);
    campaign.reserve(1'200'000);
    Simulation simulation(campaign, shape, behaviour);
    Positions positions;
    for (Day day = calendar.mainPhase.first; day <= calendar.lastDay(); ++day) {
        playDay(campaign, simulation, positions, day, run);
        if (day == calendar.mainPhase.last) {
            run.addition.add([&] {
                (void)lists->addComplementary(drawComplementary(shape, campaign.board()));
                campaign.listsGrew();
            });
        }
    }
    run.peak = peakMegabytes();
    run.bytes = lists->bytes() + campaign.board().bytes() + positions.bytes() +
                campaign.events().capacity() * sizeof(Event);
    run.hash = campaign.board().hash();
    run.ranked = lists->count();
    run.events = campaign.events().size();
    run.refused = simulation.refused();
    run.unfinished = campaign.unfinished();
    run.figures = figuresOf(campaign.board(), campaign.events());
    return run;
}

double percent(double part, double whole)
{
    return 100.0 * part / whole;
}

void calibrate(const std::vector<std::uint64_t>& seeds)
{
    std::puts("in % of all    proposed  placed  day 1  placed d1  13 June  complementary  "
              "work-study  seats filled");
    std::puts("published 2025     68      56     35    2.8 or 8      3         < 10     "
              "8.9 (2024)        -");
    for (const std::uint64_t seed : seeds) {
        NationShape shape;
        Behaviour behaviour;
        shape.seed = behaviour.seed = seed;
        const Run run = play(shape, behaviour, 1);
        const double all = shape.candidates;
        const auto& days = run.perDay; // from 2 June: 13 June is the twelfth
        std::printf("seed %-8llu  %6.1f  %6.1f  %5.1f  %9.1f  %7.1f  %11.1f  %10.1f  %12.1f\n",
                    static_cast<unsigned long long>(seed), percent(days.back().proposed, all),
                    percent(run.figures.placed, all), percent(days[0].proposed, all),
                    percent(days[0].placed, all),
                    percent(days[11].proposed - days[10].proposed, all),
                    percent(run.figures.placedComplementary, run.figures.placed),
                    percent(run.figures.placedWorkStudy, run.figures.placed),
                    percent(run.figures.placed, run.figures.seats));
        if (run.refused != 0)
            std::printf("  %zu actions were refused\n", run.refused);
    }
}

void printSpent(const char* name, const Spent& spent)
{
    std::printf("  %-32s %7.3f s by the processor, %7.3f s by the clock\n", name,
                spent.processor / 1e6, spent.clock / 1e6);
}

Run measure(const char* name, const NationShape& shape, int threads)
{
    const Run run = play(shape, Behaviour{}, threads);
    Spent all = run.index;
    all += run.addition;
    all += run.days;
    std::printf("%s, threads: %d; applications %u, ranked %u, events %zu, hash %016llx\n", name,
                threads, run.applications, run.ranked, run.events,
                static_cast<unsigned long long>(run.hash));
    printSpent("drawing the nation (before)", run.draw);
    printSpent("index", run.index);
    printSpent("complementary lists", run.addition);
    printSpent("91 days", run.days);
    printSpent("  of these what people say", run.people);
    printSpent("  of these positions", run.positions);
    printSpent("all but drawing", all);
    std::printf("  mean day %.1f ms; slowest %.1f ms (%s); without people %.1f ms (%s)\n",
                run.days.processor / 91e3, run.slowest.processor / 1e3, run.slowestDate.c_str(),
                run.slowestEngine.processor / 1e3, run.slowestEngineDate.c_str());
    std::printf("  arrays %.1f MB, peak of the process %.1f MB\n",
                static_cast<double>(run.bytes) / 1e6, run.peak);
    return run;
}

// Per proposal: the candidate's marks and the seats; per answer: the applications of the candidate
// to decide, again to do it, and what both find there. Positions read every state once a day where
// a list changed, here counted as if all had.
void bound(const Run& run)
{
    const double perCandidate = static_cast<double>(run.ranked) / NationShape{}.candidates;
    const double answers = static_cast<double>(run.events) - run.figures.proposals;
    const double touches = 2.0 * run.figures.proposals + answers * (2.0 * perCandidate + 2.0);
    const double bytes = 91.0 * 3.0 * run.ranked;
    const double touch = bench::nanosecondsPerTouch(run.bytes);
    const double rate = bench::bytesPerNanosecond(run.bytes);
    std::printf("bound: %.1f M touches of %.1f ns when each waits for the other, %.0f MB at "
                "%.1f GB/s: %.3f s\n",
                touches / 1e6, touch, bytes / 1e6, rate, (touches * touch + bytes / rate) / 1e9);
}

void bareCounterpart()
{
    Nation nation = drawNation({});
    const RankedLists lists =
        RankedLists::make(nation.formations, nation.candidates, std::move(nation.main)).value();
    const Calendar calendar = calendar2025();
    Campaign campaign(lists, calendar, {});
    campaign.reserve(1'200'000);
    Spent engine;
    engine.add([&] {
        for (Day day = calendar.mainPhase.first; day <= calendar.classicMornings.last; ++day) {
            (void)campaign.openDay(day);
            (void)campaign.morning();
            (void)campaign.act(promptAnswers(campaign.board(), 36'000));
            (void)campaign.closeDay();
        }
    });
    std::vector<MorningCount> bare;
    Spent plain;
    plain.add([&] { bare = bench::barePlay(lists, 14); });
    bool same = true;
    for (std::size_t each = 0; each < bare.size(); ++each) {
        const MorningCount* other = &campaign.mornings()[each];
        // Alternance is not called by the plain loop and is not yet open for the engine.
        same = same && (other->proposals == bare[each].proposals && other->sum == bare[each].sum);
    }
    std::printf("main phase, prompt answers, %zu mornings: the same proposals: %s\n", bare.size(),
                same ? "yes" : "NO");
    printSpent("engine, with events and rules", engine);
    printSpent("plain loop", plain);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::uint64_t> seeds;
    for (int each = 1; each < argc; ++each)
        seeds.push_back(std::strtoull(argv[each], nullptr, 10));
    if (!seeds.empty()) {
        calibrate(seeds);
        return 0;
    }
    const Run one = measure("national", NationShape{}, 1);
    const Run two = measure("national", NationShape{}, 2);
    std::printf("one thread and two: %s\n", one.hash == two.hash ? "the same" : "NOT the same");
    bound(one);
    bareCounterpart();
    NationShape limit;
    limit.meanWishes = 33.0; // 19 of them, cut at 30
    limit.mostWishes = 30;
    measure("limit of wishes", limit, 1);
    return 0;
}
