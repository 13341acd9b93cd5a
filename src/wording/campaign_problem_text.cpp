// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/campaign_problem_text.h"

namespace delibere::wording {

std::string_view campaignText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotACampaign:
        return "«\u00a0{0}\u00a0» n’est pas une campagne de Délibéré. Choisissez un fichier "
               ".campagne.";
    case ProblemCode::Cancelled:
        return "L’opération sur «\u00a0{0}\u00a0» a été interrompue\u00a0: rien n’a été écrit.";
    case ProblemCode::CampaignTerms:
        return "Le calendrier ou les hypothèses de la campagne «\u00a0{0}\u00a0» ne se lisent pas "
               "({1}). Reprenez une copie de sauvegarde, ou créez la campagne avec un autre "
               "calendrier.";
    case ProblemCode::CampaignEmpty:
        return "La campagne «\u00a0{0}\u00a0» n’a pas encore de candidature classée. Importez "
               "d’abord les formations et les candidatures.";
    case ProblemCode::CampaignBegun:
        return "La campagne «\u00a0{0}\u00a0» a commencé\u00a0: ses formations et ses listes ne "
               "changent plus. Créez une autre campagne.";
    case ProblemCode::CampaignOver:
        return "La campagne «\u00a0{0}\u00a0» est terminée\u00a0: son dernier jour est joué.";
    case ProblemCode::CampaignDay:
        return "Le {0} ne convient pas\u00a0: la campagne en est au {1}. Choisissez un jour qui "
               "suit, dans le calendrier de la campagne.";
    case ProblemCode::CampaignRefused:
        return "«\u00a0{0}\u00a0»\u00a0: {1}. Rien n’a changé.";
    case ProblemCode::CampaignDiffers:
        return "La campagne «\u00a0{0}\u00a0», rejouée depuis le début, ne donne pas ce que le "
               "fichier garde (événement n° {1}). Reprenez une copie de sauvegarde.";
    case ProblemCode::NotACandidate:
        return "«\u00a0{0}\u00a0» ne candidate pas dans cette campagne. Vérifiez l’identifiant.";
    case ProblemCode::UnknownFormation:
        return "«\u00a0{0}\u00a0» n’est pas une formation de cette campagne. Vérifiez "
               "l’identifiant.";
    default:
        return {};
    }
}

std::string_view campaignFileText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::OutputIsSession:
        return "«\u00a0{0}\u00a0» est une campagne de Délibéré, ou en porte le nom\u00a0: rien "
               "n’y est écrit. Choisissez un autre nom.";
    case ProblemCode::SessionCorrupt:
        return "La campagne «\u00a0{0}\u00a0» est endommagée ({1})\u202f; elle n’a pas été "
               "ouverte. Reprenez une copie de sauvegarde.";
    case ProblemCode::SessionLocked:
        return "La campagne «\u00a0{0}\u00a0» est déjà ouverte dans un autre programme. "
               "Fermez-le, puis recommencez.";
    case ProblemCode::SessionMoved:
        return "La campagne «\u00a0{0}\u00a0» n’est plus à sa place\u00a0: elle a été déplacée ou "
               "supprimée, ou son support débranché. Remettez-la à sa place.";
    case ProblemCode::SessionOverwritten:
        return "Un autre programme a écrit dans la campagne «\u00a0{0}\u00a0» pendant qu’elle "
               "était ouverte ici. Rien n’y est plus enregistré d’ici\u00a0: fermez-la, puis "
               "rouvrez-la.";
    case ProblemCode::SessionReadOnly:
        return "La campagne «\u00a0{0}\u00a0» est en lecture seule\u00a0: rien ne peut y être "
               "écrit.";
    case ProblemCode::SessionNewer:
        return "«\u00a0{0}\u00a0» vient d’une version plus récente de Délibéré (format {1}). "
               "Mettez le programme à jour pour l’ouvrir.";
    case ProblemCode::NotStorable:
        return "La campagne «\u00a0{0}\u00a0» refuse cette modification ({1})\u202f; rien n’a "
               "changé. C’est un défaut du programme\u00a0: signalez-le avec ce message.";
    default:
        return {};
    }
}

} // namespace delibere::wording
