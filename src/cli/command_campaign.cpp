// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli campagne creer | importer | etape | jouer | verifier
#include <fmt/format.h>

#include "app/campaign_intake.h"
#include "app/campaign_terms.h"
#include "cli/campaign_argument.h"
#include "cli/campaign_text.h"
#include "tables/campaign_files.h"
#include "wording/campaign_finding_text.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct NewCampaignOptions {
    std::string campaign;
    std::string calendar = "2025";
    std::string switches;
    bool json = false;
};

struct CampaignImportOptions {
    std::string formations;
    std::string applications;
    std::vector<std::string> lists; // FORMATION=FILE
    std::string newApplications;
    std::string answers;
    std::string orders;
    std::string catalogue;
    bool trial = false;
    bool json = false;
};

struct CampaignStepOptions {
    std::string until;
    std::string replies;
    bool close = false;
    bool json = false;
};

struct VerifyCampaignOptions {
    bool json = false;
};

Exit createCampaign(Console& console, const NewCampaignOptions& options)
{
    if (checkPlace(console, options.campaign) != Exit::Success)
        return Exit::Problem;
    const auto terms = app::readTerms(options.calendar, options.switches);
    if (!terms)
        return console.report(terms.error());
    const auto made = app::OpenCampaign::create(options.campaign, *terms);
    if (!made)
        return console.report(made.error());
    if (options.json)
        console.printJson(
            {{"campagne", options.campaign}, {"calendrier", made->state().calendar().name}});
    else
        console.print(fmt::format("Campagne créée\u00a0: {} (calendrier {})", options.campaign,
                                  made->state().calendar().name));
    return Exit::Success;
}

Result<tables::CampaignFiles> filesOf(const CampaignImportOptions& options)
{
    using tables::CampaignTable;
    tables::CampaignFiles files;
    for (const auto& [file, kind] : {std::pair{options.formations, CampaignTable::Formations},
                                     {options.applications, CampaignTable::Applications},
                                     {options.newApplications, CampaignTable::NewApplications},
                                     {options.answers, CampaignTable::Answers},
                                     {options.orders, CampaignTable::Orders},
                                     {options.catalogue, CampaignTable::Catalogue}}) {
        if (!file.empty())
            files.tables.emplace_back(kind, file);
    }
    for (const std::string& asked : options.lists) {
        const std::size_t sign = asked.find('=');
        if (sign == std::string::npos)
            return fail(ProblemCode::BadRequest, asked,
                        "une liste signée se donne ainsi\u00a0: FORMATION=FICHIER");
        files.lists.push_back({asked.substr(0, sign), asked.substr(sign + 1)});
    }
    return files;
}

// How far a long import is, where somebody looks at it.
tables::BytesRead readingProgress(Console& console, std::uint64_t bytes)
{
    return [&console, bytes](std::uint64_t read) {
        console.progress("Lecture", read, bytes);
        return true;
    };
}

void complainOfFindings(Console& console, const app::CampaignIntake& intake)
{
    for (const CampaignFinding& each : intake.findings())
        console.complain(wording::findingText(each));
    if (intake.findingCount() > intake.findings().size())
        console.complain(fmt::format("… et {} autres remarques.",
                                     intake.findingCount() - intake.findings().size()));
}

CampaignJson findingsJson(const app::CampaignIntake& intake)
{
    auto all = CampaignJson::array();
    for (const CampaignFinding& each : intake.findings())
        all.push_back({{"fichier", each.file},
                       {"ligne", each.line},
                       {"constat", wording::findingText(each)}});
    return all;
}

