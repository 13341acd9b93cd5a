// SPDX-License-Identifier: GPL-3.0-or-later
// delibere-cli campagne repondre | classer | contrat | objectif
#include <algorithm>

#include <fmt/format.h>

#include "cli/campaign_argument.h"
#include "cli/campaign_text.h"
#include "wording/campaign_words.h"

namespace delibere::cli {

namespace {

struct CampaignReplyOptions {
    std::string candidate;
    std::string formation;
    std::string reply;
    std::string hour = "12:00";
    std::vector<std::string> kept;
    bool keepsNothing = false;
    bool json = false;
};

struct CampaignOrderOptions {
    std::string candidate;
    std::vector<std::string> formations;
    std::string hour = "12:00";
    bool json = false;
};

struct CampaignContractOptions {
    std::string candidate;
    std::string formation;
    std::string step;
    std::string hour = "12:00";
    bool json = false;
};

struct CampaignTargetOptions {
    std::string formation;
    int target = 0;
    bool json = false;
};

Result<std::vector<campaign::ApplicationNumber>>
ownApplications(const app::PlayedCampaign& campaign, const std::string& candidate,
                const std::vector<std::string>& formations)
{
    std::vector<campaign::ApplicationNumber> all;
    for (const std::string& each : formations) {
        const auto found = applicationCalled(campaign, candidate, each);
        if (!found)
            return tl::unexpected(found.error());
        all.push_back(*found);
    }
    return all;
}

// Where everything of the candidate stands after what was done.
Exit sayCandidate(Console& console, app::OpenCampaign& campaign, const std::string& candidate,
                  bool json)
{
    const auto number = candidateCalled(campaign.state(), candidate);
    if (!number)
        return console.report(number.error());
    const app::CandidateToday today = app::candidateToday(campaign.shown(), *number);
    if (json)
        console.printJson(candidateJson(campaign.state(), today));
    else
        printCandidate(console, campaign.state(), today);
    return Exit::Success;
}

Result<app::GivenReply> replyFrom(const app::PlayedCampaign& campaign,
                                  const CampaignReplyOptions& options)
{
    const auto word = std::find(replyKeys.begin(), replyKeys.end(), options.reply);
    if (word == replyKeys.end())
        return fail(ProblemCode::BadRequest, options.reply,
                    "les réponses sont definitif, provisoire, refus et desistement");
    const auto application = applicationCalled(campaign, options.candidate, options.formation);
    if (!application)
        return tl::unexpected(application.error());
    const auto second = secondCalled(options.hour);
    if (!second)
        return tl::unexpected(second.error());
    app::GivenReply given{*application, static_cast<campaign::Reply>(word - replyKeys.begin()),
                          *second};
    if (!options.kept.empty() || options.keepsNothing) {
        auto kept = ownApplications(campaign, options.candidate, options.kept);
        if (!kept)
            return tl::unexpected(kept.error());
        given.kept = std::move(*kept);
    }
    return given;
}

Exit replyInCampaign(Console& console, app::OpenCampaign& campaign,
                     const CampaignReplyOptions& options)
{
    const auto given = replyFrom(campaign.state(), options);
    if (!given)
        return console.report(given.error());
    if (const auto done = campaign.give(*given); !done)
        return console.report(done.error());
    return sayCandidate(console, campaign, options.candidate, options.json);
}

Exit orderInCampaign(Console& console, app::OpenCampaign& campaign,
                     const CampaignOrderOptions& options)
{
    const auto candidate = candidateCalled(campaign.state(), options.candidate);
    if (!candidate)
        return console.report(candidate.error());
    const auto applications =
        ownApplications(campaign.state(), options.candidate, options.formations);
    if (!applications)
        return console.report(applications.error());
    const auto second = secondCalled(options.hour);
    if (!second)
        return console.report(second.error());
    if (const auto done = campaign.saveOrder(*candidate, *applications, *second); !done)
        return console.report(done.error());
    return sayCandidate(console, campaign, options.candidate, options.json);
}

Exit contractInCampaign(Console& console, app::OpenCampaign& campaign,
                        const CampaignContractOptions& options)
{
    constexpr std::array<std::string_view, 3> steps{"depose", "refuse", "valide"};
    const auto step = std::find(steps.begin(), steps.end(), options.step);
    if (step == steps.end())
        return console.report(
            {ProblemCode::BadRequest, options.step, "un contrat est depose, refuse ou valide"});
    const auto application =
        applicationCalled(campaign.state(), options.candidate, options.formation);
    if (!application)
        return console.report(application.error());
    const auto second = secondCalled(options.hour);
    if (!second)
        return console.report(second.error());
    const auto done = campaign.setContract(
        *application, static_cast<app::ContractStep>(step - steps.begin()), *second);
    return done ? sayCandidate(console, campaign, options.candidate, options.json)
                : console.report(done.error());
}

Exit targetInCampaign(Console& console, app::OpenCampaign& campaign,
                      const CampaignTargetOptions& options)
{
    const auto formation = formationCalled(campaign.state(), options.formation);
    if (!formation)
        return console.report(formation.error());
    if (options.target < 0 || options.target > 65'535)
        return console.report({ProblemCode::BadRequest, std::to_string(options.target),
                               "un objectif va de 0 à 65535"});
    const auto done = campaign.setTarget(*formation, static_cast<std::uint16_t>(options.target));
    if (!done)
        return console.report(done.error());
    const app::FormationToday today = app::formationToday(campaign.state(), *formation);
    if (options.json)
        console.printJson(formationJson(campaign.state(), today));
    else
        printFormation(console, campaign.state(), today);
    return Exit::Success;
}

} // namespace

void addCampaignActCommands(CLI::App& group, Action& chosen)
{
    const auto [replying, said] = addCampaignCommand(
        group, chosen, "repondre", "Donne la réponse d’un candidat, dans la journée ouverte",
        replyInCampaign);
    replying.add_option("--candidat", said.candidate, "Candidat")->required();
    replying.add_option("--formation", said.formation, "Formation")->required();
    replying.add_option("--reponse", said.reply, "definitif, provisoire, refus ou desistement")
        ->required();
    replying.add_option("--heure", said.hour, "Heure de Paris, 12:00 sinon");
    replying.add_option("--garder", said.kept,
                        "Avec provisoire\u00a0: les listes d’attente gardées, les autres non");
    replying.add_flag("--garder-rien", said.keepsNothing,
                      "Avec provisoire\u00a0: aucune liste d’attente n’est gardée");
    replying.add_flag("--json", said.json, "Sortie en JSON");

    const auto [ordering, saved] = addCampaignCommand(
        group, chosen, "classer", "Enregistre l’ordre d’un candidat pour la phase complémentaire",
        orderInCampaign);
    ordering.add_option("--candidat", saved.candidate, "Candidat")->required();
    ordering.add_option("--ordre", saved.formations, "Formations, la préférée d’abord")->required();
    ordering.add_option("--heure", saved.hour, "Heure de Paris, 12:00 sinon");
    ordering.add_flag("--json", saved.json, "Sortie en JSON");

    const auto [contracting, shown] = addCampaignCommand(
        group, chosen, "contrat", "Un contrat d’alternance est déposé, refusé ou validé",
        contractInCampaign);
    contracting.add_option("--candidat", shown.candidate, "Candidat")->required();
    contracting.add_option("--formation", shown.formation, "Formation")->required();
    contracting.add_option("--etape", shown.step, "depose, refuse ou valide")->required();
    contracting.add_option("--heure", shown.hour, "Heure de Paris, 12:00 sinon");
    contracting.add_flag("--json", shown.json, "Sortie en JSON");

    const auto [targeting, wanted] =
        addCampaignCommand(group, chosen, "objectif",
                           "Change le nombre d’appelés qu’une formation vise", targetInCampaign);
    targeting.add_option("--formation", wanted.formation, "Formation")->required();
    targeting.add_option("--nombre", wanted.target, "Nombre d’appelés à tenir")->required();
    targeting.add_flag("--json", wanted.json, "Sortie en JSON");
}

} // namespace delibere::cli
