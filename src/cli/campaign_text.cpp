// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/campaign_text.h"

#include <fmt/format.h>

#include "campaign/rule.h"
#include "wording/campaign_words.h"
#include "wording/french_format.h"

namespace delibere::cli {

namespace {

using campaign::ApplicationNumber;
using wording::stateWord;

std::string dateText(const app::PlayedCampaign& campaign, campaign::Day day)
{
    return wording::formatDate(campaign.calendar().dateOf(day));
}

std::string clockText(int minute)
{
    return wording::formatTime(fmt::format("{:02}:{:02}", minute / 60, minute % 60));
}

const std::string& formationOf(const app::PlayedCampaign& campaign, ApplicationNumber number)
{
    return formationId(campaign, campaign.lists().formationOf(number));
}

std::string rankText(std::uint32_t rank)
{
    return rank == 0 ? "aucun" : std::to_string(rank);
}

CampaignJson dueJson(const app::PlayedCampaign& campaign, const std::optional<campaign::Day>& due)
{
    return due ? CampaignJson(dayIso(campaign, *due) + "T23:59:59") : CampaignJson(nullptr);
}

CampaignJson positionJson(std::uint32_t position)
{
    return position == 0 ? CampaignJson(nullptr) : CampaignJson(position);
}

CampaignJson effectsJson(const app::PlayedCampaign& campaign,
                         const std::vector<app::Effect>& effects)
{
    auto all = CampaignJson::array();
    for (const app::Effect& each : effects)
        all.push_back({{"formation", formationOf(campaign, each.application)},
                       {"de", stateWord(each.from)},
                       {"a", stateWord(each.to)},
                       {"regle", campaign::sourceOf(each.rule).id}});
    return all;
}

std::string effectsText(const app::PlayedCampaign& campaign, const app::PossibleReply& reply)
{
    std::vector<std::string> all;
    for (const app::Effect& each : reply.effects)
        all.push_back(fmt::format("{}\u00a0: {}", formationOf(campaign, each.application),
                                  stateWord(each.to)));
    return fmt::format("{}", fmt::join(all, "\u202f; "));
}

} // namespace

const std::string& formationId(const app::PlayedCampaign& campaign,
                               campaign::FormationNumber number)
{
    return campaign.base().rows.formations[number].id;
}

const std::string& candidateId(const app::PlayedCampaign& campaign,
                               campaign::CandidateNumber number)
{
    return campaign.base().rows.candidates[number];
}

std::string dayIso(const app::PlayedCampaign& campaign, campaign::Day day)
{
    return campaign.calendar().dateOf(day).iso();
}

std::string whenText(const app::PlayedCampaign& campaign)
{
    const auto today = campaign.today();
    if (!today)
        return "pas encore commencée";
    return fmt::format("{}, {}{}", dateText(campaign, *today),
                       wording::phaseWord(campaign.calendar().phaseOf(*today)),
                       campaign.dayIsOpen() ? "" : ", journée close");
}

CampaignJson formationJson(const app::PlayedCampaign& campaign, const app::FormationToday& today)
{
    const store::FormationRow& row = campaign.base().rows.formations[today.number];
    return {{"formation", row.id},
            {"mention", row.mention},
            {"parcours", row.course},
            {"uai", row.establishment},
            {"region", row.region},
            {"voie", wording::trackWord(row.rules.track)},
            {"capacite", today.capacity},
            {"objectif", today.target},
            {"proposees", today.proposed},
            {"provisoires", today.held},
            {"definitives", today.placed},
            {"libres", today.free},
            {"appeles_aujourdhui", today.calledToday},
            {"dernier_rang_appele", today.lastRankCalled},
            {"en_attente", today.waiting},
            {"en_recherche_de_contrat", today.searching},
            {"classees", today.ranked},
            {"candidatures", today.applications},
            {"taux_d_acces", today.accessRate ? CampaignJson(*today.accessRate) : nullptr}};
}

void printFormation(Console& console, const app::PlayedCampaign& campaign,
                    const app::FormationToday& today)
{
    const store::FormationRow& row = campaign.base().rows.formations[today.number];
    const auto count = [](std::uint32_t number, const char* one, const char* many) {
        return wording::formatCount(static_cast<int>(number), one, many);
    };
    console.print(fmt::format("{}\u00a0: {}{}{} ({}, {})", row.id, row.mention,
                              row.course.empty() ? "" : " — ", row.course, row.establishment,
                              wording::trackWord(row.rules.track)));
    console.print(fmt::format("  places\u00a0: {}, visées\u00a0: {}, libres\u00a0: {}",
                              today.capacity, today.target, today.free));
    console.print(
        fmt::format("  en attente de réponse\u00a0: {}, acceptées provisoirement\u00a0: {}, "
                    "définitivement\u00a0: {}",
                    today.proposed, today.held, today.placed));
    console.print(fmt::format("  dernier rang appelé\u00a0: {} sur {} ({})",
                              rankText(today.lastRankCalled),
                              count(today.ranked, "candidature classée", "candidatures classées"),
                              count(today.applications, "reçue", "reçues")));
    console.print(fmt::format(
        "  liste d’attente\u00a0: {}{}", count(today.waiting, "candidature", "candidatures"),
        today.searching == 0
            ? ""
            : fmt::format(", en recherche de contrat\u00a0: {}", today.searching)));
    console.print(fmt::format("  appelées ce matin\u00a0: {}{}", today.calledToday,
                              today.accessRate ? "\u202f; taux d’accès\u00a0: " +
                                                     wording::formatPercent(*today.accessRate)
                                               : ""));
}

CampaignJson listJson(const app::PlayedCampaign& campaign,
                      const std::vector<app::ListedCandidate>& listed)
{
    auto all = CampaignJson::array();
    for (const app::ListedCandidate& each : listed)
        all.push_back({{"rang", each.rank},
                       {"candidat", candidateId(campaign, each.candidate)},
                       {"etat", stateWord(each.state)},
                       {"position", positionJson(each.position)},
                       {"reponse_avant", dueJson(campaign, each.due)}});
    return all;
}

void printList(Console& console, const app::PlayedCampaign& campaign,
               const std::vector<app::ListedCandidate>& listed)
{
    for (const app::ListedCandidate& each : listed) {
        std::string line =
            fmt::format("  {}. {}\u00a0: {}", each.rank, candidateId(campaign, each.candidate),
                        stateWord(each.state));
        if (each.position != 0)
            line += fmt::format(", position {}", each.position);
        if (each.due)
            line += ", " + wording::deadlineText(campaign.calendar().dateOf(*each.due));
        console.print(line);
    }
}

CampaignJson movementJson(const app::PlayedCampaign& campaign,
                          const std::vector<app::FormationDay>& days)
{
    auto all = CampaignJson::array();
    for (const app::FormationDay& each : days)
        all.push_back({{"jour", dayIso(campaign, each.day)},
                       {"appeles", each.called},
                       {"dernier_rang_appele", each.lastRankCalled},
                       {"places_prises", each.taken},
                       {"en_attente", each.waiting}});
    return all;
}

void printMovement(Console& console, const app::PlayedCampaign& campaign,
                   const std::vector<app::FormationDay>& days)
{
    const app::FormationDay* before = nullptr;
    for (const app::FormationDay& each : days) {
        const bool still = each.called == 0 &&
                           each.taken == (before != nullptr ? before->taken : 0) &&
                           each.waiting == (before != nullptr ? before->waiting : 0);
        before = &each;
        if (still) // nothing to tell of that day
            continue;
        console.print(
            fmt::format("  {}\u00a0: appelés {}, dernier rang {}, places prises {}, en attente {}",
                        dateText(campaign, each.day), each.called, rankText(each.lastRankCalled),
                        each.taken, each.waiting));
    }
}

CampaignJson candidateJson(const app::PlayedCampaign& campaign, const app::CandidateToday& today)
{
    auto all = CampaignJson::array();
    for (const app::CandidateApplication& each : today.applications) {
        auto replies = CampaignJson::array();
        for (const app::PossibleReply& reply : each.replies)
            replies.push_back({{"reponse", replyKeys[static_cast<std::size_t>(reply.reply)]},
                               {"effets", effectsJson(campaign, reply.effects)}});
        all.push_back({{"formation", formationId(campaign, each.formation)},
                       {"phase", each.complementary ? "complementaire" : "principale"},
                       {"preference", each.preference},
                       {"ordre", each.order},
                       {"rang", each.rank},
                       {"etat", each.application ? stateWord(each.state) : "non classée"},
                       {"position", positionJson(each.position)},
                       {"dernier_rang_appele", each.lastRankCalled},
                       {"reponse_avant", dueJson(campaign, each.due)},
                       {"reponses", std::move(replies)}});
    }
    return {{"candidat", candidateId(campaign, today.number)},
            {"place", today.placed},
            {"a_eu_une_proposition", today.wasProposed},
            {"peut_classer", today.mayOrder},
            {"a_classe", today.hasOrdered},
            {"candidatures", std::move(all)}};
}

void printCandidate(Console& console, const app::PlayedCampaign& campaign,
                    const app::CandidateToday& today)
{
    console.print(fmt::format("{}\u00a0: {}", candidateId(campaign, today.number),
                              today.placed ? "une proposition est acceptée définitivement"
                                           : "pas encore de place définitive"));
    if (today.mayOrder)
        console.print(today.hasOrdered ? "  ordre enregistré\u00a0; il peut encore changer"
                                       : "  ses candidatures sont à classer");
    for (const app::CandidateApplication& each : today.applications) {
        std::string line =
            fmt::format("  {}\u00a0: {}", formationId(campaign, each.formation),
                        each.application ? stateWord(each.state) : std::string_view("non classée"));
        if (each.rank != 0)
            line += fmt::format(", rang {}, dernier appelé {}", each.rank,
                                rankText(each.lastRankCalled));
        if (each.position != 0)
            line += fmt::format(", position {}", each.position);
        if (each.order != 0)
            line += fmt::format(", {} dans son ordre", each.order);
        if (each.due)
            line += ", " + wording::deadlineText(campaign.calendar().dateOf(*each.due));
        console.print(line);
        for (const app::PossibleReply& reply : each.replies)
            console.print(fmt::format("    {} → {}", wording::replyWord(reply.reply),
                                      effectsText(campaign, reply)));
    }
}

CampaignJson whyJson(const app::PlayedCampaign& campaign,
                     const std::vector<campaign::Change>& changes)
{
    auto all = CampaignJson::array();
    for (const campaign::Change& each : changes) {
        const campaign::RuleSource& source = campaign::sourceOf(each.rule);
        all.push_back({{"jour", dayIso(campaign, each.day)},
                       {"heure", fmt::format("{:02}:{:02}", each.minute / 60, each.minute % 60)},
                       {"formation", formationOf(campaign, each.application)},
                       {"de", stateWord(each.from)},
                       {"a", stateWord(each.to)},
                       {"regle", source.id},
                       {"dit", wording::ruleText(each.rule)},
                       {"lignes", {source.firstLine, source.lastLine}},
                       {"texte", source.text},
                       {"deduit", source.inferred}});
    }
    return all;
}

void printWhy(Console& console, const app::PlayedCampaign& campaign,
              const std::vector<campaign::Change>& changes)
{
    for (const campaign::Change& each : changes) {
        console.print(fmt::format("{} à {}, {}\u00a0: {} → {}", dateText(campaign, each.day),
                                  clockText(each.minute), formationOf(campaign, each.application),
                                  stateWord(each.from), stateWord(each.to)));
        console.print(
            fmt::format("  {} ({})", wording::ruleText(each.rule), wording::ruleSource(each.rule)));
    }
}

CampaignJson dayJson(const app::PlayedCampaign& campaign, const app::NationDay& day)
{
    return {{"jour", dayIso(campaign, day.day)},
            {"phase", wording::phaseWord(day.phase)},
            {"propositions", day.proposals},
            {"somme", fmt::format("{:016x}", day.sum)},
            {"candidats_avec_proposition", day.proposed},
            {"candidats_places", day.placed}};
}

void printDay(Console& console, const app::PlayedCampaign& campaign, const app::NationDay& day)
{
    console.print(
        fmt::format("{} ({})\u00a0: propositions {}\u202f; depuis le début, candidats qui en "
                    "ont eu une {}, candidats placés {}",
                    dateText(campaign, day.day), wording::phaseWord(day.phase), day.proposals,
                    day.proposed, day.placed));
}

CampaignJson refusedJson(const app::PlayedCampaign& campaign,
                         const std::vector<app::RefusedSaying>& refused)
{
    auto all = CampaignJson::array();
    for (const app::RefusedSaying& each : refused)
        all.push_back({{"jour", dayIso(campaign, each.said.day)},
                       {"candidat", candidateId(campaign, each.said.candidate)},
                       {"formation", formationId(campaign, each.said.formation)},
                       {"motif", wording::refusalText(each.refusal)}});
    return all;
}

void complainOf(Console& console, const app::PlayedCampaign& campaign,
                const std::vector<app::RefusedSaying>& refused)
{
    for (const app::RefusedSaying& each : refused)
        console.complain(fmt::format(
            "{} à {}, {}, {}\u00a0: {}. Rien n’a changé.", dateText(campaign, each.said.day),
            clockText(each.said.second / 60), candidateId(campaign, each.said.candidate),
            formationId(campaign, each.said.formation), wording::refusalText(each.refusal)));
}

} // namespace delibere::cli
