// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli statistiques FICHIER.jury… [--json] [--csv FICHIER] [--xlsx FICHIER]
#include <fmt/format.h>

#include "app/files.h"
#include "app/session_statistics.h"
#include "cli/command.h"
#include "cli/statistics_text.h"
#include "tables/statistics_table.h"
#include "tables/table_file.h"
#include "wording/french_format.h"
#include "wording/statistics_words.h"

namespace delibere::cli {

namespace {

struct StatisticsOptions {
    std::vector<std::string> sessions;
    std::string csv;
    std::string xlsx;
    bool json = false;
};

void printText(Console& console, const app::SessionStatistics& statistics)
{
    for (const FrameworkStatistics& framework : statistics.frameworks) {
        console.print(fmt::format("{} (version {})", framework.title, framework.key.version));
        for (const PeriodStatistics& period : framework.periods) {
            for (const std::string& line : periodLines(period))
                console.print(line);
        }
    }
    console.print(wording::withNoBreakSpaces(
        fmt::format("Sessions comptées : {} sur {}", statistics.sessions,
                    wording::formatCount(statistics.files, "fichier", "fichiers"))));
}

Result<void> writeTables(const StatisticsOptions& options, const app::SessionStatistics& statistics)
{
    const tables::Table table = tables::statisticsTable(statistics.frameworks);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (const auto& [path, format] : {std::pair{options.csv, tables::TableFormat::Csv},
                                       {options.xlsx, tables::TableFormat::Xlsx}}) {
        if (path.empty())
            continue;
        if (auto written = tables::writeTable(path, table, format, now); !written)
            return written;
    }
    return {};
}

// Before the sessions are read: what cannot be written must not cost an answer.
Result<void> checkOutputs(const StatisticsOptions& options)
{
    for (const std::string& path : {options.csv, options.xlsx}) {
        if (path.empty())
            continue;
        if (auto allowed = app::checkOutput(path); !allowed)
            return allowed;
    }
    return {};
}

Exit showStatistics(Console& console, const StatisticsOptions& options)
{
    if (const auto allowed = checkOutputs(options); !allowed)
        return console.report(allowed.error());
    app::StatisticsGathering gathering;
    for (const std::string& session : options.sessions)
        gathering.add(session);
    const app::SessionStatistics statistics = gathering.result();
    if (options.json)
        console.raw(app::statisticsJson(statistics));
    else
        printText(console, statistics);
    for (const StatisticsFinding& finding : statistics.findings)
        console.complain(wording::findingText(finding));
    if (const auto written = writeTables(options, statistics); !written)
        return console.report(written.error());
    return statistics.findings.empty() ? Exit::Success : Exit::Problem;
}

} // namespace

void addStatisticsCommand(CLI::App& program, Action& chosen)
{
    const auto [statistics, options] =
        addCommand(program, chosen, "statistiques", "Ce que donnent plusieurs sessions signées",
                   showStatistics);
    statistics.add_option("sessions", options.sessions, "Fichiers .jury")->required();
    statistics.add_flag("--json", options.json, "Sortie en JSON");
    statistics.add_option("--csv", options.csv, "Écrire aussi le tableau dans ce fichier CSV");
    statistics.add_option("--xlsx", options.xlsx, "Écrire aussi le tableau dans ce classeur XLSX");
}

} // namespace delibere::cli
