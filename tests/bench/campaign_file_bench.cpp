// SPDX-License-Identifier: GPL-3.0-or-later
// A drawn nation as CSV, imported into a .campagne, opened and stepped. docs/performance.md.
// bench_campaign_file [candidates formations]: a smaller one.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "app/campaign_views.h"
#include "app/formation_story.h"
#include "app/open_campaign.h"
#include "bench/timing.h"
#include "campaign/mix64.h"
#include "campaign/nation.h"
#include "codec/switches_json.h"
#include "support/file_bytes.h"
#include "support/scratch_folder.h"
#include "tables/campaign_csv.h"

using namespace delibere;

namespace {

constexpr std::uint32_t establishments = 12; // so that nobody wishes too much

struct Row {
    campaign::CandidateNumber candidate = 0;
    campaign::FormationNumber formation = 0;
    std::uint32_t rank = 0; // 0: not ranked
    int preference = 0;
};

// The ranked ones, and as many again that were refused, candidate after candidate.
std::vector<Row> rowsOf(const campaign::Nation& nation)
{
    std::vector<Row> rows;
    rows.reserve(nation.applications);
    for (campaign::FormationNumber each = 0; each < nation.formations.size(); ++each) {
        for (auto at = nation.main.offsets[each]; at < nation.main.offsets[each + 1]; ++at)
            rows.push_back({nation.main.candidates[at], each, at - nation.main.offsets[each] + 1,
                            nation.main.preferences[at]});
    }
    const std::size_t ranked = rows.size();
    const auto less = [](const Row& one, const Row& other) {
        return std::pair(one.candidate, one.formation) <
               std::pair(other.candidate, other.formation);
    };
    std::sort(rows.begin(), rows.end(), less);
    for (std::uint64_t each = 0; rows.size() < nation.applications; ++each) {
        const std::uint64_t drawn = campaign::mix64(each + 1);
        const Row row{static_cast<std::uint32_t>(drawn % nation.candidates),
                      static_cast<std::uint32_t>((drawn >> 32U) % nation.formations.size())};
        if (!std::binary_search(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(ranked),
                                row, less))
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), less);
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [&](const Row& one, const Row& other) {
                               return !less(one, other) && !less(other, one);
                           }),
               rows.end());
    return rows;
}

void writeFiles(const std::filesystem::path& folder, const campaign::Nation& nation)
{
    std::ofstream formations(folder / "formations.csv");
    formations << "id;uai;region;mention;parcours;voie;capacite;objectif;rang_limite\n";
    for (std::size_t each = 0; each < nation.formations.size(); ++each) {
        const campaign::Formation& formation = nation.formations[each];
        const std::string place = std::to_string(each % establishments);
        formations << "ifc" << 100'000 + each << ";099" << place << "A;84;Mention " << place
                   << ";Parcours " << each << ';'
                   << (formation.track == Track::WorkStudy ? "alternance" : "classique") << ';'
                   << formation.capacity << ';' << formation.target << ";\n";
    }
    std::ofstream applications(folder / "candidatures.csv");
    applications << "candidat;formation;rang;preference;contrat\n";
    for (const Row& row : rowsOf(nation)) {
        applications << "C" << 1'000'000 + row.candidate << ";ifc" << 100'000 + row.formation
                     << ';';
        if (row.rank != 0)
            applications << row.rank << ';' << row.preference << ";\n";
        else
            applications << ";;\n";
    }
}

double peakMegabytesOfFile()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0)
            return std::strtod(line.c_str() + 6, nullptr) / 1024.0;
    }
    return 0.0;
}

void forgetPeakOfFile()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

template <class Work>
void timed(const char* name, Work work)
{
    double processor = 0.0;
    const double clock =
        bench::microseconds([&] { processor = bench::processorMicroseconds(work); });
    std::printf("%-34s %7.3f s by the processor, %7.3f s by the clock\n", name, processor / 1e6,
                clock / 1e6);
}