Exit importCampaign(Console& console, app::OpenCampaign& campaign,
                    const CampaignImportOptions& options)
{
    if (!campaign.mayTakeLists() && !(options.formations.empty() && options.applications.empty()))
        return console.report({ProblemCode::CampaignBegun, campaign.path().string(), {}});
    app::CampaignIntake intake(campaign.state());
    const auto files = filesOf(options);
    if (!files)
        return console.report(files.error());
    if (const auto read =
            tables::readCampaignFiles(*files, intake, readingProgress(console, files->bytes()));
        !read)
        return console.report(read.error());
    const bool writes = intake.findingCount() == 0 && !options.trial;
    CampaignJson said{{"formations", intake.formationsAdded()},
                      {"candidatures", intake.applicationsAdded()},
                      {"reponses", intake.sayingsAdded()},
                      {"catalogue", intake.catalogueAdded()},
                      {"ecrit", writes},
                      {"constats", findingsJson(intake)}};
    std::string counted =
        fmt::format("formations {}, candidatures {}, réponses, contrats et places dans un ordre {}",
                    intake.formationsAdded(), intake.applicationsAdded(), intake.sayingsAdded());
    if (!options.catalogue.empty())
        counted += fmt::format(", lignes du catalogue {}", intake.catalogueAdded());
    complainOfFindings(console, intake);
    if (writes) {
        const auto refused =
            campaign.add(intake.takeRows(), [&console](std::uint64_t done, std::uint64_t all) {
                console.progress("Écriture", done, all);
                return true;
            });
        if (!refused)
            return console.report(refused.error());
        complainOf(console, campaign.state(), *refused);
        said["refusees"] = refusedJson(campaign.state(), *refused);
    }
    if (options.json)
        console.printJson(said);
    else if (writes)
        console.print("Importé\u00a0: " + counted);
    else
        console.print(options.trial && intake.findingCount() == 0
                          ? "Essai\u00a0: rien n’a été écrit. À importer\u00a0: " + counted
                          : "Rien n’a été écrit.");
    return intake.findingCount() == 0 ? Exit::Success : Exit::Problem;
}

Exit stepCampaignTo(Console& console, app::OpenCampaign& campaign, campaign::Day day,
                    const CampaignStepOptions& options, bool prompt)
{
    std::size_t refused = 0;
    auto refusals = CampaignJson::array();
    const auto done = campaign.runTo(
        day,
        [&](campaign::Day, const std::vector<app::RefusedSaying>& now) {
            refused += now.size();
            complainOf(console, campaign.state(), now);
            for (auto& each : refusedJson(campaign.state(), now))
                refusals.push_back(each);
            return true;
        },
        prompt);
    if (!done)
        return console.report(done.error());
    if (options.close) {
        if (const auto closed = campaign.closeDay(); !closed)
            return console.report(closed.error());
    }
    const app::NationDay now = app::nationDays(campaign.state()).back();
    if (options.json) {
        CampaignJson said = dayJson(campaign.state(), now);
        said["close"] = !campaign.state().dayIsOpen();
        said["refusees"] = std::move(refusals);
        console.printJson(said);
    } else {
        printDay(console, campaign.state(), now);
        if (refused != 0)
            console.print(fmt::format("Réponses refusées\u00a0: {}", refused));
    }
    return Exit::Success;
}

// The next morning, or every one up to a day's.
Exit stepCampaign(Console& console, app::OpenCampaign& campaign, const CampaignStepOptions& options)
{
    const auto next = campaign.state().nextDay();
    if (options.until.empty() && options.close && campaign.state().dayIsOpen()) {
        if (const auto closed = campaign.closeDay(); !closed)
            return console.report(closed.error());
        console.print("Journée close\u00a0: " + whenText(campaign.state()));
        return Exit::Success;
    }
    if (options.until.empty() && !next)
        return console.report({ProblemCode::CampaignOver, campaign.path().string(), {}});
    const auto day = options.until.empty() ? Result<campaign::Day>(*next)
                                           : campaignDayCalled(campaign.state(), options.until);
    return day ? stepCampaignTo(console, campaign, *day, options, false)
               : console.report(day.error());
}

Exit playPromptly(Console& console, app::OpenCampaign& campaign, const CampaignStepOptions& options)
{
    if (options.replies != "immediates")
        return console.report({ProblemCode::BadRequest, options.replies,
                               "les réponses qui se jouent sont «\u00a0immediates\u00a0»"});
    const auto day = campaignDayCalled(campaign.state(), options.until);
    return day ? stepCampaignTo(console, campaign, *day, options, true)
               : console.report(day.error());
}

