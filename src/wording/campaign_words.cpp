// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/campaign_words.h"

#include <fmt/format.h>

#include "wording/french_format.h"

namespace delibere::wording {

using campaign::Phase;
using campaign::Refusal;
using campaign::Rule;
using campaign::State;

std::string_view stateWord(State state)
{
    switch (state) {
    case State::Ranked:
        return "classée, pas encore annoncée";
    case State::Searching:
        return "en recherche de contrat";
    case State::Deposited:
        return "contrat déposé";
    case State::Validated:
        return "contrat validé";
    case State::Waiting:
        return "sur liste d’attente";
    case State::Archived:
        return "sur liste d’attente, archivée";
    case State::Proposed:
        return "proposition reçue";
    case State::Held:
        return "acceptée provisoirement";
    case State::Final:
        return "acceptée définitivement";
    case State::Declined:
        return "refusée par le candidat";
    case State::Expired:
        return "perdue, sans réponse dans le délai";
    case State::Closed:
        return "close, une autre est acceptée définitivement";
    case State::Dropped:
        return "abandonnée par le candidat";
    case State::Lost:
        return "perdue";
    case State::Withdrawn:
        return "désistement";
    case State::Lapsed:
        return "rejetée, la campagne est finie";
    }
    return {};
}

std::string_view phaseWord(Phase phase)
{
    switch (phase) {
    case Phase::Preparation:
        return "avant la phase principale";
    case Phase::Main:
        return "phase principale";
    case Phase::Ordering:
        return "classement des candidatures";
    case Phase::Complementary:
        return "phase complémentaire";
    case Phase::Withdrawals:
        return "gestion des désistements";
    case Phase::Over:
        return "campagne terminée";
    }
    return {};
}

std::string_view replyWord(campaign::Reply reply)
{
    switch (reply) {
    case campaign::Reply::Definitive:
        return "accepter définitivement";
    case campaign::Reply::Provisional:
        return "accepter provisoirement";
    case campaign::Reply::Refusal:
        return "refuser";
    case campaign::Reply::Withdrawal:
        return "se désister";
    }
    return {};
}

std::string_view trackWord(Track track)
{
    return track == Track::WorkStudy ? "alternance" : "classique";
}

std::string_view ruleText(Rule rule)
{
    switch (rule) {
    case Rule::Listed:
        return "Classée par la commission, la candidature est sur liste d’attente quand les "
               "réponses "
               "sont données.";
    case Rule::ContractSearch:
        return "Classée en alternance, la candidature passe en recherche de contrat.";
    case Rule::ContractAnswered:
        return "Un contrat est déposé, puis refusé ou validé par l’établissement.";
    case Rule::ContractRanked:
        return "Le contrat est validé\u00a0: la candidature prend sur la liste la place de son "
               "rang.";
    case Rule::Called:
        return "Une place était libre, ou le rang est dans la limite d’appel, et personne "
               "n’attendait "
               "devant.";
    case Rule::AcceptedForGood:
        return "Acceptée définitivement\u00a0: la procédure est close, les autres places sont "
               "rendues.";
    case Rule::AcceptedForNow:
        return "Acceptée provisoirement\u00a0: une seule proposition se garde à la fois.";
    case Rule::Declined:
        return "Refusée par le candidat\u202f; ses listes d’attente restent.";
    case Rule::NotAnswered:
        return "Aucune réponse dans le délai\u00a0: la proposition va à un autre.";
    case Rule::NotOrdered:
        return "Aucun ordre enregistré, ou candidature absente de l’ordre\u00a0: elle est perdue.";
    case Rule::HoldMadeFinal:
        return "Sans ordre enregistré, la proposition gardée devient définitive.";
    case Rule::BetterProposal:
        return "Phase complémentaire\u00a0: la proposition est acceptée d’elle-même, ce qui est "
               "moins bien classé est perdu.";
    case Rule::PhaseEnded:
        return "Fin de la phase complémentaire\u00a0: la proposition gardée devient définitive.";
    case Rule::Archived:
        return "Après la phase complémentaire, la place sur liste d’attente est archivée et reste "
               "appelable.";
    case Rule::LateProposal:
        return "Gestion des désistements\u00a0: la proposition fait perdre ce qui est moins bien "
               "classé.";
    case Rule::Withdrawn:
        return "Désistement\u00a0: la place est libre le lendemain matin.";
    case Rule::CampaignEnded:
        return "Fin de la campagne\u00a0: ce qui attendait encore est rejeté.";
    case Rule::GivenUp:
        return "Abandonnée par le candidat.";
    case Rule::Reinstated:
        return "Rétablie par une décision signée de la commission.";
    }
    return {};
}

std::string_view refusalText(Refusal refusal)
{
    switch (refusal) {
    case Refusal::DayNotOpen:
        return "aucune journée n’est ouverte\u202f; passez au matin suivant";
    case Refusal::OtherDay:
        return "ce n’est pas ce jour-là";
    case Refusal::NotAnAction:
        return "la plateforme le fait d’elle-même";
    case Refusal::Unknown:
        return "cette candidature n’est pas classée ici";
    case Refusal::AlreadyPlaced:
        return "une proposition est acceptée définitivement, la procédure est close";
    case Refusal::NothingToAnswer:
        return "aucune proposition n’attend cette réponse";
    case Refusal::NotInThisPhase:
        return "cette phase ne connaît pas cette réponse";
    case Refusal::NotOnTheList:
        return "la candidature n’est pas de celles qui attendent";
    case Refusal::BetterIsHeld:
        return "le candidat tient mieux dans son ordre";
    case Refusal::AlreadyInOrder:
        return "la candidature est déjà dans l’ordre";
    case Refusal::NotWorkStudy:
        return "la formation n’est pas en alternance";
    case Refusal::NoContractAwaited:
        return "aucun contrat n’est attendu\u00a0: pas en recherche, rien de déposé, ou délai "
               "passé";
    case Refusal::NotWithdrawable:
        return "aucune place n’est acceptée définitivement";
    case Refusal::MorningDone:
        return "le matin de ce jour est déjà passé";
    }
    return {};
}

std::string ruleSource(Rule rule)
{
    const campaign::RuleSource& source = campaign::sourceOf(rule);
    std::string text(source.id);
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (source.firstLine != 0 && source.firstLine == source.lastLine)
        add(fmt::format("document ligne\u00a0{}", source.firstLine));
    else if (source.firstLine != 0)
        add(fmt::format("document lignes\u00a0{}-{}", source.firstLine, source.lastLine));
    if (!source.text.empty())
        add(std::string(source.text));
    if (source.inferred)
        add("déduit");
    return text;
}

std::string deadlineText(const Date& day)
{
    return fmt::format("jusqu’au {}, 23\u00a0h\u00a059 (heure de Paris)", formatDate(day));
}

} // namespace delibere::wording
