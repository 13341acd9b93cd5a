// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/campaign_finding_text.h"

#include <string_view>

#include <fmt/args.h>
#include <fmt/format.h>

#include "domain/date.h"
#include "wording/french_format.h"

namespace delibere::wording {

namespace {

// {0}, {1} … are the details of the finding.
std::string_view columnFaultText(CampaignFault fault)
{
    switch (fault) {
    case CampaignFault::ColumnMissing:
        return "il manque la colonne «\u00a0{0}\u00a0»";
    case CampaignFault::ColumnUnknown:
        return "la colonne «\u00a0{0}\u00a0» n’est pas prévue";
    case CampaignFault::ColumnTwice:
        return "la colonne «\u00a0{0}\u00a0» figure deux fois";
    case CampaignFault::CellCount:
        return "{0} cellules au lieu de {1}";
    case CampaignFault::OpenQuote:
        return "un guillemet n’est pas fermé sur la ligne";
    case CampaignFault::NotText:
        return "texte illisible\u202f; enregistrez le fichier en UTF-8";
    case CampaignFault::Blank:
        return "la colonne «\u00a0{0}\u00a0» est vide";
    case CampaignFault::NotIdentifier:
        return "«\u00a0{0}\u00a0» n’est pas un identifiant\u00a0: lettres sans accent, chiffres, "
               "point et tiret, 64 au plus";
    case CampaignFault::NotPercent:
        return "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas un pourcentage de 0 à 100, à un dixième "
               "près";
    case CampaignFault::NotNumber:
        return "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas un nombre entier de {2} à {3}";
    case CampaignFault::NotDate:
        return "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas une date, comme 2025-06-02";
    case CampaignFault::NotTime:
        return "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas une heure, comme 10:00 ou 23:59:59";
    case CampaignFault::UnknownWord:
        return "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas prévu\u202f; réponses comprises\u00a0: {2}";
    default:
        return {};
    }
}

std::string_view contentFaultText(CampaignFault fault)
{
    switch (fault) {
    case CampaignFault::UnknownFormation:
        return "la formation «\u00a0{0}\u00a0» n’existe pas dans cette campagne";
    case CampaignFault::UnknownApplication:
        return "«\u00a0{0}\u00a0» n’est pas classé dans «\u00a0{1}\u00a0»";
    case CampaignFault::NotApplied:
        return "«\u00a0{0}\u00a0» ne candidate pas dans «\u00a0{1}\u00a0»";
    case CampaignFault::OtherRank:
        return "«\u00a0{0}\u00a0» a un autre rang ({2}) dans «\u00a0{1}\u00a0»";
    case CampaignFault::FormationTwice:
        return "la formation «\u00a0{0}\u00a0» figure deux fois";
    case CampaignFault::SessionTwice:
        return "la formation «\u00a0{1}\u00a0» figure deux fois pour la session {0}";
    case CampaignFault::ApplicationTwice:
        return "«\u00a0{0}\u00a0» figure deux fois dans «\u00a0{1}\u00a0»";
    case CampaignFault::RankTwice:
        return "dans «\u00a0{0}\u00a0», deux candidatures ont le rang {1}";
    case CampaignFault::RankMissing:
        return "dans «\u00a0{0}\u00a0», personne n’a le rang {1} alors que d’autres suivent";
    case CampaignFault::PreferenceTwice:
        return "«\u00a0{0}\u00a0» a deux candidatures de préférence {1}";
    case CampaignFault::TooManyWishes:
        return "«\u00a0{0}\u00a0» dépasse les {1} vœux permis dans cette voie";
    case CampaignFault::TooManyOfOne:
        return "«\u00a0{0}\u00a0» a plus de candidatures que la campagne n’en joue (125)";
    case CampaignFault::ListTooLong:
        return "«\u00a0{0}\u00a0» classe plus de 65 535 candidatures";
    case CampaignFault::ContractClassic:
        return "«\u00a0{0}\u00a0» n’est pas en alternance\u00a0: aucun contrat n’y est attendu";
    case CampaignFault::RankedBefore:
        return "«\u00a0{0}\u00a0» est déjà classé dans «\u00a0{1}\u00a0» en phase principale";
    case CampaignFault::DayOutside:
        return "le {0} n’est pas un jour de cette campagne";
    case CampaignFault::DayPassed:
        return "le {0} est déjà joué";
    case CampaignFault::OrderTwice:
        return "«\u00a0{0}\u00a0» a deux candidatures à la place {1} de son ordre";
    case CampaignFault::OrderMissing:
        return "l’ordre de «\u00a0{0}\u00a0» saute la place {1}";
    default:
        return {};
    }
}

// "2025-06-02" as French people write it.
std::string dayOrText(const std::string& detail)
{
    const auto day = Date::fromIso(detail);
    return day ? formatDate(*day) : detail;
}

} // namespace

std::string findingText(const CampaignFinding& finding)
{
    const std::string_view column = columnFaultText(finding.fault);
    fmt::dynamic_format_arg_store<fmt::format_context> details;
    for (const std::string& detail : finding.details)
        details.push_back(dayOrText(detail));
    const std::string said =
        fmt::vformat(column.empty() ? contentFaultText(finding.fault) : column, details);
    const std::string place =
        finding.line == 0 ? finding.file : fmt::format("{}, ligne {}", finding.file, finding.line);
    return fmt::format("{}\u00a0: {}.", place, said);
}

} // namespace delibere::wording
