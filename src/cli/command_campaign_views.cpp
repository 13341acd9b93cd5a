// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli campagne afficher formation | candidat | jour, pourquoi, exporter, comparer, simuler
#include <fmt/format.h>

#include "app/campaign_terms.h"
#include "app/national_play.h"
#include "cli/campaign_argument.h"
#include "cli/campaign_text.h"
#include "tables/campaign_table.h"
#include "tables/table_file.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

struct ShowCampaignFormationOptions {
    std::string formation;
    bool list = false;
    bool movement = false;
    bool json = false;
};

struct ShowCampaignCandidateOptions {
    std::string candidate;
    bool json = false;
};

struct ShowCampaignDaysOptions {
    bool all = false;
    bool json = false;
};

struct CampaignWhyOptions {
    std::string candidate;
    std::string formation;
    bool json = false;
};

struct CampaignExportOptions {
    std::string formations;
    std::string days;
    std::string candidates;
    bool json = false;
};

struct CampaignCompareOptions {
    std::string one;
    std::string other;
    bool json = false;
};

struct SimulateOptions {
    std::uint64_t seed = 1;
    int days = 91;
    std::uint32_t candidates = campaign::NationShape{}.candidates;
    std::uint32_t formations = campaign::NationShape{}.formations;
    std::string calendar = "2025";
    bool json = false;
};

// Views keep positions: a branch in memory, whose file is only read.
Exit showCampaignFormation(Console& console, const app::OpenCampaign& open,
                           const ShowCampaignFormationOptions& options)
{
    app::PlayedCampaign campaign = open.branch();
    const auto number = formationCalled(campaign, options.formation);
    if (!number)
        return console.report(number.error());
    const app::FormationToday today = app::formationToday(campaign, *number);
    std::vector<app::ListedCandidate> listed;
    if (options.list)
        listed = app::listToday(campaign, *number);
    std::vector<app::FormationDay> days;
    if (options.movement)
        days = app::movementOf(campaign, *number);
    if (options.json) {
        CampaignJson said = formationJson(campaign, today);
        if (options.list)
            said["liste"] = listJson(campaign, listed);
        if (options.movement)
            said["mouvement"] = movementJson(campaign, days);
        console.printJson(said);
        return Exit::Success;
    }
    console.print(whenText(campaign));
    printFormation(console, campaign, today);
    printList(console, campaign, listed);
    printMovement(console, campaign, days);
    return Exit::Success;
}

Exit showCampaignCandidate(Console& console, const app::OpenCampaign& open,
                           const ShowCampaignCandidateOptions& options)
{
    app::PlayedCampaign campaign = open.branch();
    const auto number = candidateCalled(campaign, options.candidate);
    if (!number)
        return console.report(number.error());
    const app::CandidateToday today = app::candidateToday(campaign, *number);
    if (options.json) {
        console.printJson(candidateJson(campaign, today));
        return Exit::Success;
    }
    console.print(whenText(campaign));
    printCandidate(console, campaign, today);
    return Exit::Success;
}

Exit showCampaignDays(Console& console, const app::OpenCampaign& campaign,
                      const ShowCampaignDaysOptions& options)
{
    std::vector<app::NationDay> days = app::nationDays(campaign.state());
    if (!options.all && days.size() > 1)
        days.erase(days.begin(), days.end() - 1);
    auto all = CampaignJson::array();
    for (const app::NationDay& each : days) {
        if (options.json)
            all.push_back(dayJson(campaign.state(), each));
        else
            printDay(console, campaign.state(), each);
    }
    if (options.json)
        console.printJson({{"jours", std::move(all)}});
    else if (days.empty())
        console.print(whenText(campaign.state()));
    return Exit::Success;
}

Exit showCampaignWhy(Console& console, const app::OpenCampaign& campaign,
                     const CampaignWhyOptions& options)
{
    const auto number = candidateCalled(campaign.state(), options.candidate);
    if (!number)
        return console.report(number.error());
    std::vector<campaign::Change> changes = app::whyOf(campaign.state(), *number);
    if (!options.formation.empty()) {
        const auto application =
            applicationCalled(campaign.state(), options.candidate, options.formation);
        if (!application)
            return console.report(application.error());
        std::erase_if(changes, [&](const campaign::Change& each) {
            return each.application != *application;
        });
    }
    if (options.json)
        console.printJson(
            {{"candidat", options.candidate}, {"changements", whyJson(campaign.state(), changes)}});
    else if (changes.empty())
        console.print("Rien n’est encore arrivé à ses candidatures.");
    else
        printWhy(console, campaign.state(), changes);
    return Exit::Success;
}

