// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli referentiel lister | verifier F… | modele --vers F.xlsx | convertir F --vers F.json
#include <chrono>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/data_folder.h"
#include "app/files.h"
#include "app/framework_workbook.h"
#include "cli/command.h"
#include "tables/framework_opening.h"
#include "tables/workbook_form.h"
#include "wording/finding_text.h"

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

struct ListOptions {
    std::string folder;
    bool json = false;
};

struct FormOptions {
    std::string framework;
    std::string target;
};

struct ConvertOptions {
    std::string source;
    std::string target;
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
            console.print(summary(file));
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
            console.print(summary(*loaded));
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

// What a spreadsheet or this program would not recognise later is not written.
Result<void> checkTarget(const std::string& target, std::string_view extension, const char* instead)
{
    if (std::filesystem::path(target).extension() != extension)
        return fail(ProblemCode::BadRequest, target, instead);
    return app::checkOutput(target);
}

Exit writeModel(Console& console, const FormOptions& options)
{
    const auto checked =
        checkTarget(options.target, ".xlsx",
                    "le modèle est un classeur\u202f; donnez un nom qui se termine par .xlsx");
    if (!checked)
        return console.report(checked.error());
    std::optional<app::FrameworkFile> filled;
    if (!options.framework.empty()) {
        auto loaded = tables::openFramework(options.framework);
        if (!loaded)
            return console.report(loaded.error());
        filled = std::move(*loaded);
    }
    const auto forms = app::frameworkForms(filled ? &*filled : nullptr);
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const std::string title = filled ? filled->framework.title : "Référentiel";
    const auto written =
        tables::xlsxForms(title, forms, now).and_then([&](const std::string& bytes) {
            return app::writeFile(options.target, bytes);
        });
    if (!written)
        return console.report(written.error());
    console.print(
        fmt::format("Classeur écrit\u00a0: {} ({} feuilles)", options.target, forms.size()));
    return Exit::Success;
}

Exit convert(Console& console, const ConvertOptions& options)
{
    const auto checked =
        checkTarget(options.target, ".json",
                    "un référentiel est un fichier JSON\u202f; donnez un nom qui se termine par "
                    ".json");
    if (!checked)
        return console.report(checked.error());
    const auto loaded = tables::openFramework(options.source);
    if (!loaded)
        return console.report(loaded.error());
    if (const auto written = app::writeFile(options.target, loaded->bytes); !written)
        return console.report(written.error());
    console.print(fmt::format("Référentiel écrit\u00a0: {}", options.target));
    console.print(summary(*loaded));
    console.report(loaded->warnings);
    return Exit::Success;
}

} // namespace

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

    const auto [form, formed] = addCommand(
        group, chosen, "modele",
        "Écrit un classeur à remplir dans un tableur, vide ou d’un référentiel", writeModel);
    form.add_option("--referentiel", formed.framework, "Référentiel qui le remplit");
    form.add_option("--vers", formed.target, "Classeur à écrire (.xlsx)")->required();

    const auto [converter, converted] = addCommand(
        group, chosen, "convertir", "Fait d’un classeur un fichier de référentiel", convert);
    converter.add_option("classeur", converted.source, "Classeur XLSX ou ODS, ou dossier de CSV")
        ->required();
    converter.add_option("--vers", converted.target, "Fichier à écrire (.json)")->required();
}

} // namespace delibere::cli
