// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/campaign_table.h"

#include <fmt/format.h>

#include "wording/campaign_words.h"

namespace delibere::tables {

namespace {

std::string text(std::string_view words)
{
    return std::string(words);
}

Cell numberCell(std::uint32_t number)
{
    return std::int64_t{number};
}

// 0 says that there is none.
Cell rankCell(std::uint32_t rank)
{
    return rank == 0 ? Cell() : numberCell(rank);
}

} // namespace

Table formationsTable(app::PlayedCampaign& campaign)
{
    Table table{"formations",
                {"formation", "uai", "region", "mention", "parcours", "voie", "capacite",
                 "objectif", "candidatures", "classees", "proposees", "provisoires", "definitives",
                 "en_attente", "rang_dernier_appele", "taux_d_acces"},
                {}};
    for (const app::FormationToday& each : app::formationsToday(campaign)) {
        const store::FormationRow& row = campaign.base().rows.formations[each.number];
        table.rows.push_back({row.id, row.establishment, row.region, row.mention, row.course,
                              text(wording::trackWord(row.rules.track)), numberCell(each.capacity),
                              numberCell(each.target), numberCell(each.applications),
                              numberCell(each.ranked), numberCell(each.proposed),
                              numberCell(each.held), numberCell(each.placed),
                              numberCell(each.waiting), rankCell(each.lastRankCalled),
                              each.accessRate ? Cell(std::int64_t{*each.accessRate}) : Cell()});
    }
    return table;
}

Table candidatesTable(app::PlayedCampaign& campaign)
{
    Table table{
        "candidatures", {"candidat", "formation", "rang", "etat", "position", "reponse_avant"}, {}};
    const auto& rows = campaign.base().rows;
    for (campaign::FormationNumber formation = 0; formation < rows.formations.size(); ++formation) {
        for (const app::ListedCandidate& each : app::listToday(campaign, formation))
            table.rows.push_back({rows.candidates[each.candidate], rows.formations[formation].id,
                                  rankCell(each.rank), text(wording::stateWord(each.state)),
                                  rankCell(each.position),
                                  each.due ? Cell(campaign.calendar().dateOf(*each.due)) : Cell()});
    }
    return table;
}

Table daysTable(app::PlayedCampaign& campaign)
{
    Table table{"jours",
                {"jour", "phase", "propositions", "somme", "candidats_avec_proposition",
                 "candidats_places"},
                {}};
    for (const app::NationDay& each : app::nationDays(campaign))
        table.rows.push_back({campaign.calendar().dateOf(each.day),
                              text(wording::phaseWord(each.phase)), numberCell(each.proposals),
                              fmt::format("{:016x}", each.sum), numberCell(each.proposed),
                              numberCell(each.placed)});
    return table;
}

} // namespace delibere::tables