template <class T>
T orDie(Result<T> result, const char* what)
{
    if (!result) {
        std::printf("%s: code %d %s %s\n", what, static_cast<int>(result.error().code),
                    result.error().where.c_str(), result.error().detail.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// The slowest and the mean of what is done again each day.
class EachDay {
public:
    explicit EachDay(const char* name) : m_name(name) {}

    template <class Work>
    void time(Work work)
    {
        double processor = 0.0;
        m_clocks.push_back(
            bench::microseconds([&] { processor = bench::processorMicroseconds(work); }));
        m_processor += processor;
        m_slowest = std::max(m_slowest, processor);
    }
    void print()
    {
        std::sort(m_clocks.begin(), m_clocks.end());
        const auto days = static_cast<double>(m_clocks.size());
        std::printf("%-34s mean %6.1f ms, slowest %6.1f ms by the processor; by the clock median "
                    "%6.1f ms, slowest %6.1f ms\n",
                    m_name, m_processor / days / 1e3, m_slowest / 1e3,
                    m_clocks[m_clocks.size() / 2] / 1e3, m_clocks.back() / 1e3);
    }

private:
    const char* m_name;
    std::vector<double> m_clocks;
    double m_processor = 0.0;
    double m_slowest = 0.0;
};

// Every day up to the last one, everybody answering at once, and what the pages then ask.
void stepThrough(app::OpenCampaign& open)
{
    EachDay step("  a day, on disk, answers included");
    EachDay story("  the list of a formation");
    EachDay movement("  its movement");
    EachDay nation("  the nation day by day");
    EachDay formations("  every formation");
    const campaign::Day last = open.state().calendar().lastDay();
    constexpr campaign::FormationNumber looked = 17;
    while (open.state().nextDay()) {
        const campaign::Day next = *open.state().nextDay();
        step.time([&] { orDie(open.runTo(std::min(next, last), {}, true), "step"); });
        story.time([&] { (void)app::formationStory(open.shown(), looked); });
        movement.time([&] { (void)app::movementOf(open.state(), looked); });
        nation.time([&] { (void)app::nationDays(open.state()); });
        formations.time([&] { (void)app::formationsToday(open.state()); });
    }
    for (EachDay* each : {&step, &story, &movement, &nation, &formations})
        each->print();
}

void import(app::OpenCampaign& open, const std::filesystem::path& folder)
{
    app::CampaignIntake intake(open.state());
    timed("  read the CSV", [&] {
        orDie(tables::readCampaignTable(folder / "formations.csv",
                                        tables::CampaignTable::Formations, intake),
              "formations");
        orDie(tables::readCampaignTable(folder / "candidatures.csv",
                                        tables::CampaignTable::Applications, intake),
              "candidatures");
    });
    timed("  look at it whole", [&] { intake.finish(); });
    std::printf("  %zu findings, %zu formations, %zu applications\n", intake.findingCount(),
                intake.formationsAdded(), intake.applicationsAdded());
    timed("  write it", [&] { orDie(open.add(intake.takeRows()), "add"); });
}

} // namespace

int main(int count, char** values)
{
    campaign::NationShape shape;
    if (count == 3) {
        shape.candidates = static_cast<std::uint32_t>(std::strtoul(values[1], nullptr, 10));
        shape.formations = static_cast<std::uint32_t>(std::strtoul(values[2], nullptr, 10));
        shape.newcomers = shape.candidates / 32;
    }
    const sample::ScratchFolder folder;
    writeFiles(folder.path(), campaign::drawNation(shape));
    const auto path = folder.path() / "nation.campagne";
    forgetPeakOfFile();
    {
        auto open = orDie(app::OpenCampaign::create(
                              path, {sample::bytesOf(DELIBERE_ROOT "/calendriers/2025.json"),
                                     codec::writeSwitches({})}),
                          "create");
        timed("import", [&] { import(open, folder.path()); });
        std::printf("peak %.0f MB, file %.0f MB\n", peakMegabytesOfFile(),
                    static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    }
    timed("open", [&] { orDie(app::OpenCampaign::open(path), "open"); });
    auto open = orDie(app::OpenCampaign::open(path), "open");
    timed("to 2 June", [&] { orDie(open.runTo(open.state().calendar().mainPhase.first), "run"); });
    timed("next morning", [&] { orDie(open.nextMorning(), "morning"); });
    timed("formations today", [&] { (void)app::formationsToday(open.state()); });
    timed("candidate today",
          [&] { (void)app::candidateToday(open.shown(), 12'345 % shape.candidates); });
    timed("to 31 August, prompt answers", [&] { stepThrough(open); });
    std::printf("%zu events, file %.0f MB\n", open.state().events().size(),
                static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    timed("verify", [&] { orDie(open.verify(), "verify"); });
    timed("days", [&] { (void)app::nationDays(open.state()); });
    return 0;
}
