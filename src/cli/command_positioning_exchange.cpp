// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli reperage importer S.jury F.json… [--essai], reperage exporter S.jury
// [--reperage ID] [--vers F.json]
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/files.h"
#include "app/positioning_import.h"
#include "cli/command.h"
#include "cli/command_positioning.h"
#include "cli/import_run.h"
#include "cli/positioning_choice.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

struct ImportOptions {
    std::vector<std::string> files;
    bool trial = false;
    bool json = false;
};

struct ExportOptions {
    std::string positioning;
    std::string file;
};

const char* positioningVerdict(app::ImportVerdict verdict)
{
    switch (verdict) {
    case app::ImportVerdict::New:
        return "nouveau";
    case app::ImportVerdict::Identical:
        return "identique";
    case app::ImportVerdict::Refused:
        return "refuse";
    }
    return "";
}

Json toJson(const app::PositioningImportLine& line)
{
    Json entry{{"fichier", line.path.string()}, {"verdict", positioningVerdict(line.verdict)}};
    if (line.positioning && line.candidate) {
        entry["reperage"] = line.positioning->id.text();
        entry["candidat"] = line.candidate->id.text();
        entry["nouveau_candidat"] = line.newCandidate;
    }
    if (line.problem)
        entry["motif"] = wording::problemText(*line.problem);
    return entry;
}

void printPositioningLine(Console& console, const app::PositioningImportLine& line)
{
    std::string who;
    if (line.positioning && line.candidate)
        who = fmt::format(" ({} ({}), {})", line.candidate->fullName(), line.candidate->id.text(),
                          wording::formatDate(line.positioning->info.date));
    const bool refused = line.verdict == app::ImportVerdict::Refused;
    const bool added = line.verdict == app::ImportVerdict::New && line.newCandidate;
    console.print(fmt::format("{}{}\u00a0: {}{}", line.path.string(), who,
                              refused ? "refusé" : positioningVerdict(line.verdict),
                              added ? ", nouveau candidat" : ""));
}

Exit importPositionings(Console& console, app::Session& session, const ImportOptions& options)
{
    const auto plan =
        app::planPositioningImport(session, {options.files.begin(), options.files.end()});
    return runImport(
        console, session, plan,
        {options.trial, options.json, "reperages", "ecrits", "Repérages écrits"},
        [](const auto& line) { return toJson(line); }, printPositioningLine,
        [](const auto& line) { return Edit(ImportPositioning{*line.positioning}); });
}

Exit exportOne(Console& console, const app::Session& session, const ExportOptions& options)
{
    const auto json =
        choosePositioning(session, options.positioning).and_then([&](const Positioning& chosen) {
            return app::exportPositioning(session, chosen.id, Viewer::staff());
        });
    if (!json)
        return console.report(json.error());
    if (options.file.empty()) {
        console.raw(*json);
        return Exit::Success;
    }
    if (const auto written = app::writeFile(options.file, *json); !written)
        return console.report(written.error());
    console.print(options.file);
    return Exit::Success;
}

} // namespace

void addPositioningExchange(CLI::App& group, Action& chosen)
{
    const auto [importer, received] =
        addCommand(group, chosen, "importer", "Importe des repérages", importPositionings);
    importer.add_option("fichiers", received.files, "Repérages (JSON)")->required();
    importer.add_flag("--essai", received.trial, "Dit ce qui serait fait, n’écrit rien");
    importer.add_flag("--json", received.json, "Sortie en JSON");

    const auto [exporter, sent] =
        addCommand(group, chosen, "exporter", "Donne un repérage en JSON", exportOne);
    exporter.add_option("--reperage", sent.positioning, "Identifiant du repérage");
    exporter.add_option("--vers", sent.file, "Fichier où écrire");
}

} // namespace delibere::cli
