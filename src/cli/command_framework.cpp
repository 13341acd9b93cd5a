// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli referentiel lister | verifier F…
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/data_folder.h"
#include "cli/command.h"
#include "cli/command_framework.h"
#include "tables/framework_opening.h"
#include "wording/finding_text.h"
#include "wording/framework_words.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const Findings& findings)
{
    Json list = Json::array();
    for (const Finding& finding : findings) {
        Json entry = {{"gravite", finding.severity == Severity::Error ? "erreur" : "avertissement"},
                      {"ou", finding.where}};
        if (finding.cell) {
            entry["feuille"] = finding.cell->sheet;
            if (finding.cell->row > 0)
                entry["ligne"] = finding.cell->row;
            if (finding.cell->column > 0)
                entry["colonne"] = columnName(finding.cell->column);
        }
        entry["constat"] = wording::findingText(finding);
        list.push_back(std::move(entry));
    }
    return list;
}

Json toJson(const app::FrameworkFile& file)
{
    const Framework& framework = file.framework;
    Json usages = Json::array();
    if (framework.evaluation)
        usages.push_back(framework.admission ? "admission" : "evaluation");
    if (framework.positioning)
        usages.push_back("reperage");
    return {{"fichier", file.path.filename().string()},
            {"id", framework.id},
            {"intitule", framework.title},
            {"version", framework.version},
            {"fictif", framework.fictitious},
            {"usages", usages},
            {"blocs", framework.blocks.size()},
            {"competences", framework.competencyCount()},
            {"criteres", framework.criterionCount()},
            {"anomalies", framework.anomalies.size()},
            {"sha256", file.digest}};
}

struct ListOptions {
    std::string folder;
    bool json = false;
};

struct VerifyOptions {
    std::vector<std::string> files;
    bool json = false;
};

Exit list(Console& console, const ListOptions& options)
{
    const auto listing = app::listFrameworks(
        options.folder.empty() ? app::frameworkFolder() : std::filesystem::path(options.folder));
    Json list = Json::array();
    for (const app::FrameworkFile& file : listing.usable) {
        if (options.json)
            list.push_back(toJson(file));
        else
            console.print(frameworkLine(file));
    }
    if (options.json)
        console.printJson(list);
    for (const app::Refusal& refusal : listing.refused)
        console.report(refusal);
    return listing.refused.empty() ? Exit::Success : Exit::Problem;
}

Exit verify(Console& console, const VerifyOptions& options)
{
    Exit exit = Exit::Success;
    Json list = Json::array();
    for (const std::string& name : options.files) {
        const auto loaded = tables::openFramework(name);
        if (!loaded) {
            exit = console.report(loaded.error());
            list.push_back({{"fichier", name},
                            {"accepte", false},
                            {"constats", toJson(loaded.error().findings)}});
            continue;
        }
        if (!options.json) {
            console.print(frameworkLine(*loaded));
            console.report(loaded->warnings);
        }
        Json entry = toJson(*loaded);
        entry["accepte"] = true;
        entry["constats"] = toJson(loaded->warnings);
        list.push_back(std::move(entry));
    }
    if (options.json)
        console.printJson(list);
    return exit;
}

} // namespace

std::string frameworkLine(const app::FrameworkFile& file)
{
    const Framework& framework = file.framework;
    const std::string counts =
        framework.admission
            ? wording::formationWords(framework)
            : fmt::format("{} blocs, {} compétences, {} critères", framework.blocks.size(),
                          framework.competencyCount(), framework.criterionCount());
    return fmt::format("{} — {} (version {}{})\u00a0: {}, {} anomalies signalées", framework.id,
                       framework.title, framework.version, framework.fictitious ? ", fictif" : "",
                       counts, framework.anomalies.size());
}

void addFrameworkCommand(CLI::App& program, Action& chosen)
{
    CLI::App& group = *program.add_subcommand("referentiel", "Référentiels de compétences");
    group.require_subcommand(1);

    const auto [lister, listed] =
        addCommand(group, chosen, "lister", "Liste les référentiels d’un dossier", list);
    lister.add_option("dossier", listed.folder, "Dossier (par défaut, les référentiels fournis)");
    lister.add_flag("--json", listed.json, "Sortie en JSON");

    const auto [verifier, verified] =
        addCommand(group, chosen, "verifier", "Vérifie des fichiers de référentiel", verify);
    verifier.add_option("fichiers", verified.files, "Fichiers JSON ou classeurs")->required();
    verifier.add_flag("--json", verified.json, "Sortie en JSON");

    addConversionCommands(group, chosen);
}

} // namespace delibere::cli