Exit exportCampaign(Console& console, const app::OpenCampaign& open,
                    const CampaignExportOptions& options)
{
    if (options.formations.empty() && options.days.empty() && options.candidates.empty())
        return console.report({ProblemCode::BadRequest, "exporter",
                               "dites au moins un fichier, --formations, --candidats ou --jours"});
    app::PlayedCampaign campaign = open.branch();
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    auto written = CampaignJson::array();
    using MakeTable = tables::Table (*)(app::PlayedCampaign&);
    for (const auto& [file, make] :
         {std::pair<const std::string&, MakeTable>{options.formations, tables::formationsTable},
          {options.candidates, tables::candidatesTable},
          {options.days, tables::daysTable}}) {
        if (file.empty())
            continue;
        const tables::Table table = make(campaign);
        if (const auto done = tables::writeTable(file, table, tables::formatOf(file), now); !done)
            return console.report(done.error());
        written.push_back({{"fichier", file}, {"lignes", table.rows.size()}});
        if (!options.json)
            console.print(fmt::format(
                "{}\u00a0: {}", file,
                wording::formatCount(static_cast<int>(table.rows.size()), "ligne", "lignes")));
    }
    if (options.json)
        console.printJson({{"fichiers", std::move(written)}});
    return Exit::Success;
}

CampaignJson differenceJson(const app::PlayedCampaign& one, const app::CampaignDifference& all)
{
    const auto names = [&](const std::vector<campaign::CandidateNumber>& numbers) {
        auto ids = CampaignJson::array();
        for (const auto each : numbers)
            ids.push_back(candidateId(one, each));
        return ids;
    };
    auto formations = CampaignJson::array();
    for (const app::FormationDifference& each : all.formations)
        formations.push_back({{"formation", formationId(one, each.one.number)},
                              {"avant", formationJson(one, each.one)},
                              {"apres", formationJson(one, each.other)}});
    return {{"formations", std::move(formations)},
            {"places_en_plus", names(all.gained)},
            {"places_en_moins", names(all.lost)},
            {"ailleurs", names(all.moved)}};
}

void printDifference(Console& console, const app::PlayedCampaign& one,
                     const app::CampaignDifference& all)
{
    for (const app::FormationDifference& each : all.formations)
        console.print(
            fmt::format("{}\u00a0: définitives {} → {}, dernier rang {} → {}, en attente {} → {}",
                        formationId(one, each.one.number), each.one.placed, each.other.placed,
                        each.one.lastRankCalled, each.other.lastRankCalled, each.one.waiting,
                        each.other.waiting));
    console.print(fmt::format("Formations différentes\u00a0: {}\u202f; candidats placés en "
                              "plus\u00a0: {}, en moins\u00a0: "
                              "{}, ailleurs\u00a0: {}",
                              all.formations.size(), all.gained.size(), all.lost.size(),
                              all.moved.size()));
}

Exit compareCampaigns(Console& console, const CampaignCompareOptions& options)
{
    const auto one = app::OpenCampaign::open(options.one, store::Access::ReadOnly);
    if (!one)
        return console.report(one.error());
    const auto other = app::OpenCampaign::open(options.other, store::Access::ReadOnly);
    if (!other)
        return console.report(other.error());
    const auto& first = one->state().base().rows;
    const auto& second = other->state().base().rows;
    if (first.candidates != second.candidates ||
        first.formations.size() != second.formations.size())
        return console.report({ProblemCode::BadRequest, options.other,
                               "ce n’est pas la même campagne\u00a0: d’autres formations ou "
                               "d’autres candidats"});
    const app::CampaignDifference all = app::differenceOf(one->state(), other->state());
    if (options.json)
        console.printJson(differenceJson(one->state(), all));
    else
        printDifference(console, one->state(), all);
    return Exit::Success;
}

std::string campaignShareText(std::uint32_t part, std::uint32_t whole)
{
    return fmt::format("{:.1f}\u00a0%", whole == 0 ? 0.0 : 100.0 * part / whole);
}

