// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli classement exporter S.jury --classement classique/principale --vers F.csv
#include <chrono>

#include <fmt/format.h>

#include "app/ranking_document.h"
#include "cli/command.h"
#include "tables/ranking_table.h"
#include "tables/table_file.h"
#include "wording/ranking_words.h"

namespace delibere::cli {

namespace {

struct ExportOptions {
    std::string list;
    std::string file;
    bool json = false;
};

Exit exportRanking(Console& console, const app::Session& session, const ExportOptions& options)
{
    const auto list = listOfKey(options.list);
    if (!list)
        return console.report({ProblemCode::BadRequest, options.list,
                               "un classement se nomme voie/phase, comme classique/principale"});
    const auto ranking = app::signedRankingOf(session, *list, Viewer::staff());
    if (!ranking)
        return console.report(ranking.error(), session.jury());
    const tables::Table table = tables::rankingTable(*ranking);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (const auto written = tables::writeTable(options.file, table, tables::TableFormat::Csv, now);
        !written)
        return console.report(written.error());
    if (options.json)
        console.printJson({{"fichier", options.file},
                           {"classement", options.list},
                           {"version", ranking->number},
                           {"candidatures", ranking->lines.size()}});
    else
        console.print(fmt::format("{}\u00a0: {} candidature(s), {}, version {}", options.file,
                                  ranking->lines.size(), wording::rankingName(*list),
                                  ranking->number));
    return Exit::Success;
}

} // namespace

void addRankingExportCommand(CLI::App& group, Action& chosen)
{
    const auto [command, options] = addCommand(
        group, chosen, "exporter",
        "Écrit le classement signé pour la plateforme\u00a0: numéro, rang, réponse, motif",
        exportRanking);
    command.add_option("--classement", options.list, "Liste, par exemple classique/principale")
        ->required();
    command.add_option("--vers", options.file, "Fichier CSV à écrire")->required();
    command.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace delibere::cli
