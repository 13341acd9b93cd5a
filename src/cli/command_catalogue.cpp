// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli campagne catalogue | fiche
#include <array>

#include <fmt/format.h>

#include "app/catalogue.h"
#include "app/data_folder.h"
#include "cli/campaign_argument.h"
#include "wording/campaign_words.h"
#include "wording/catalogue_words.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

using campaign::CatalogueFigure;
using campaign::CatalogueRow;
using CatalogueJson = nlohmann::ordered_json;

struct CatalogueOptions {
    app::CatalogueSearch search;
    std::string track;
    std::string diploma;
    bool json = false;
};

struct CatalogueSheetOptions {
    std::string formation;
    bool json = false;
};

// As campaign::AcceptedProfile begins.
constexpr std::array<std::string_view, campaign::lastDiplomaCount> diplomaKeys{
    "lg3", "lp3", "but3", "master", "autre", "noninscri"};
constexpr std::array<std::string_view, 2> trackKeys{"classique", "alternance"};

Result<app::CatalogueSearch> searchOf(const CatalogueOptions& options, const app::Catalogue& all)
{
    app::CatalogueSearch search = options.search;
    const auto track = std::ranges::find(trackKeys, options.track);
    const auto diploma = std::ranges::find(diplomaKeys, options.diploma);
    if (!options.track.empty() && track == trackKeys.end())
        return fail(ProblemCode::BadRequest, options.track,
                    "les voies sont classique et alternance");
    if (!options.diploma.empty() && diploma == diplomaKeys.end())
        return fail(ProblemCode::BadRequest, options.diploma,
                    "les diplômes sont lg3, lp3, but3, master, autre et noninscri");
    if (search.kilometres && (search.town.empty() || *search.kilometres < 1))
        return fail(ProblemCode::BadRequest, "--rayon",
                    "un rayon va avec --ville, en kilomètres, 1 ou plus");
    if (search.kilometres && all.towns().find(search.town) == nullptr)
        return fail(ProblemCode::BadRequest, search.town,
                    "la position de cette ville n’est pas connue\u202f; sans --rayon, son nom est "
                    "cherché");
    if (!options.track.empty())
        search.track = static_cast<Track>(track - trackKeys.begin());
    if (!options.diploma.empty())
        search.lastDiploma = static_cast<campaign::AcceptedProfile>(diploma - diplomaKeys.begin());
    return search;
}

CatalogueJson figureJson(const CatalogueRow* row, CatalogueFigure figure)
{
    return row != nullptr && row->figure(figure) ? CatalogueJson(*row->figure(figure))
                                                 : CatalogueJson(nullptr);
}

CatalogueJson entryJson(const app::Catalogue& all, const app::CatalogueEntry& entry)
{
    const CatalogueRow* row = all.row(entry);
    auto towns = CatalogueJson::array();
    for (const app::CataloguePlace& each : entry.places)
        towns.push_back({{"ville", each.town}, {"departement", each.department}});
    return {{"formation", entry.id},
            {"mention", entry.mention},
            {"parcours", entry.course},
            {"uai", entry.establishment},
            {"etablissement", entry.establishmentName},
            {"region", entry.region},
            {"lieux", std::move(towns)},
            {"voie", std::string(wording::trackWord(entry.track))},
            {"modalites", entry.modes},
            {"ouverte", entry.formation.has_value()},
            {"session", row == nullptr ? CatalogueJson(nullptr) : CatalogueJson(row->session)},
            {"capacite", figureJson(row, CatalogueFigure::Capacity)},
            {"candidatures", figureJson(row, CatalogueFigure::Applications)},
            {"dernier_rang", figureJson(row, CatalogueFigure::LastRank)},
            {"taux_acces", row != nullptr && row->accessRate() ? CatalogueJson(*row->accessRate())
                                                               : CatalogueJson(nullptr)}};
}

std::string entryText(const app::Catalogue& all, const app::CatalogueEntry& entry)
{
    std::string text = entry.id + "\u00a0: " + entry.mention;
    if (!entry.course.empty())
        text += ", parcours " + entry.course;
    text +=
        " — " + (entry.establishmentName.empty() ? entry.establishment : entry.establishmentName);
    for (const app::CataloguePlace& each : entry.places)
        text += fmt::format(", {} ({})", each.town, each.department);
    if (const CatalogueRow* row = all.row(entry); row != nullptr && row->accessRate())
        text +=
            fmt::format("\u202f; taux d’accès {}\u00a0% ({})", *row->accessRate(), row->session);
    return text;
}