// Played again from the file: one line a morning, for whoever compares with another program.
Exit verifyCampaign(Console& console, const app::OpenCampaign& campaign,
                    const VerifyCampaignOptions& options)
{
    if (const auto whole = campaign.verify(); !whole)
        return console.report(whole.error());
    auto all = CampaignJson::array();
    std::string lines = "jour;propositions;somme\n";
    for (const app::NationDay& each : app::nationDays(campaign.state())) {
        all.push_back(dayJson(campaign.state(), each));
        lines += fmt::format("{};{};{:016x}\n", dayIso(campaign.state(), each.day), each.proposals,
                             each.sum);
    }
    if (options.json)
        console.printJson({{"jours", std::move(all)}});
    else
        console.raw(lines);
    return Exit::Success;
}

} // namespace

void addCampaignCommands(CLI::App& program, Action& chosen)
{
    CLI::App* group = program.add_subcommand(
        "campagne", "Ce qui suit les classements, jour après jour, pour toutes les formations");
    group->require_subcommand(1);
    const auto [create, made] =
        addCommand(*group, chosen, "creer", "Crée une campagne vide", createCampaign);
    create.add_option("campagne", made.campaign, "Fichier .campagne à créer")->required();
    create.add_option("--calendrier", made.calendar,
                      "2023, 2024, 2025, ou un fichier de calendrier");
    create.add_option("--hypotheses", made.switches, "Fichier d’hypothèses de lecture des textes");
    create.add_flag("--json", made.json, "Sortie en JSON");

    const auto [import, read] = addCampaignCommand(
        *group, chosen, "importer",
        "Lit formations, candidatures, réponses et ordres en CSV, tout ou rien", importCampaign);
    import.add_option("--formations", read.formations, "formations.csv");
    import.add_option("--candidatures", read.applications, "candidatures.csv, phase principale");
    import.add_option("--listes", read.lists,
                      "FORMATION=FICHIER\u00a0: la liste signée d’une commission, .jury ou CSV de "
                      "« classement exporter »");
    import.add_option("--complementaires", read.newApplications,
                      "Candidatures nouvelles de la phase complémentaire, mêmes colonnes");
    import.add_option("--reponses", read.answers, "reponses.csv");
    import.add_option("--classements", read.orders, "classements.csv, l’ordre des candidats");
    import.add_option("--catalogue", read.catalogue,
                      "Données ouvertes du ministère (fr-esr-mon_master), en CSV");
    import.add_flag("--essai", read.trial, "Examiner sans rien écrire");
    import.add_flag("--json", read.json, "Sortie en JSON");

    const auto [stepping, steps] = addCampaignCommand(
        *group, chosen, "etape", "Joue jusqu’au matin suivant, ou d’un jour", stepCampaign);
    stepping.add_option("--jusqu-au", steps.until, "Jour, par exemple 2025-06-05");
    stepping.add_flag("--clore", steps.close, "Clore aussi la journée");
    stepping.add_flag("--json", steps.json, "Sortie en JSON");

    const auto [playing, play] = addCampaignCommand(
        *group, chosen, "jouer", "Joue jusqu’à un jour avec des réponses convenues", playPromptly);
    playing.add_option("--jusqu-au", play.until, "Jour, par exemple 2025-06-16")->required();
    playing
        .add_option("--reponses", play.replies,
                    "immediates\u00a0: chacun répond le jour même et garde le meilleur")
        ->required();
    playing.add_flag("--clore", play.close, "Clore aussi la journée");
    playing.add_flag("--json", play.json, "Sortie en JSON");

    const auto [verifying, verified] =
        addCampaignCommand(*group, chosen, "verifier",
                           "Rejoue tout et donne le compte de chaque matin", verifyCampaign);
    verifying.add_flag("--json", verified.json, "Sortie en JSON");

    addCampaignActCommands(*group, chosen);
    addCampaignViewCommands(*group, chosen);
    addCatalogueCommands(*group, chosen);
}

} // namespace delibere::cli
