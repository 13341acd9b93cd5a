// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli fiche importer S.jury F.json… [--essai]
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/problem_text.h"
#include "app/sheet_import.h"
#include "cli/commands.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string session;
    std::vector<std::string> files;
    bool trial = false;
    bool json = false;
};

const char* verdictWord(app::ImportVerdict verdict)
{
    switch (verdict) {
    case app::ImportVerdict::New:
        return "nouvelle";
    case app::ImportVerdict::Identical:
        return "identique";
    case app::ImportVerdict::Refused:
        return "refusee";
    }
    return "";
}

Json toJson(const app::ImportLine& line)
{
    Json entry{{"fichier", line.path.string()}, {"verdict", verdictWord(line.verdict)}};
    if (line.key) {
        entry["membre"] = line.key->juror.text();
        entry["candidat"] = line.key->candidate.text();
    }
    if (line.problem)
        entry["motif"] = app::problemText(*line.problem);
    return entry;
}

void printLine(Console& console, const app::ImportLine& line)
{
    const std::string key =
        line.key ? fmt::format(" ({} pour {})", line.key->juror.text(), line.key->candidate.text())
                 : std::string();
    console.print(fmt::format(
        "{}{}\u00a0: {}", line.path.string(), key,
        line.verdict == app::ImportVerdict::Refused ? "refusée" : verdictWord(line.verdict)));
}

Exit import(Console& console, const Options& options)
{
    auto session = app::Session::open(options.session);
    if (!session)
        return console.report(session.error());
    const app::ImportPlan plan =
        app::planImport(*session, {options.files.begin(), options.files.end()});
    Json lines = Json::array();
    for (const app::ImportLine& line : plan.lines) {
        lines.push_back(toJson(line));
        if (!options.json)
            printLine(console, line);
        if (line.problem)
            console.report(app::Refusal{line.path, *line.problem, line.findings});
    }
    const bool writes = !options.trial && !plan.refused();
    if (writes) {
        if (const auto written = app::commitImport(*session, plan); !written)
            return console.report(written.error());
    }
    const std::size_t written = writes ? plan.count(app::ImportVerdict::New) : 0;
    if (options.json)
        console.print(Json{{"fiches", lines}, {"ecrites", written}}.dump(2));
    else if (options.trial)
        console.print("Essai\u00a0: rien n’a été écrit.");
    else if (plan.refused())
        console.print("Rien n’a été écrit.");
    else
        console.print(fmt::format("Fiches écrites\u00a0: {}", written));
    return plan.refused() ? Exit::Problem : Exit::Success;
}

} // namespace

void addSheetCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<Options>();
    CLI::App* group = program.add_subcommand("fiche", "Fiches individuelles");
    group->require_subcommand(1);
    CLI::App* importer = group->add_subcommand("importer", "Importe des fiches remises");
    importer->add_option("session", options->session, "Fichier .jury")->required();
    importer->add_option("fichiers", options->files, "Fiches (JSON)")->required();
    importer->add_flag("--essai", options->trial, "Dit ce qui serait fait, n’écrit rien");
    importer->add_flag("--json", options->json, "Sortie en JSON");
    importer->callback([options, &chosen] {
        chosen = [options](Console& console) { return import(console, *options); };
    });
}

} // namespace delibere::cli
