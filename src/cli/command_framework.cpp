// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli referentiel lister | verifier F…
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/data_folder.h"
#include "cli/commands.h"
#include "wording/finding_text.h"

namespace delibere::cli {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const Findings& findings)
{
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back(
            {{"gravite", finding.severity == Severity::Error ? "erreur" : "avertissement"},
             {"ou", finding.where},
             {"constat", wording::findingText(finding)}});
    return list;
}

Json toJson(const app::FrameworkFile& file)
{
    const Framework& framework = file.framework;
    Json usages = Json::array();
    if (framework.evaluation)
        usages.push_back("evaluation");
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

std::string summary(const app::FrameworkFile& file)
{
    const Framework& framework = file.framework;
    return fmt::format("{} — {} (version {}{})\u00a0: {} blocs, {} compétences, {} critères, {} "
                       "anomalies signalées",
                       framework.id, framework.title, framework.version,
                       framework.fictitious ? ", fictif" : "", framework.blocks.size(),
                       framework.competencyCount(), framework.criterionCount(),
                       framework.anomalies.size());
}

Exit list(Console& console, const std::string& folder, bool json)
{
    const auto listing = app::listFrameworks(folder.empty() ? app::frameworkFolder()
                                                            : std::filesystem::path(folder));
    Json list = Json::array();
    for (const app::FrameworkFile& file : listing.usable) {
        if (json)
            list.push_back(toJson(file));
        else
            console.print(summary(file));
    }
    if (json)
        console.printJson(list);
    for (const app::Refusal& refusal : listing.refused)
        console.report(refusal);
    return listing.refused.empty() ? Exit::Success : Exit::Problem;
}

Exit verify(Console& console, const std::vector<std::string>& files, bool json)
{
    Exit exit = Exit::Success;
    Json list = Json::array();
    for (const std::string& name : files) {
        const auto loaded = app::loadFramework(name);
        if (!loaded) {
            exit = console.report(loaded.error());
            list.push_back({{"fichier", name},
                            {"accepte", false},
                            {"constats", toJson(loaded.error().findings)}});
            continue;
        }
        if (!json) {
            console.print(summary(*loaded));
            console.report(loaded->warnings);
        }
        Json entry = toJson(*loaded);
        entry["accepte"] = true;
        entry["constats"] = toJson(loaded->warnings);
        list.push_back(std::move(entry));
    }
    if (json)
        console.printJson(list);
    return exit;
}

} // namespace

void addFrameworkCommand(CLI::App& program, Action& chosen)
{
    struct Options {
        std::string folder;
        std::vector<std::string> files;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* group = program.add_subcommand("referentiel", "Référentiels de compétences");
    group->require_subcommand(1);

    CLI::App* lister = group->add_subcommand("lister", "Liste les référentiels d’un dossier");
    lister->add_option("dossier", options->folder,
                       "Dossier (par défaut, les référentiels fournis)");
    lister->add_flag("--json", options->json, "Sortie en JSON");
    lister->callback([options, &chosen] {
        chosen = [options](Console& console) {
            return list(console, options->folder, options->json);
        };
    });

    CLI::App* verifier = group->add_subcommand("verifier", "Vérifie des fichiers de référentiel");
    verifier->add_option("fichiers", options->files, "Fichiers à vérifier")->required();
    verifier->add_flag("--json", options->json, "Sortie en JSON");
    verifier->callback([options, &chosen] {
        chosen = [options](Console& console) {
            return verify(console, options->files, options->json);
        };
    });
}

} // namespace delibere::cli