Exit simulateCampaign(Console& console, const SimulateOptions& options)
{
    if (options.days < 1 || options.candidates < 1 || options.formations < 1)
        return console.report(
            {ProblemCode::BadRequest, "simuler",
             "les nombres de jours, de candidats et de formations sont positifs"});
    const auto calendar = app::shippedCalendar(options.calendar);
    if (!calendar)
        return console.report(calendar.error());
    campaign::NationShape shape;
    campaign::Behaviour behaviour;
    shape.seed = behaviour.seed = options.seed;
    shape.candidates = options.candidates;
    shape.formations = options.formations;
    shape.newcomers = options.candidates / 32;
    shape.disciplines = std::min(shape.disciplines, options.formations);
    const app::NationalPlay play = app::playNation(shape, behaviour, *calendar, options.days);
    if (options.json) {
        auto days = CampaignJson::array();
        for (const app::NationDay& each : play.days)
            days.push_back({{"jour", calendar->dateOf(each.day).iso()},
                            {"propositions", each.proposals},
                            {"somme", fmt::format("{:016x}", each.sum)},
                            {"candidats_avec_proposition", each.proposed},
                            {"candidats_places", each.placed}});
        console.printJson({{"graine", options.seed},
                           {"candidats", play.candidates},
                           {"formations", play.formations},
                           {"candidatures", play.applications},
                           {"places", play.figures.seats},
                           {"places_pourvues", play.figures.placed},
                           {"en_phase_complementaire", play.figures.placedComplementary},
                           {"en_desistements", play.figures.placedLate},
                           {"jours", std::move(days)}});
        return Exit::Success;
    }
    console.print(
        fmt::format("Nation tirée avec la graine {}\u00a0: {} candidats, {} formations, {} "
                    "candidatures. Ce n’est pas une prévision.",
                    options.seed, play.candidates, play.formations, play.applications));
    for (const app::NationDay& each : play.days)
        console.print(fmt::format("{}\u00a0: {} propositions\u202f; {} en ont eu une, {} placés",
                                  wording::formatDate(calendar->dateOf(each.day)), each.proposals,
                                  campaignShareText(each.proposed, play.candidates),
                                  campaignShareText(each.placed, play.candidates)));
    console.print(
        fmt::format("Places pourvues\u00a0: {} sur {}, dont {} par la phase complémentaire",
                    play.figures.placed, play.figures.seats,
                    campaignShareText(play.figures.placedComplementary, play.figures.placed)));
    return Exit::Success;
}

void addCampaignShowCommands(CLI::App& group, Action& chosen)
{
    CLI::App* show = group.add_subcommand("afficher", "Une formation, un candidat ou un jour");
    show->require_subcommand(1);
    const auto [formation, asked] = addCampaignCommand(
        *show, chosen, "formation", "Places, appels et liste d’attente d’une formation",
        showCampaignFormation);
    formation.add_option("--formation", asked.formation, "Formation")->required();
    formation.add_flag("--liste", asked.list, "Avec chaque candidat classé");
    formation.add_flag("--mouvement", asked.movement, "Avec chaque journée");
    formation.add_flag("--json", asked.json, "Sortie en JSON");
    const auto [candidate, who] = addCampaignCommand(
        *show, chosen, "candidat", "Les candidatures d’un candidat et ce qu’il peut répondre",
        showCampaignCandidate);
    candidate.add_option("--candidat", who.candidate, "Candidat")->required();
    candidate.add_flag("--json", who.json, "Sortie en JSON");
    const auto [day, days] =
        addCampaignCommand(*show, chosen, "jour", "Les chiffres du jour", showCampaignDays);
    day.add_flag("--tous", days.all, "De chaque jour joué");
    day.add_flag("--json", days.json, "Sortie en JSON");
}

void addSimulateCommand(CLI::App& group, Action& chosen)
{
    const auto [command, options] = addCommand(
        group, chosen, "simuler", "Tire une nation et la joue, sans rien écrire", simulateCampaign);
    command.add_option("--graine", options.seed, "Graine du tirage")->required();
    command.add_option("--jours", options.days, "Combien de jours, depuis la phase principale");
    command.add_option("--candidats", options.candidates, "Nombre de candidats");
    command.add_option("--formations", options.formations, "Nombre de formations");
    command.add_option("--calendrier", options.calendar, "2023, 2024 ou 2025");
    command.add_flag("--json", options.json, "Sortie en JSON");
}

} // namespace

void addCampaignViewCommands(CLI::App& group, Action& chosen)
{
    addCampaignShowCommands(group, chosen);
    const auto [why, asked] = addCampaignCommand(
        group, chosen, "pourquoi", "Chaque changement des candidatures d’un candidat, et sa règle",
        showCampaignWhy);
    why.add_option("--candidat", asked.candidate, "Candidat")->required();
    why.add_option("--formation", asked.formation, "Une de ses formations seulement");
    why.add_flag("--json", asked.json, "Sortie en JSON");

    const auto [exporting, files] =
        addCampaignCommand(group, chosen, "exporter",
                           "Écrit les tableaux de la campagne, en CSV ou XLSX", exportCampaign);
    exporting.add_option("--formations", files.formations, "Fichier des formations");
    exporting.add_option("--candidats", files.candidates, "Fichier des candidatures classées");
    exporting.add_option("--jours", files.days, "Fichier des jours");
    exporting.add_flag("--json", files.json, "Sortie en JSON");

    const auto [comparing, both] = addCommand(group, chosen, "comparer",
                                              "Ce qui diffère entre deux campagnes, par exemple "
                                              "avec un autre objectif",
                                              compareCampaigns);
    comparing.add_option("une", both.one, "Fichier .campagne")->required();
    comparing.add_option("autre", both.other, "Fichier .campagne")->required();
    comparing.add_flag("--json", both.json, "Sortie en JSON");
    addSimulateCommand(group, chosen);
}

} // namespace delibere::cli