Exit searchCatalogue(Console& console, const app::OpenCampaign& campaign,
                     const CatalogueOptions& options)
{
    const app::Catalogue all(campaign.state().base().rows, app::TownPositions::shipped());
    const auto search = searchOf(options, all);
    if (!search)
        return console.report(search.error());
    const std::vector<std::size_t> found = all.find(*search);
    auto rows = CatalogueJson::array();
    for (const std::size_t each : found) {
        if (options.json)
            rows.push_back(entryJson(all, all.entries()[each]));
        else
            console.print(entryText(all, all.entries()[each]));
    }
    if (options.json)
        console.printJson({{"formations", std::move(rows)}});
    else
        console.print(fmt::format(
            "{} sur {}",
            wording::formatCount(static_cast<int>(found.size()), "formation", "formations"),
            all.entries().size()));
    return Exit::Success;
}

Exit showSheet(Console& console, const app::OpenCampaign& campaign,
               const CatalogueSheetOptions& options)
{
    const app::Catalogue all(campaign.state().base().rows, app::TownPositions::shipped());
    const app::CatalogueEntry* entry = all.entry(options.formation);
    if (entry == nullptr)
        return console.report({ProblemCode::UnknownFormation, options.formation, {}});
    const auto frameworks = app::listFrameworks(app::frameworkFolder(), app::ownFrameworkFolder());
    const app::FrameworkFile* published = app::publishedFormation(frameworks, entry->id);
    const auto lines =
        wording::sheetLines({all.row(*entry), all.rowBefore(*entry),
                             published == nullptr ? nullptr : &published->framework});
    if (options.json) {
        CatalogueJson sheet = entryJson(all, *entry);
        auto items = CatalogueJson::array();
        for (const wording::SheetLine& each : lines)
            items.push_back(
                {{"rubrique", each.heading},
                 {"texte", each.known ? CatalogueJson(each.text) : CatalogueJson(nullptr)}});
        sheet["fiche"] = std::move(items);
        console.printJson(sheet);
        return Exit::Success;
    }
    console.print(entryText(all, *entry));
    for (const wording::SheetLine& each : lines) {
        std::string text = each.text;
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
            text.replace(at, 1, "\u202f; ");
        console.print(fmt::format("  {}\u00a0: {}", each.heading, text));
    }
    return Exit::Success;
}

} // namespace

void addCatalogueCommands(CLI::App& group, Action& chosen)
{
    const auto [search, asked] = addCampaignCommand(
        group, chosen, "catalogue",
        "Cherche une formation, dans la campagne et les données ouvertes", searchCatalogue);
    search.add_option("--texte", asked.search.text, "Tous ces mots, où qu’ils soient");
    search.add_option("--region", asked.search.region, "Région, comme le catalogue l’écrit");
    search.add_option("--departement", asked.search.department, "Département, par exemple 35");
    search.add_option("--ville", asked.search.town, "Ville");
    search.add_option("--rayon", asked.search.kilometres, "Kilomètres autour de la ville");
    search.add_option("--mention", asked.search.mention, "Mots de la mention");
    search.add_option("--parcours", asked.search.course, "Mots du parcours");
    search.add_option("--etablissement", asked.search.establishment, "Mots de l’établissement");
    search.add_option("--diplome", asked.diploma,
                      "Dernier diplôme, qu’avait une part de ceux qui ont accepté\u00a0: lg3, lp3, "
                      "but3, master, autre, noninscri");
    search.add_option("--modalite", asked.search.mode, "Modalité, comme le catalogue l’écrit");
    search.add_option("--voie", asked.track, "classique ou alternance");
    search.add_flag("--ouvertes", asked.search.open, "Seulement celles de la campagne");
    search.add_flag("--json", asked.json, "Sortie en JSON");

    const auto [sheet, shown] = addCampaignCommand(
        group, chosen, "fiche", "Tout ce qui est publié d’une formation", showSheet);
    sheet.add_option("--formation", shown.formation, "Identifiant de la formation")->required();
    sheet.add_flag("--json", shown.json, "Sortie en JSON");
}

} // namespace delibere::cli
