// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/admission_problem_text.h"

namespace delibere::wording {

namespace {

// What keeps a list from being signed.
std::string_view unsignedText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::RankingEmpty:
        return "Personne ne candidate dans «\u00a0{0}\u00a0»\u00a0: il n’y a rien à signer.";
    case ProblemCode::ApplicationsUnanswered:
        return "«\u00a0{0}\u00a0»\u00a0: la commission n’a pas encore répondu à {1}. Classez-les "
               "ou refusez-les, avec un motif.";
    case ProblemCode::ApplicationsAwaiting:
        return "«\u00a0{0}\u00a0»\u00a0: une précision est encore attendue pour {1}. Répondez à "
               "chacune avant de signer.";
    case ProblemCode::TiesOpen:
        return "«\u00a0{0}\u00a0»\u00a0: {1} encore ex aequo. Départagez-les, avec "
               "un motif.";
    case ProblemCode::ApplicationsUnplaced:
        return "«\u00a0{0}\u00a0»\u00a0: ni résultat ni place pour {1} à classer. Terminez leurs "
               "lectures, ou placez-les à la main.";
    case ProblemCode::RankingStale:
        return "«\u00a0{0}\u00a0»\u00a0: ce qui a été décidé pour {1} l’a été sur un autre "
               "résultat "
               "ou un autre classement. Confirmez ou retirez chaque décision.";
    case ProblemCode::CommissionTooSmall:
        return "«\u00a0{0}\u00a0»\u00a0: trop peu de membres de la commission sont présents ({1} "
               "demandés par la formation). Notez les présences.";
    case ProblemCode::RankingUnsigned:
        return "«\u00a0{0}\u00a0» n’est pas encore signé par tous\u00a0: rien n’en est remis. "
               "Faites signer la commission, puis recommencez.";
    case ProblemCode::PresidentAway:
        return "«\u00a0{0}\u00a0»\u00a0: la présidence de la commission n’est pas présente. Notez "
               "sa présence, ou désignez qui préside.";
    default:
        return {};
    }
}

} // namespace

std::string_view admissionText(ProblemCode code)
{
    switch (code) {
    case ProblemCode::NotAnAdmission:
        return "«\u00a0{0}\u00a0» n’est pas la fiche d’une formation\u00a0: cette session n’a pas "
               "de candidatures à classer. Choisissez le fichier d’une formation.";
    case ProblemCode::UnknownApplication:
        return "«\u00a0{0}\u00a0» n’a pas de candidature dans cette session. Vérifiez son numéro.";
    case ProblemCode::ApplicationNumber:
        return "Le numéro de candidature «\u00a0{1}\u00a0» manque ou est déjà celui d’une autre "
               "candidature. Donnez à chacune le sien.";
    case ProblemCode::UnknownPiece:
        return "La formation ne demande pas de pièce «\u00a0{0}\u00a0». Choisissez une des pièces "
               "de sa fiche.";
    case ProblemCode::RequestUndated:
        return "«\u00a0{0}\u00a0»\u00a0: dites quel jour la précision a été demandée.";
    case ProblemCode::RequestEmpty:
        return "«\u00a0{0}\u00a0»\u00a0: dites ce qui est demandé, la demande imprimée le dira "
               "ainsi.";
    case ProblemCode::NotInterviewed:
        return "«\u00a0{0}\u00a0» ne passe pas d’entretien\u00a0: la formation n’en prévoit pas, "
               "ou "
               "la commission ne l’a pas convoqué. Convoquez d’abord la candidature.";
    case ProblemCode::DossierClosed:
        return "La lecture du dossier de «\u00a0{1}\u00a0» par «\u00a0{0}\u00a0» a été remise, et "
               "l’entretien est ouvert\u00a0: ses notes du dossier restent comme elles sont. Pour "
               "les corriger, remettez la fiche puis rouvrez-la avec un motif.";
    case ProblemCode::ApplicationNotRanked:
        return "«\u00a0{0}\u00a0» n’est pas parmi les candidatures classées. Classez-la d’abord.";
    case ProblemCode::MoveMisplaced:
        return "«\u00a0{0}\u00a0» ne peut pas être placé là\u00a0: le classement a changé, ou la "
               "candidature voisine n’est pas classée dans la même liste. Choisissez sa place à "
               "nouveau.";
    case ProblemCode::TieMisplaced:
        return "{0}\u00a0: ces candidatures ne sont pas exactement celles qui sont ex aequo "
               "({1}). Départagez toutes celles qui le sont, et elles seules.";
    case ProblemCode::MainRankingOpen:
        return "La phase complémentaire continue la liste principale\u00a0: «\u00a0{0}\u00a0» doit "
               "d’abord être signé par tous.";
    default:
        return unsignedText(code);
    }
}

} // namespace delibere::wording
