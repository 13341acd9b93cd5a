// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli referentiel modele --vers F.xlsx | convertir F --vers F.json [--case 1.1 …]
#include <optional>

#include <fmt/format.h>

#include "app/files.h"
#include "app/framework_case.h"
#include "cli/command.h"
#include "cli/command_framework.h"
#include "tables/framework_opening.h"

namespace delibere::cli {

namespace {

struct FormOptions {
    std::string framework;
    std::string target;
};

struct ConvertOptions {
    std::string source;
    std::string target;
    std::string caseVersion; // "": a framework is written
    std::string day;
    std::string creator;
};

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
    const auto written =
        tables::frameworkModel(filled ? &*filled : nullptr).and_then([&](const std::string& bytes) {
            return app::writeFile(options.target, bytes);
        });
    if (!written)
        return console.report(written.error());
    console.print(fmt::format("Classeur écrit\u00a0: {}", options.target));
    return Exit::Success;
}

Exit finishConversion(Console& console, const ConvertOptions& options,
                      const app::FrameworkFile& framework)
{
    if (const auto written = app::writeFile(options.target, framework.bytes); !written)
        return console.report(written.error());
    console.print(fmt::format("Référentiel écrit\u00a0: {}", options.target));
    console.print(frameworkLine(framework));
    console.report(framework.warnings);
    return Exit::Success;
}

// What CASE asks for and the framework does not say is asked of whoever exports it, never made up.
Exit writeCase(Console& console, const ConvertOptions& options)
{
    const auto loaded = tables::openFramework(options.source);
    if (!loaded)
        return console.report(loaded.error());
    const auto day = Date::fromIso(options.day);
    if (!day)
        return console.report(
            {ProblemCode::BadRequest, "--date",
             "CASE demande le jour du dernier changement du référentiel, que le fichier ne dit "
             "pas\u202f; donnez-le sous la forme AAAA-MM-JJ"});
    CaseTerms terms{options.caseVersion == "1.0" ? CaseVersion::V1_0 : CaseVersion::V1_1, *day,
                    options.creator};
    if (terms.creator.empty())
        terms.creator = loaded->framework.certifier;
    if (terms.creator.empty())
        return console.report(
            {ProblemCode::BadRequest, "--createur",
             "CASE demande qui publie le référentiel, et il ne nomme pas de certificateur\u202f; "
             "donnez son nom"});
    const std::string package = app::casePackage(*loaded, terms);
    if (const auto written = app::writeFile(options.target, package); !written)
        return console.report(written.error());
    console.print(
        fmt::format("Paquet CASE {} écrit\u00a0: {}", options.caseVersion, options.target));
    console.print(frameworkLine(*loaded));
    return Exit::Success;
}

// A draft is written all the same: what is missing is for people to say, where they can.
Exit writeDraft(Console& console, const ConvertOptions& options, const app::FrameworkDraft& draft,
                bool asWorkbook)
{
    if (!asWorkbook && draft.faults.empty()) {
        const auto framework = app::frameworkOf(options.target, draft.bytes);
        if (!framework)
            return console.report(framework.error());
        console.report(draft.warnings);
        return finishConversion(console, options, *framework);
    }
    const auto written = (asWorkbook ? tables::draftModel(draft) : Result<std::string>(draft.bytes))
                             .and_then([&](const std::string& bytes) {
                                 return app::writeFile(options.target, bytes);
                             });
    if (!written)
        return console.report(written.error());
    console.print(fmt::format("Ébauche écrite\u00a0: {}", options.target));
    console.report(draft.warnings);
    if (draft.faults.empty())
        return Exit::Success;
    console.complain("Ce n’est pas encore un référentiel\u202f; il reste à compléter\u00a0:");
    console.report(draft.faults);
    return Exit::Problem;
}

Exit convert(Console& console, const ConvertOptions& options)
{
    const bool asWorkbook =
        options.caseVersion.empty() && std::filesystem::path(options.target).extension() == ".xlsx";
    std::optional<app::FrameworkDraft> draft;
    if (options.caseVersion.empty() && !tables::holdsWorkbook(options.source)) {
        auto read = app::draftOfCase(options.source);
        if (!read)
            return console.report(read.error());
        draft = std::move(*read);
    }
    const auto checked =
        asWorkbook && draft && draft->sheets
            ? app::checkOutput(options.target)
            : checkTarget(options.target, ".json",
                          "un référentiel est un fichier JSON\u202f; donnez un nom qui se termine "
                          "par .json");
    if (!checked)
        return console.report(checked.error());
    if (!options.caseVersion.empty())
        return writeCase(console, options);
    if (draft)
        return writeDraft(console, options, *draft, asWorkbook);
    const auto loaded = tables::openFramework(options.source);
    return loaded ? finishConversion(console, options, *loaded) : console.report(loaded.error());
}

} // namespace

void addConversionCommands(CLI::App& group, Action& chosen)
{
    const auto [form, formed] = addCommand(
        group, chosen, "modele",
        "Écrit un classeur à remplir dans un tableur, vide ou d’un référentiel", writeModel);
    form.add_option("--referentiel", formed.framework, "Référentiel qui le remplit");
    form.add_option("--vers", formed.target, "Classeur à écrire (.xlsx)")->required();

    const auto [converter, converted] = addCommand(
        group, chosen, "convertir",
        "Fait d’un classeur ou d’un paquet CASE un fichier de référentiel, ou l’inverse", convert);
    converter
        .add_option("source", converted.source,
                    "Classeur XLSX ou ODS, dossier de CSV, paquet CASE ou référentiel")
        ->required();
    converter
        .add_option("--vers", converted.target,
                    "Fichier à écrire (.json ; d’un paquet CASE, .xlsx aussi)")
        ->required();
    CLI::Option* version =
        converter.add_option("--case", converted.caseVersion, "Écrire un paquet CASE")
            ->check(CLI::IsMember({"1.0", "1.1"}));
    converter.add_option("--date", converted.day, "Dernier changement, pour CASE (AAAA-MM-JJ)")
        ->needs(version);
    converter.add_option("--createur", converted.creator, "Qui publie, pour CASE")->needs(version);
}

} // namespace delibere::cli
